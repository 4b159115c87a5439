package io.redline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this machine on a folder that is thrown away, heard on a socket in that
 * folder only. Run by root it belongs to the user {@code postgres}, as the server demands.
 */
final class Postgres implements AutoCloseable {
  private final Path folder;
  private final Path programs;
  private final boolean root = System.getProperty("user.name").equals("root");

  /**
   * @throws IOException when there is no server with PostGIS; says what to install
   */
  Postgres() throws IOException, InterruptedException {
    programs = programs();
    folder = Files.createTempDirectory("redline-postgis");
    if (root) run(List.of("chown", "postgres", folder.toString()), null);
    run(as(programs.resolve("initdb").toString(), "-D", data(), "-A", "trust", "-E", "UTF8"), null);
    String settings =
        "-c listen_addresses='' -c unix_socket_directories="
            + folder
            + " -c shared_buffers=1GB -c work_mem=64MB -c fsync=off -c max_parallel_workers_per_gather=0";
    run(
        as(
            programs.resolve("pg_ctl").toString(),
            "-D",
            data(),
            "-w",
            "-l",
            folder.resolve("log").toString(),
            "-o",
            settings,
            "start"),
        null);
    sql("CREATE EXTENSION postgis");
  }

  private static Path programs() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(all))
      try (Stream<Path> versions = Files.list(all)) {
        Path newest =
            versions
                .map(v -> v.resolve("bin"))
                .filter(bin -> Files.exists(bin.resolve("initdb")))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (newest != null) return newest;
      }
    throw new IOException(
        "no PostgreSQL server under /usr/lib/postgresql; install e.g. postgresql-15-postgis-3");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private List<String> as(String... command) {
    List<String> all =
        new ArrayList<>(root ? List.of("runuser", "-u", "postgres", "--") : List.of());
    all.addAll(List.of(command));
    return all;
  }

  /** What psql prints, unaligned, without headings. */
  String sql(String text) throws IOException, InterruptedException {
    return run(
        as(
            programs.resolve("psql").toString(),
            "-h",
            folder.toString(),
            "-d",
            "postgres",
            "-qAt",
            "-v",
            "ON_ERROR_STOP=1"),
        text);
  }

  /** Seconds of processor that ended sessions took. */
  double processorSeconds() throws IOException {
    String pid = Files.readAllLines(Path.of(data(), "postmaster.pid")).get(0).strip();
    String[] stat = Files.readString(Path.of("/proc", pid, "stat")).split(" ");
    return (Long.parseLong(stat[15]) + Long.parseLong(stat[16])) / 100.0;
  }

  private static String run(List<String> command, String input)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("redline-out", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(new java.io.File("/tmp"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try (var in = process.getOutputStream()) {
      if (input != null) in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    int code = process.waitFor();
    String said = Files.readString(out);
    Files.delete(out);
    if (code != 0) throw new IOException(command + " ended with " + code + ": " + said);
    return said;
  }

  @Override
  public void close() throws IOException {
    try {
      run(as(programs.resolve("pg_ctl").toString(), "-D", data(), "-m", "fast", "stop"), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
    }
  }
}
