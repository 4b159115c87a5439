package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redline.Product;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chapter of an ordinary project, before its annexe, is at most five pages of A4. */
class PaperLengthTest {
  private static final Path OFFICE = Path.of("/usr/bin/soffice");
  private static final int MOST_PAGES = 5;

  /** The heading of the first part of the annexe, as it stands in the text of a page. */
  private static final String ANNEXE = "附件1对照的文件";

  @TempDir Path folder;

  @Test
  void in_pdf() throws IOException {
    TreeMap<String, Integer> pages = new TreeMap<>();
    for (String sample : samples())
      pages.put(sample, chapter(ReportFormat.PDF.write(List.of(report(sample)), false)));
    assertShort(pages);
  }

  @Test
  void in_word_as_an_office_program_lays_it_out() throws Exception {
    assumeTrue(Files.isExecutable(OFFICE), "no LibreOffice to lay out Word files");
    List<String> command =
        new ArrayList<>(
            List.of(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    List<String> samples = samples();
    for (int i = 0; i < samples.size(); i++) {
      Path file = folder.resolve(i + ".docx");
      Files.write(file, ReportFormat.DOCX.write(List.of(report(samples.get(i))), false));
      command.add(file.toString());
    }
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertTrue(office.waitFor(10, TimeUnit.MINUTES), "LibreOffice did not end");
    TreeMap<String, Integer> pages = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++)
      pages.put(samples.get(i), chapter(Files.readAllBytes(folder.resolve(i + ".pdf"))));
    assertShort(pages);
  }

  private static void assertShort(TreeMap<String, Integer> pages) {
    assertTrue(pages.values().stream().allMatch(n -> n >= 1 && n <= MOST_PAGES), pages + "");
  }

  private static List<String> samples() throws IOException {
    Path samples = Path.of("samples");
    try (Stream<Path> files = Files.walk(samples.resolve("ordinary"))) {
      return files
          .map(samples::relativize)
          .map(Path::toString)
          .filter(f -> f.endsWith("form.json") || f.endsWith("answered.json"))
          .map(f -> f.replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  private static Report report(String sample) {
    return Reports.of(sample, Lang.ZH, Product.defaultLayers());
  }

  /** Pages before that on which the annexe begins. */
  private static int chapter(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        if (text.getText(document).replaceAll("[\\s　]", "").contains(ANNEXE)) return page - 1;
      }
    }
    return -1;
  }
}
