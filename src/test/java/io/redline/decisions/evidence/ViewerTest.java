package io.redline.decisions.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.redline.Chromium;
import io.redline.Product;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.Judged;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogPlace;
import io.redline.decisions.replay.Replay;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle's own page in a browser, opened from the disk. */
class ViewerTest {
  @TempDir Path folder;

  private Path unpacked() throws Exception {
    Screening by = new Screening(Product.assessor(), Product.sampleLayers());
    byte[] bytes = Files.readAllBytes(Product.SAMPLES.resolve("chemical-640m.json"));
    var proposal = new ProposalReader(by.rulebook().vocabulary()).read("p.json", bytes);
    Judged judged = Judged.of(by.screen(proposal, LocalDate.parse("2026-11-01")), bytes);
    try (DecisionLog log = DecisionLog.open(LogPlace.of(folder.resolve("data"), null))) {
      String number = log.record(judged, by, "王工", Instant.parse("2026-11-02T04:00:00Z")).number();
      LogEntry entry = log.get(number);
      byte[] zip = new Bundle(log, new Replay(log, by.rulebook()), Lang.ZH).of(entry, false);
      Path bundle = folder.resolve("bundle");
      for (var file : ZipFiles.read(Files.write(folder.resolve("b.zip"), zip)).entrySet()) {
        Path target = bundle.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      return bundle;
    }
  }

  @Test
  void it_checks_the_files_offline_and_finds_what_was_changed_added_or_taken_away()
      throws Exception {
    Path bundle = unpacked();
    try (Page page = Chromium.browser().newPage()) {
      List<String> asked = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.onConsoleMessage(message -> complaints.add(message.text()));
      assertEquals("全部文件相符", said(page, bundle));
      byte[] proposal = Files.readAllBytes(bundle.resolve(Bundle.READ));
      proposal[proposal.length / 2] ^= 1;
      Files.write(bundle.resolve(Bundle.READ), proposal);
      Files.delete(bundle.resolve(Bundle.ASSESSMENT));
      Files.write(bundle.resolve("more.txt"), new byte[1]);
      assertEquals("3 个文件不符", said(page, bundle));
      assertTrue(page.locator("td.bad").allTextContents().stream().anyMatch(t -> t.endsWith("缺失")));
      assertTrue(asked.stream().allMatch(url -> url.startsWith("file:")), asked.toString());
      assertEquals(List.of(), complaints);
    }
  }

  private static String said(Page page, Path bundle) {
    page.navigate(bundle.resolve(Bundle.PAGE).toUri().toString());
    page.locator("#folder").setInputFiles(bundle);
    return page.locator("#said:not(:empty)").textContent();
  }

  @Test
  void it_fits_a_telephone() throws Exception {
    Path bundle = unpacked();
    try (Page page = Chromium.browser().newPage()) {
      for (int width : new int[] {390, 1440}) {
        page.setViewportSize(width, 800);
        page.navigate(bundle.resolve(Bundle.PAGE).toUri().toString());
        page.locator("details").last().evaluate("fold => { fold.open = true; }");
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
      }
    }
  }
}
