package io.redline.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.explain.Words;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.remedy.Remedy.Kind;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The site moves, its parts do not: what a part breaks is broken wherever the site is. */
class PartsStayTest {
  private static final Screening BY = new Screening(Product.assessor(), Product.sampleLayers());

  private static final String OUTFALL_IN_THE_ZONE =
      """
      [{"id": "outfall-1", "role": "outfall", "activities": [], "industries": [], "purposes": [],
        "site": {"crs": "EPSG:4490", "accuracyMetres": 5, "counties": ["511523"],
                 "geometry": {"type": "Point", "coordinates": [105.0632, 28.8085]}}}]""";

  private static ObjectNode sample(String name) throws Exception {
    return (ObjectNode) Product.json(Product.SAMPLES.resolve(name + ".json"));
  }

  private static Screened screened(ObjectNode json) throws Exception {
    Proposal proposal =
        new ProposalReader(BY.rulebook().vocabulary())
            .read("test", json.toString().getBytes(StandardCharsets.UTF_8));
    return BY.screen(proposal, Screening.day(null, proposal));
  }

  @Test
  void no_move_of_the_plant_is_offered_against_what_only_its_outfall_breaks() throws Exception {
    Remedies remedies = Remedies.of(screened(sample("printing-dyeing-outfall")), BY);
    for (Remedy remedy : remedies.found())
      assertFalse(
          remedy.effect().better().stream().anyMatch(c -> c.clause().equals("STHJFD-318")),
          remedy.toString());
  }

  @Test
  void a_move_that_helps_the_site_leaves_what_its_part_breaks_and_says_that_parts_stay()
      throws Exception {
    ObjectNode json = sample("chemical-640m");
    ((ObjectNode) json.withObject("/water")).put("outfall", "new").put("discharge", "direct");
    json.set("parts", Product.JSON.readTree(OUTFALL_IN_THE_ZONE));
    List<Remedy> moves =
        Remedies.of(screened(json), BY).found().stream()
            .filter(r -> r.kind() == Kind.MOVE)
            .toList();
    assertEquals(1, moves.size());
    Remedy move = moves.get(0);
    assertTrue(move.effect().better().stream().anyMatch(c -> c.clause().equals("CJBHF-26-2")));
    assertTrue(move.effect().stillViolated().contains("STHJFD-318"), move.toString());
    RemedyWords words = new RemedyWords(new Words(Lang.ZH, BY.rulebook().vocabulary()));
    assertTrue(words.effect(move).contains("其他组成部分仍在原处"), words.effect(move).toString());
  }

  @Test
  void a_fact_settles_nothing_that_is_open_for_a_part() throws Exception {
    ObjectNode json = sample("printing-dyeing-outfall");
    Screened whole = screened(json);
    for (Remedy remedy : Remedies.of(whole, BY).found())
      if (remedy.kind() == Kind.SUPPLY_FACT)
        assertTrue(
            remedy.effect().stillViolated().contains("STHJFD-318"),
            "the outfall is judged again: " + remedy);
  }
}
