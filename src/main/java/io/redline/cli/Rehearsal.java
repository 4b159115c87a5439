package io.redline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs the usual commands on the samples once, for the launcher: Java notes which classes they use
 * and archives them, so that later runs begin at half the cost.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * @param args the folder of the samples
   */
  public static void main(String[] args) throws IOException {
    Path samples = Path.of(args[0]);
    String proposal = samples.resolve("chemical-640m.json").toString();
    String layers = samples.resolve("layers").toString();
    Path results = Files.createTempDirectory("redline-rehearsal");
    try {
      run("check", proposal, "--data", results.toString());
      run("check", proposal, "--layers", layers, "--format", "json", "--lang", "en");
      run("check", proposal, "--layers", layers, "--format", "html");
      run("rules", "check", samples.resolveSibling("rules").toString(), "--clause", "CJBHF-26-2");
      String list = results.resolve("l.csv").toString();
      run("audit", samples.resolve("list.csv").toString(), "-o", list);
      String map = results.resolve("m.geojson").toString();
      run("site", "--activity", "chemical-project", "--bbox", "105,28.7,105.1,28.8", "-o", map);
    } finally {
      remove(results);
    }
  }

  private static void run(String... args) {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Main.run(args, nobody, nobody);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
