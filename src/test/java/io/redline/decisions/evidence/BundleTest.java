package io.redline.decisions.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.Judged;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogPlace;
import io.redline.decisions.LogProblem;
import io.redline.decisions.Recorded;
import io.redline.decisions.replay.Replay;
import io.redline.decisions.replay.Rules;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerStore;
import io.redline.report.Conclusion;
import io.redline.report.RecordStamp;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle holds all a record rests on; another machine can verify it, take it in and replay it.
 */
class BundleTest {
  private static final int RULE_FILES_APART = 100;

  private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-01");

  private static final Rulebook KNOWN = Product.assessor().rulebook();

  @TempDir Path folder;
  private DecisionLog log;

  @BeforeEach
  void open() {
    log = DecisionLog.open(LogPlace.of(folder.resolve("here"), null));
  }

  @AfterEach
  void close() {
    log.close();
  }

  private LogEntry recorded(Path sample, LayerStore layers) throws Exception {
    Screening by = new Screening(Product.assessor(), layers);
    byte[] bytes = Files.readAllBytes(sample);
    var proposal = new ProposalReader(by.rulebook().vocabulary()).read("proposal.json", bytes);
    return log.get(log.record(Judged.of(by.screen(proposal, DAY), bytes), by, "王工", NOON).number());
  }

  private LogEntry recorded(String sample) throws Exception {
    return recorded(Product.SAMPLES.resolve(sample + ".json"), Product.sampleLayers());
  }

  private byte[] bundle(LogEntry entry, boolean whole) {
    return new Bundle(log, new Replay(log, Product.assessor().rulebook()), Lang.ZH)
        .of(entry, whole);
  }

  private Path saved(byte[] zip) throws Exception {
    return Files.write(Files.createTempFile(folder, "bundle", ".zip"), zip);
  }

  @Test
  void the_same_record_gives_the_same_bytes() throws Exception {
    LogEntry entry = recorded("chemical-640m");
    assertArrayEquals(bundle(entry, false), bundle(entry, false));
  }

  @Test
  void every_sample_can_be_verified_from_its_bundle_alone_on_clipped_and_on_whole_layers()
      throws Exception {
    List<Path> samples = Product.samples();
    for (int i = 0; i < samples.size(); i += 4)
      for (LayerStore layers : List.of(Product.sampleLayers(), Product.defaultLayers())) {
        LogEntry entry = recorded(samples.get(i), layers);
        for (boolean whole : new boolean[] {false, true}) {
          OpenBundle open = OpenBundle.read(saved(bundle(entry, whole)));
          assertEquals(List.of(), open.check(entry.hash(), KNOWN), samples.get(i).toString());
          assertEquals(whole, !open.manifest().has("clippedMetres"));
        }
      }
  }

  @Test
  void clipped_layers_are_smaller_and_keep_what_decided() throws Exception {
    LogEntry entry =
        recorded(Product.SAMPLES.resolve("chemical-640m.json"), Product.defaultLayers());
    int clipped = bundle(entry, false).length;
    int whole = bundle(entry, true).length;
    assertTrue(clipped < whole, clipped + " of " + whole);
  }

  @Test
  void whole_layers_are_the_layers_that_were_used() throws Exception {
    LogEntry entry = recorded("chemical-640m");
    OpenBundle open = OpenBundle.read(saved(bundle(entry, true)));
    assertEquals(
        log.layers(entry).stream().map(Recorded.KeptLayer::digest).toList(),
        open.layers(Product.assessor().rulebook()).layers().stream().map(l -> l.digest()).toList());
  }

  @Test
  void a_change_of_any_file_is_found_and_the_file_named() throws Exception {
    SortedMap<String, byte[]> files =
        ZipFiles.read(saved(bundle(recorded("chemical-640m"), false)));
    int number = 0;
    for (String name : files.keySet()) {
      // The rules are well over a thousand files alike; each is hashed, one in a hundred is tried.
      boolean alike = name.startsWith("rules/") && number++ % RULE_FILES_APART != 0;
      if (alike) continue;
      SortedMap<String, byte[]> changed = new TreeMap<>(files);
      byte[] bytes = files.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      changed.put(name, bytes);
      assertBad(changed, name);
      changed.remove(name);
      assertBad(changed, name);
    }
    byte[] manifest = files.get(Bundle.MANIFEST);
    for (int at = 0; at < manifest.length; at += manifest.length / 20) {
      SortedMap<String, byte[]> changed = new TreeMap<>(files);
      byte[] bytes = manifest.clone();
      bytes[at] ^= 1;
      changed.put(Bundle.MANIFEST, bytes);
      assertBad(changed, Bundle.MANIFEST);
    }
    SortedMap<String, byte[]> more = new TreeMap<>(files);
    more.put("rules/zzz.yaml", "a: 1".getBytes(StandardCharsets.UTF_8));
    assertBad(more, "rules/zzz.yaml");
  }

  private void assertBad(SortedMap<String, byte[]> files, String name) throws Exception {
    List<String> wrong;
    try {
      wrong =
          OpenBundle.read(saved(ZipFiles.write(files))).check(null, KNOWN).stream()
              .map(w -> w.en())
              .toList();
    } catch (LogProblem none) {
      return;
    }
    assertFalse(wrong.isEmpty(), name);
    if (!name.equals(Bundle.MANIFEST))
      assertTrue(wrong.stream().anyMatch(w -> w.contains(name)), name + ": " + wrong);
  }

  @Test
  void a_rulebook_this_program_does_not_have_is_compiled_from_the_bundle() throws Exception {
    OpenBundle open = OpenBundle.read(saved(bundle(recorded("chemical-640m"), false)));
    assertEquals(List.of(), open.check(null, Rules.narrowerBelt()));
  }

  @Test
  void a_bundle_made_consistent_again_is_told_by_the_hash_on_the_report() throws Exception {
    LogEntry entry = recorded("chemical-640m");
    LogEntry other = recorded("chemical-4km");
    OpenBundle open = OpenBundle.read(saved(bundle(other, false)));
    assertEquals(List.of(), open.check(null, KNOWN));
    assertEquals(1, open.check(entry.hash(), KNOWN).size());
  }

  @Test
  void another_log_takes_it_in_with_its_conclusions_and_replays_it() throws Exception {
    LogEntry entry = recorded("chemical-640m");
    log.conclude(
        entry.number(),
        new Conclusion(
            "CJBHF-26-2", Conclusion.Decision.OVERRIDE, "理由", "依据", "李处", DAY.plusDays(1), null),
        NOON);
    Path zip = saved(bundle(entry, false));
    try (DecisionLog there = DecisionLog.open(LogPlace.of(folder.resolve("there"), null))) {
      assertThrows(LogProblem.class, () -> BundleImport.run(zip, "00", KNOWN, there, "张三", NOON));
      RecordStamp stamp = BundleImport.run(zip, entry.hash(), KNOWN, there, "张三", NOON);
      LogEntry taken = there.get(stamp.number());
      assertEquals(LogEntry.Kind.IMPORT, taken.kind());
      assertEquals(entry.number(), taken.header().at("/origin/record").asString());
      assertEquals(1, taken.header().at("/origin/conclusions").size());
      assertTrue(
          new Replay(there, Product.assessor().rulebook()).replay(taken).comparison().identical());
      assertTrue(there.verify(null).isSound());
    }
  }

  @Test
  void an_expired_conclusion_is_shown_as_expired_by_report_and_viewer() throws Exception {
    LogEntry entry = recorded("chemical-640m");
    LocalDate given = LocalDate.parse("2026-11-03");
    log.conclude(
        entry.number(),
        new Conclusion(
            "CJBHF-26-2", Conclusion.Decision.ACCEPT, "同意", "", "李处", given, given.plusDays(2)),
        NOON);
    SortedMap<String, byte[]> files = ZipFiles.read(saved(bundle(entry, false)));
    // The assessment's own day, 2026-11-01, lies before the expiry; today lies after it.
    for (String name : List.of("report.html", "index.html"))
      assertTrue(new String(files.get(name), StandardCharsets.UTF_8).contains("已过期，不再计"), name);
  }

  @Test
  void the_viewer_asks_nothing_of_the_network_and_lets_no_text_run() throws Exception {
    byte[] bytes =
        Files.readString(Product.SAMPLES.resolve("chemical-640m.json"))
            .replace("江安县某专用化学品项目", "<script>alert(1)</script>@hashes@")
            .getBytes(StandardCharsets.UTF_8);
    Path sample = Files.write(folder.resolve("p.json"), bytes);
    SortedMap<String, byte[]> files =
        ZipFiles.read(saved(bundle(recorded(sample, Product.sampleLayers()), false)));
    String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
    assertTrue(page.contains("default-src 'none'"));
    assertFalse(page.matches("(?s).*(src|href)=\"?(https?:)?//.*"), page);
    assertFalse(page.contains("<script>alert"), page);
    assertTrue(page.contains("@hashes@"), "a name stays the text it is");
  }

  @Test
  void the_folder_is_what_check_takes() throws Exception {
    SortedMap<String, byte[]> files =
        ZipFiles.read(saved(bundle(recorded("chemical-640m"), false)));
    for (var file : files.entrySet()) {
      Path target = folder.resolve("unpacked").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    Product.Ran ran =
        Product.run(
            "check",
            folder.resolve("unpacked/proposal/read.json").toString(),
            "--rules",
            folder.resolve("unpacked/rules").toString(),
            "--layers",
            folder.resolve("unpacked/layers").toString(),
            "--as-of",
            DAY.toString(),
            "--format",
            "json");
    assertEquals(1, ran.code(), ran.err());
    assertEquals("violated", Product.JSON.readTree(ran.out()).path("outcome").asString());
  }

  @Test
  void a_zip_that_leads_out_of_its_folder_is_refused() throws Exception {
    for (String name : List.of("../x", "a/../../x", "/x", "c:/x", "a\\..\\x")) {
      TreeMap<String, byte[]> files = new TreeMap<>();
      files.put(name, new byte[] {1});
      Path zip = saved(ZipFiles.write(files));
      assertThrows(LogProblem.class, () -> OpenBundle.read(zip), name);
    }
    Path none = Files.writeString(folder.resolve("none.zip"), "no zip");
    assertThrows(LogProblem.class, () -> OpenBundle.read(none));
  }
}
