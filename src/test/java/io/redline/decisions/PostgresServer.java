package io.redline.decisions;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of the machine's own binaries, in a folder that is thrown away. Tests skip
 * where there is none.
 */
final class PostgresServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static PostgresServer shared;

  private final Path binaries;
  private final Path data;
  private final int port;
  private final List<String> user;

  private PostgresServer(Path binaries) throws IOException, InterruptedException {
    this.binaries = binaries;
    boolean root = System.getProperty("user.name").equals("root");
    // initdb refuses to run as root.
    this.user =
        root
            ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
            : List.of();
    Path home =
        Files.createTempDirectory(
            Path.of("/tmp"),
            "redline-pg",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (root) run(List.of("chown", "postgres", home.toString()));
    this.data = home.resolve("data");
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    run(
        command(
            "initdb",
            "-D",
            data.toString(),
            "-U",
            "owner",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    start();
  }

  /** One for all tests of a run. */
  static synchronized PostgresServer shared() {
    try {
      if (shared == null) shared = new PostgresServer(binaries());
      return shared;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path binaries() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    Path found = null;
    if (Files.isDirectory(all))
      try (Stream<Path> versions = Files.list(all)) {
        found =
            versions
                .map(v -> v.resolve("bin"))
                .filter(b -> Files.isExecutable(b.resolve("initdb")))
                .max(Comparator.naturalOrder())
                .orElse(null);
      }
    Assumptions.assumeTrue(found != null, "skipped: no PostgreSQL under " + all);
    return found;
  }

  /** Address of a new, empty database. */
  String newDatabase() throws Exception {
    String name = "log" + DATABASES.incrementAndGet();
    try (var connection = DriverManager.getConnection(url("postgres", "owner"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return url(name, "owner");
  }

  private String url(String database, String role) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + role;
  }

  void start() throws IOException, InterruptedException {
    run(
        command(
            "pg_ctl",
            "-D",
            data.toString(),
            "-w",
            "-l",
            data.resolveSibling("server.log").toString(),
            "-o",
            "-p "
                + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + data.getParent(),
            "start"));
  }

  /** Kills every process of the server at once, as a power cut would. */
  void kill() throws IOException, InterruptedException {
    long postmaster =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
    all.add(0, server);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) one.onExit().join();
  }

  private void remove() {
    try {
      run(command("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop"));
      try (Stream<Path> files = Files.walk(data.getParent())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    } catch (IOException | InterruptedException | IllegalStateException e) {
      // The machine's own tidying takes it.
    }
  }

  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(user);
    command.add(binaries.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("redline-pg", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = process.waitFor();
    String said = Files.readString(log);
    Files.delete(log);
    if (code != 0) throw new IllegalStateException(command + " ended with " + code + ": " + said);
  }
}
