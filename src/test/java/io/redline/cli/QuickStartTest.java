package io.redline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text report starts without the libraries of the office formats. */
class QuickStartTest {
  private static final List<String> HEAVY =
      List.of(
          "org.apache.poi.",
          "org.apache.xmlbeans.",
          "org.openxmlformats.",
          "org.apache.pdfbox.",
          "org.apache.fontbox.",
          "com.openhtmltopdf.",
          "org.jsoup.",
          "org.dhatim.fastexcel.",
          "org.apache.logging.",
          "java.awt.Font");

  @TempDir Path folder;

  @Test
  void text_and_json_load_none_of_them() throws Exception {
    for (String format : List.of("text", "json"))
      try (Stream<String> loaded = loaded(format)) {
        assertEquals(
            List.of(),
            loaded
                .filter(c -> HEAVY.stream().anyMatch(c::startsWith))
                // The sample layers' admission list is a workbook, and is read as one.
                .filter(c -> !c.startsWith("org.dhatim.fastexcel.reader."))
                .toList(),
            format);
      }
  }

  @Test
  void a_word_report_does_load_its_own() throws Exception {
    try (Stream<String> loaded = loaded("docx")) {
      assertTrue(loaded.anyMatch(c -> c.startsWith("org.apache.poi.")));
    }
  }

  /** The classes that a run of its own loads. */
  private Stream<String> loaded(String format) throws IOException, InterruptedException {
    Path log = folder.resolve(format + ".log");
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                classes,
                "io.redline.cli.Main",
                "check",
                "samples/name-only.json",
                "--layers",
                "samples/layers",
                "--format",
                format,
                "-o",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes());
    assertEquals(ExitCode.OPEN, run.waitFor(), said);
    return Files.lines(log)
        .filter(line -> line.contains(" source: "))
        .map(line -> line.replaceFirst("^(\\[[^]]*])+ *", "").split(" ")[0]);
  }
}
