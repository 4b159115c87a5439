package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
  private static final int ROWS = 500;
  private static final int KILLS = Integer.getInteger("redline.kills", 3);

  /** What the unbroken audit of the list of so many rows wrote, by file; judged once. */
  private static final Map<String, byte[]> WHOLE = new TreeMap<>();

  @TempDir Path folder;

  @Test
  void an_audit_killed_again_and_again_ends_like_one_that_was_not() throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), InventedList.csv(InventedList.rows(ROWS)));
    whole(list);
    long lines = ROWS / 50;
    Random random = new Random(11);
    Path journal = folder.resolve("cut.csv.journal");
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      long at = 1 + lines * (i + 1) / (KILLS + 2) + random.nextInt(2);
      Process child = child(list, "cut", "csv");
      while (child.isAlive() && linesOf(journal) < at) child.waitFor(1, TimeUnit.MILLISECONDS);
      if (child.isAlive()) {
        child.destroyForcibly().waitFor();
        killed++;
        assertFalse(Files.exists(folder.resolve("cut.csv")), "half a result under its name");
        assertFalse(Files.exists(folder.resolve("cut-findings.csv")));
      }
    }
    assertTrue(killed >= KILLS / 2, killed + " kills hit");
    assertTrue(linesOf(journal) > 1, "the journal was lost");
    Product.Ran last = run(list, "cut", "csv", "--resume");
    assertTrue(last.err().contains("接着评估"), last.err());
    same("whole.csv", "cut.csv");
    same("whole-findings.csv", "cut-findings.csv");
    assertEquals(
        List.of("cut-findings.csv", "cut.csv", "list.csv", "whole-findings.csv", "whole.csv"),
        names());
  }

  @Test
  void a_workbook_killed_while_it_is_made_is_made_again() throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), InventedList.csv(InventedList.rows(120)));
    run(list, "whole", "xlsx");
    Path half = folder.resolve("cut.xlsx.tmp");
    Process child = child(list, "cut", "xlsx");
    while (child.isAlive() && !Files.exists(half)) child.waitFor(1, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
    run(list, "cut", "xlsx", "--resume");
    same("whole.xlsx", "cut.xlsx");
    assertEquals(
        List.of("cut-findings.csv", "cut.xlsx", "list.csv", "whole-findings.csv", "whole.xlsx"),
        names());
  }

  @Test
  void bytes_that_were_torn_or_changed_are_judged_again() throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), InventedList.csv(InventedList.rows(ROWS)));
    whole(list);
    cutOff(list);
    Path part = folder.resolve("cut.csv.part");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 3] ^= 1;
    Files.write(part, bytes);
    Files.writeString(part, "torn,line", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("cut.csv.journal"), "17\t12", StandardOpenOption.APPEND);
    run(list, "cut", "csv", "--resume");
    same("whole.csv", "cut.csv");
    same("whole-findings.csv", "cut-findings.csv");
  }

  @Test
  void an_audit_of_something_else_is_not_taken_up() throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), InventedList.csv(InventedList.rows(ROWS)));
    cutOff(list);
    String before = Files.readString(folder.resolve("cut.csv.journal"));
    Product.Ran english = run(list, "cut", "csv", "--resume", "--lang", "en");
    assertEquals(2, english.code());
    assertTrue(english.err().contains("lang"), english.err());
    List<String> others = arguments(list, "cut", "csv", "--resume");
    others.subList(others.size() - 3, others.size() - 1).clear();
    Product.Ran layers = Product.run(others.toArray(String[]::new));
    assertTrue(layers.err().contains("图层 已变"), layers.err());
    Files.writeString(list, "P,extra,,,,,,,,\n", StandardOpenOption.APPEND);
    Product.Ran changed = run(list, "cut", "csv", "--resume");
    assertEquals(2, changed.code());
    assertTrue(changed.err().contains("清单 已变"), changed.err());
    assertEquals(before, Files.readString(folder.resolve("cut.csv.journal")));
    assertFalse(Files.exists(folder.resolve("cut.csv")));
    assertEquals(ROWS + 2, Files.readAllLines(list).size());
    run(list, "cut", "csv");
    assertEquals(ROWS + 2, Files.readAllLines(folder.resolve("cut.csv")).size());
  }

  @Test
  void a_full_disk_is_said_and_leaves_no_half_result() throws Exception {
    Assumptions.assumeTrue(
        new File("/bin/sh").exists(), "skipped: no /bin/sh to limit a file's size");
    Path list =
        Files.writeString(folder.resolve("list.csv"), InventedList.csv(InventedList.rows(ROWS)));
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 60; exec \"$@\"", "sh"));
    command.addAll(command(list, "cut", "csv"));
    Path said = folder.resolve("said");
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertEquals(2, child.waitFor());
    assertTrue(Files.readString(said).contains("无法写入"), Files.readString(said));
    assertFalse(Files.exists(folder.resolve("cut.csv")));
    whole(list);
    run(list, "cut", "csv", "--resume");
    same("whole.csv", "cut.csv");
  }

  @Test
  void two_audits_do_not_write_the_same_result() throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), InventedList.csv(InventedList.rows(2)));
    try (Journal other = Journal.open(folder.resolve("cut.csv.journal"))) {
      assertEquals("", other.header());
      Product.Ran ran = run(list, "cut", "csv");
      assertEquals(2, ran.code());
      assertTrue(ran.err().contains("另一个审查正在写"), ran.err());
    }
  }

  /** Leaves the files of an audit of the long list that nothing cut off. */
  private void whole(Path list) throws IOException {
    List<String> names = List.of("whole.csv", "whole-findings.csv");
    if (WHOLE.isEmpty()) {
      run(list, "whole", "csv");
      for (String name : names) WHOLE.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    for (String name : names) Files.write(folder.resolve(name), WHOLE.get(name));
  }

  /** Leaves the files of an audit that was killed half way. */
  private void cutOff(Path list) throws Exception {
    Process child = child(list, "cut", "csv");
    Path journal = folder.resolve("cut.csv.journal");
    while (child.isAlive() && linesOf(journal) < 4) child.waitFor(1, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
    assertTrue(Files.exists(journal), "the audit had ended before it was killed");
  }

  private Process child(Path list, String name, String ending) throws IOException {
    return new ProcessBuilder(command(list, name, ending, "--resume"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<String> command(Path list, String name, String ending, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.redline.cli.Main"));
    command.addAll(arguments(list, name, ending, more));
    return command;
  }

  private List<String> arguments(Path list, String name, String ending, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "audit",
                list.toString(),
                "-o",
                folder.resolve(name + "." + ending).toString(),
                "--findings",
                folder.resolve(name + "-findings.csv").toString(),
                "--as-of",
                "2026-11-01",
                "--layers",
                "samples/layers"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private Product.Ran run(Path list, String name, String ending, String... more) {
    return Product.run(arguments(list, name, ending, more).toArray(String[]::new));
  }

  private static long linesOf(Path file) throws IOException {
    if (!Files.exists(file)) return 0;
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private void same(String one, String other) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(folder.resolve(one)), Files.readAllBytes(folder.resolve(other)), other);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
