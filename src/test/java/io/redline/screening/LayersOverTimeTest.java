package io.redline.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerProblem;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A chemical plant 640 m from a bank that was drawn anew: by the line of 2018 it is too near, by
 * the line of 2024, some twenty kilometres to the north, it is not.
 */
class LayersOverTimeTest {
  private static final String BANK = "CJBHF-26-2";
  private static final String MOVED = "HD-edition-before-yangtze-shoreline";
  private static final String OLD = "edition: '2018', path: old.geojson";
  private static final String NEW = "edition: '2024', path: new.geojson";

  @TempDir Path folder;
  private Proposal plant;

  @BeforeEach
  void two_lines() throws Exception {
    Path samples = Product.SAMPLES.resolve("layers");
    String old = Files.readString(samples.resolve("shoreline.geojson"));
    Files.writeString(folder.resolve("old.geojson"), old);
    Files.writeString(
        folder.resolve("new.geojson"), old.replaceAll("(10[45]\\.\\d+, )28\\.7", "$128.9"));
    Files.copy(samples.resolve("coverage.geojson"), folder.resolve("coverage.geojson"));
    plant =
        new ProposalReader(Product.assessor().rulebook().vocabulary())
            .read(Product.SAMPLES.resolve("chemical-640m.json"));
  }

  private LayerStore layers(String... cards) throws IOException {
    StringBuilder yaml = new StringBuilder("layers:\n");
    for (String card : cards)
      yaml.append("  - { id: yangtze-shoreline, title: 岸线, ")
          .append(card)
          .append(", crs: 'EPSG:4490', accuracyMetres: 10, completeness: complete, ")
          .append("coverage: coverage.geojson, attributes: { name: name, class: class, ")
          .append("order: order, major: major } }\n");
    Files.writeString(folder.resolve("layers.yaml"), yaml);
    return LayerReader.read(folder, Product.assessor().rulebook().vocabulary());
  }

  private Assessment on(String day, LayerStore layers) throws Exception {
    return new Screening(Product.assessor(), layers)
        .screen(plant, LocalDate.parse(day))
        .assessment();
  }

  private static Outcome bank(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.clause().id().equals(BANK))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void the_edition_in_force_on_the_day_is_the_one_that_is_asked() throws Exception {
    LayerStore layers =
        layers(OLD + ", from: 2021-06-01, status: superseded", NEW + ", from: 2024-06-01");
    assertEquals(Outcome.UNDETERMINED, bank(on("2021-05-31", layers)));
    assertEquals(Outcome.VIOLATED, bank(on("2021-06-01", layers)));
    assertEquals(Outcome.VIOLATED, bank(on("2024-05-31", layers)));
    assertEquals(Outcome.SATISFIED, bank(on("2024-06-01", layers)));
  }

  @Test
  void no_edition_in_force_is_unknown_and_never_no() throws Exception {
    for (String term :
        List.of(
            "to: 2023-12-31",
            "from: 2026-01-01",
            "status: superseded",
            "status: publicised, from: 2020-01-01")) {
      LayerStore layers = layers(NEW + ", " + term);
      assertEquals(Outcome.UNDETERMINED, bank(on("2025-01-01", layers)), term);
      assertEquals(1, layers.on(LocalDate.parse("2025-01-01")).remarks().size(), term);
    }
  }

  @Test
  void an_edition_that_ended_does_not_bring_the_one_before_to_life() throws Exception {
    for (String before : List.of("from: 2018-01-01", "from: 2018-01-01, status: superseded")) {
      LayerStore layers = layers(OLD + ", " + before, NEW + ", from: 2020-01-01, to: 2023-12-31");
      assertEquals(Outcome.UNDETERMINED, bank(on("2025-01-01", layers)), before);
    }
  }

  @Test
  void compliant_only_because_the_line_moved_is_a_finding_for_a_person() throws Exception {
    LayerStore layers = layers(OLD, NEW + ", from: 2024-06-01");
    Finding moved = on("2025-01-01", layers).ofOtherEditions().get(0);
    assertEquals(Outcome.REVIEW, moved.outcome());
    assertEquals(Tier.JUDGEMENT, moved.tier());
    assertTrue(moved.clause().quote().contains(BANK), moved.clause().quote());
    assertTrue(moved.clause().quote().contains("–2024-05-31"), moved.clause().quote());
    assertEquals(List.of(), on("2024-05-31", layers).ofOtherEditions());
  }

  @Test
  void a_line_that_did_not_move_is_no_finding() throws Exception {
    LayerStore layers = layers(NEW, NEW.replace("2024", "2025") + ", from: 2024-12-01");
    assertEquals(List.of(), on("2025-01-01", layers).ofOtherEditions());
  }

  @Test
  void lists_tell_it_too() throws Exception {
    LayerStore layers = layers(OLD, NEW + ", from: 2024-06-01");
    var judged =
        new Screening(Product.assessor(), layers).judge(plant, LocalDate.parse("2025-01-01"));
    assertEquals(Outcome.REVIEW, judged.outcomes().get(MOVED));
  }

  @Test
  void a_publicised_draft_decides_nothing_and_is_told() throws Exception {
    LayerStore layers =
        layers(NEW, OLD.replace("2018", "2026") + ", status: publicised, announced: 2025-03-01");
    Assessment after = on("2025-03-01", layers);
    assertEquals(Outcome.SATISFIED, bank(after));
    assertEquals(Tier.GUIDANCE, after.ofOtherEditions().get(0).tier());
    Assessment before = on("2025-02-28", layers);
    assertEquals(before.outcome(), after.outcome());
    assertEquals(List.of(), before.ofOtherEditions());
  }

  @Test
  void every_report_prints_edition_and_days_and_what_moved() throws Exception {
    layers(OLD + ", to: 2024-05-31", NEW + ", from: 2024-06-01");
    String text = checked("text");
    assertTrue(text.contains("只因界线调整才不违反"), text);
    assertTrue(text.contains("2024；施行 2024-06-01–"), text);
    String json = checked("json");
    assertTrue(json.contains("\"from\" : \"2024-06-01\"") && json.contains(MOVED), json);
    String document = checked("docx");
    assertTrue(document.contains("只因界线调整才不违反"), document);
    assertTrue(document.contains("施行 2024-06-01–"), document);
  }

  private String checked(String format) throws IOException {
    Path file = folder.resolve("report." + format);
    List<String> all = new ArrayList<>(List.of("check", "samples/chemical-640m.json"));
    all.addAll(List.of("--as-of", "2026-11-01", "--layers", folder.toString()));
    all.addAll(List.of("--format", format, "-o", file.toString()));
    Product.run(all.toArray(String[]::new));
    if (!format.equals("docx")) return Files.readString(file);
    try (ZipFile zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void status_and_days_are_part_of_the_digest() throws Exception {
    String plain = digest(NEW);
    assertEquals(plain, digest(NEW + ", status: in-force"));
    assertNotEquals(plain, digest(NEW + ", from: 2024-06-01"));
    assertNotEquals(plain, digest(NEW + ", status: publicised"));
  }

  private String digest(String card) throws IOException {
    return layers(card).layers().get(0).digest();
  }

  @Test
  void two_editions_that_begin_on_one_day_are_refused_and_so_are_days_that_cannot_be() {
    for (String[] cards :
        new String[][] {
          {OLD, NEW},
          {OLD + ", from: 2024-06-01", NEW + ", from: 2024-06-01"},
          {NEW + ", from: 2024-06-01, to: 2024-05-31"},
          {NEW + ", status: draft"},
          {NEW + ", from: 2024-6-1"}
        }) assertThrows(LayerProblem.class, () -> layers(cards), List.of(cards).toString());
  }

  @Test
  void layers_with_days_are_asked_only_on_a_day() throws Exception {
    LayerStore layers = layers(NEW + ", from: 2024-06-01");
    assertThrows(IllegalStateException.class, () -> layers.serving("yangtze-shoreline"));
  }
}
