package io.redline.bench;

import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Measures lists: {@code audit}, the whole command in a process of its own with 1 GB of heap;
 * {@code stages}, where the time of a row goes; {@code postgis}, the spatial stage beside PostGIS.
 * {@code answers} tells how many questions the ordinary samples leave. {@code log} fills a decision
 * log and verifies it. All but that when none is named. {@code rows=10000,100000 runs=3
 * maps=dense,fine,default lists=varied,alike folder=target/bench}.
 */
public final class Benchmark {
  private static final String DAY = "2026-11-01";
  private static final long LONG_LIST_BYTES = 20_000 << 10;

  private final Path folder;
  private final Rulebook rulebook = RulebookReader.packed();

  private Benchmark(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    List<String> all = List.of(args);
    boolean everything = all.stream().allMatch(a -> a.contains("="));
    String[] rows = option(all, "rows", "10000,100000,1000000").split(",");
    String[] maps = option(all, "maps", "dense,fine,default").split(",");
    String[] lists = option(all, "lists", "varied,alike").split(",");
    int runs = Integer.parseInt(option(all, "runs", "3"));
    Benchmark benchmark =
        new Benchmark(Files.createDirectories(Path.of(option(all, "folder", "target/bench"))));
    Machine.tell();
    if (everything || all.contains("audit"))
      for (String map : maps)
        for (String n : rows)
          for (String kind : lists) benchmark.audit(map, kind, Integer.parseInt(n), runs);
    if (everything || all.contains("stages"))
      for (String map : maps)
        for (String kind : lists) benchmark.stages(map, kind, Integer.parseInt(rows[0]));
    if (all.contains("answers"))
      OrdinaryAnswers.tell(Path.of("samples/ordinary"), benchmark.rulebook);
    if (all.contains("log"))
      for (String n : rows)
        LogVerification.tell(benchmark.folder, Integer.parseInt(n), benchmark.rulebook);
    if (everything || all.contains("postgis"))
      for (String map : maps)
        if (!map.equals("default")) benchmark.postgis(map, Integer.parseInt(rows[0]), runs);
  }

  private static String option(List<String> args, String name, String otherwise) {
    return args.stream()
        .filter(a -> a.startsWith(name + "="))
        .map(a -> a.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }

  private void audit(String map, String kind, int rows, int runs)
      throws IOException, InterruptedException {
    MadeList made = list(kind, rows);
    Path list = made.file();
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
    // As the launcher chooses them.
    command.addAll(
        Files.size(list) > LONG_LIST_BYTES
            ? List.of("-XX:+UseParallelGC")
            : List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Measured.class.getName(),
            "audit",
            list.toString(),
            "-o",
            folder.resolve("result-" + map + ".csv").toString(),
            "--as-of",
            DAY,
            "--quiet",
            "--data",
            folder.resolve("no-data").toString()));
    if (!map.equals("default")) command.addAll(List.of("--layers", map(map).toString()));
    List<double[]> figures = new ArrayList<>();
    for (int run = 0; run < runs; run++) figures.add(measured(command));
    double[] wall = Spread.of(figures.stream().mapToDouble(f -> f[0]).toArray());
    double[] cpu = Spread.of(figures.stream().mapToDouble(f -> f[1]).toArray());
    double[] most = figures.stream().max(Comparator.comparingDouble(f -> f[4])).orElseThrow();
    System.out.printf(
        "audit %s, %s list of %,d rows with %,d combinations, %d runs: wall %.1f s (%.1f to %.1f) = %,.0f rows/s; processor %.1f s (%.1f to %.1f) = %.1f us/row; heap at most %.0f MB, after a collection %.0f MB%n",
        map,
        kind,
        rows,
        made.combinations(),
        runs,
        wall[0],
        wall[1],
        wall[2],
        rows / wall[0],
        cpu[0],
        cpu[1],
        cpu[2],
        cpu[0] / rows * 1e6,
        most[3],
        most[4]);
  }

  private static double[] measured(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    double[] figures = null;
    StringBuilder said = new StringBuilder();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith(Measured.MARK))
          figures =
              Arrays.stream(line.substring(Measured.MARK.length()).split(" "))
                  .mapToDouble(Double::parseDouble)
                  .toArray();
      }
    }
    process.waitFor();
    if (figures == null) throw new IllegalStateException("the audit failed:\n" + said);
    return figures;
  }

  private void stages(String map, String kind, int rows) throws Exception {
    Stages.tell(map + ", " + kind, list(kind, rows).file(), rulebook, layers(map));
  }

  private void postgis(String map, int rows, int runs) throws Exception {
    new SpatialStage(map(map), list("alike", rows).file(), rulebook, layers(map), runs).tell(map);
  }

  private LayerStore layers(String map) throws IOException {
    return map.equals("default")
        ? LayerReader.defaults(rulebook.vocabulary())
        : LayerReader.read(map(map), rulebook.vocabulary());
  }

  private Path map(String name) throws IOException {
    return DenseMap.in(folder.resolve(name), name.equals("fine") ? 9 : 1);
  }

  private MadeList list(String kind, int rows) throws IOException {
    MadeProjects projects =
        kind.equals("alike") ? new AlikeProjects() : new VariedProjects(rulebook.vocabulary());
    return MadeList.csv(folder.resolve(kind + "-" + rows + ".csv"), rows, projects);
  }
}
