package io.redline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: what was to be written is said, and nothing stands half under its name. */
class FullDiskTest {
  private static final List<String> GROUNDS =
      List.of("--as-of", "2026-11-01", "--layers", "samples/layers");
  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        mounted("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.toString()),
        "skipped: only root may mount a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    // Lazily: a migration that failed for want of room may still hold its database open.
    mounted("umount", "-l", disk.toString());
  }

  @Test
  void an_audit_says_so_and_goes_on_when_there_is_room() throws Exception {
    Path list = list();
    for (String ending : List.of("csv", "xlsx")) {
      Path cut = disk.resolve("out." + ending);
      Product.Ran full = run("audit", list.toString(), "-o", cut.toString());
      assertEquals(2, full.code(), full.err());
      assertTrue(full.err().contains("无法写入"), full.err());
      assertFalse(Files.exists(cut), ending);
      mounted("mount", "-o", "remount,size=64m", disk.toString());
      run("audit", list.toString(), "-o", cut.toString(), "--resume");
      Path whole = folder.resolve("whole." + ending);
      run("audit", list.toString(), "-o", whole.toString());
      assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(cut), ending);
      Files.delete(cut);
      mounted("mount", "-o", "remount,size=32k", disk.toString());
    }
  }

  @Test
  void a_report_and_a_template_say_so_and_leave_what_was_there() throws Exception {
    Path report = disk.resolve("report.html");
    Files.writeString(report, "the report of yesterday");
    Files.write(disk.resolve("filler"), new byte[16 * 1024]);
    Product.Ran ran =
        run("check", "samples/chemical-640m.json", "--format", "html", "-o", report.toString());
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains("无法写入"), ran.err());
    assertEquals("the report of yesterday", Files.readString(report));
    Product.Ran template = Product.run("audit", "--template", disk.resolve("list.xlsx").toString());
    assertEquals(2, template.code(), template.err());
    assertEquals(List.of("filler", "report.html"), names());
  }

  @Test
  void a_log_without_room_records_nothing_and_stays_sound() throws Exception {
    Path list = list();
    Product.Ran ran =
        run(
            "audit",
            list.toString(),
            "-o",
            folder.resolve("out.csv").toString(),
            "--record",
            "--data",
            disk.resolve("data").toString());
    assertEquals(4, ran.code(), ran.err());
    assertTrue(ran.err().contains("决定日志"), ran.err());
    assertFalse(Files.exists(folder.resolve("out.csv")));
  }

  private Path list() throws IOException {
    StringBuilder csv = new StringBuilder("id,name\n");
    for (int i = 0; i < 120; i++) csv.append("P").append(i).append(",某化工项目").append(i).append('\n');
    return Files.writeString(folder.resolve("list.csv"), csv);
  }

  private static Product.Ran run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(GROUNDS);
    return Product.run(all.toArray(String[]::new));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(disk)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static boolean mounted(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
