package io.redline.decisions.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.Judged;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogPlace;
import io.redline.decisions.Recorded;
import io.redline.decisions.replay.Replay;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record of a project with parts replays, and its bundle holds the ground of every part. */
class PartsKeptTest {
  private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-01");
  private static final Screening BY = new Screening(Product.assessor(), Product.sampleLayers());

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

  private static ObjectNode sample() throws Exception {
    return (ObjectNode) Product.json(Product.SAMPLES.resolve("printing-dyeing-outfall.json"));
  }

  private LogEntry recorded(JsonNode json) throws Exception {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    var proposal = new ProposalReader(BY.rulebook().vocabulary()).read("proposal.json", bytes);
    return log.get(log.record(Judged.of(BY.screen(proposal, DAY), bytes), BY, "王工", NOON).number());
  }

  private Replay replay() {
    return new Replay(log, BY.rulebook());
  }

  private OpenBundle bundle(LogEntry entry) throws Exception {
    byte[] zip = new Bundle(log, replay(), Lang.ZH).of(entry, false);
    return OpenBundle.read(Files.write(folder.resolve("bundle.zip"), zip));
  }

  @Test
  void a_record_replays_to_the_same_bytes_and_says_which_part_a_finding_is_about()
      throws Exception {
    LogEntry entry = recorded(sample());
    assertTrue(replay().replay(entry).comparison().identical());
    JsonNode kept = Product.JSON.readTree(log.content(Recorded.of(entry).assessment()));
    for (JsonNode finding : kept.path("findings"))
      if (finding.path("clause").asString().equals("STHJFD-318"))
        assertEquals("outfall-1", finding.path("part").asString());
  }

  @Test
  void its_bundle_is_verified_by_itself_alone() throws Exception {
    LogEntry entry = recorded(sample());
    assertEquals(List.of(), bundle(entry).check(entry.hash(), BY.rulebook()));
  }

  @Test
  void the_layers_of_a_bundle_are_clipped_around_a_part_far_away_too() throws Exception {
    ObjectNode far = sample();
    ((ObjectNode) far.at("/site")).putArray("counties").add("500116");
    // The plant in 江津, a hundred kilometres off; the outfall where it was.
    far.set(
        "site",
        Product.JSON.readTree(
            """
        {"crs": "EPSG:4490", "accuracyMetres": 5, "counties": ["500116"],
         "geometry": {"type": "Point", "coordinates": [106.26, 29.31]}}"""));
    LogEntry entry = recorded(far);
    OpenBundle bundle = bundle(entry);
    assertEquals(List.of(), bundle.check(entry.hash(), BY.rulebook()));
    assertTrue(
        bundle.manifest().path("clippedMetres").asInt() <= 10_000, bundle.manifest().toString());
  }
}
