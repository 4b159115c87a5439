package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.facts.Basis;
import io.redline.facts.MapQuestion;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.AnswerKey;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What statements on a site's place do to the answers of the map, over statements and maps drawn at
 * random and over every example of every rule.
 */
class StatementsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Vocabulary WORDS = Product.assessor().rulebook().vocabulary();
  private static final List<String> LAYERS =
      List.of(
          "drinking-water-sources",
          "ecological-redline",
          "yangtze-shoreline",
          "industrial-parks",
          "heritage-sites");
  private static final List<MapQuestion> QUESTIONS =
      List.of(
          new MapQuestion("drinking-water-sources", Map.of(), null),
          new MapQuestion("drinking-water-sources", Map.of("zone", "1"), null),
          new MapQuestion("drinking-water-sources", Map.of("zone", "2"), null),
          new MapQuestion("ecological-redline", Map.of(), null),
          new MapQuestion("yangtze-shoreline", Map.of(), 1000.0),
          new MapQuestion("yangtze-shoreline", Map.of("class", "mainstem"), 3000.0),
          new MapQuestion(
              "yangtze-shoreline", Map.of("class", "tributary", "major", "yes"), 1000.0),
          new MapQuestion("industrial-parks", Map.of("kind", "chemical"), null),
          new MapQuestion("heritage-sites", Map.of("kind", "relic", "zone", "protection"), null));

  @Test
  void the_stricter_of_map_and_statement_decides() {
    Random random = new Random(1);
    for (int i = 0; i < 4000; i++) {
      Surroundings map = map(random);
      ArrayNode place = statements(random, 1 + random.nextInt(3));
      Surroundings stated = stated(place, map);
      for (MapQuestion question : QUESTIONS) {
        Truth onMap = question.ask(map).truth();
        Measured told = question.ask(stated);
        String why = question + " " + place + " map: " + question.ask(map);
        if (onMap == Truth.YES) assertEquals(Truth.YES, told.truth(), why);
        if (onMap == Truth.NO) assertEquals(Truth.NO, ifReleasing(told).truth(), why);
        assertEquals(AnswerKey.of(told), AnswerKey.of(stated.near(question)), why);
        if (told.truth() == Truth.UNKNOWN) assertTrue(!told.missing().isEmpty(), why);
        else assertTrue(told.missing().isEmpty(), why);
      }
    }
  }

  @Test
  void one_more_statement_never_makes_an_answer_milder() {
    Random random = new Random(2);
    for (int i = 0; i < 4000; i++) {
      Surroundings map = map(random);
      ArrayNode few = statements(random, random.nextInt(3));
      ArrayNode more = few.deepCopy();
      more.addAll(statements(random, 1));
      for (MapQuestion question : QUESTIONS) {
        Measured before = question.ask(stated(few, map));
        Measured after = question.ask(stated(more, map));
        String why = question + " " + more;
        if (before.truth() == Truth.YES) assertEquals(Truth.YES, after.truth(), why);
        if (ifReleasing(before).truth() == Truth.NO)
          assertEquals(Truth.NO, ifReleasing(after).truth(), why);
      }
    }
  }

  @Test
  void the_order_of_statements_does_not_matter() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      Surroundings map = map(random);
      List<JsonNode> some = new ArrayList<>();
      statements(random, 3).forEach(some::add);
      ArrayNode one = Product.JSON.createArrayNode().addAll(some);
      Collections.reverse(some);
      ArrayNode other = Product.JSON.createArrayNode().addAll(some);
      for (MapQuestion question : QUESTIONS) {
        Measured here = question.ask(stated(one, map));
        Measured there = question.ask(stated(other, map));
        assertEquals(here.truth(), there.truth(), question + " " + one);
        assertEquals(ifReleasing(here).truth(), ifReleasing(there).truth(), question + " " + one);
      }
    }
  }

  @Test
  void a_void_statement_says_nothing() {
    Random random = new Random(4);
    for (int i = 0; i < 2000; i++) {
      SurroundingsWithUnits map = map(random);
      ArrayNode place = statements(random, 2);
      for (JsonNode one : place) {
        ObjectNode statement = (ObjectNode) one;
        switch (random.nextInt(3)) {
          case 0 -> statement.put("validUntil", "2026-10-31");
          case 1 -> statement.put("on", "2026-11-02");
          default -> statement.put("boundary", "sha256:" + "0".repeat(64));
        }
      }
      assertSame(map, SurroundingsAsStated.around(proposal(place), map, DAY, WORDS));
    }
  }

  @Test
  void on_its_last_day_a_statement_still_holds() {
    ArrayNode place = array(statement("ecological-redline", "outside"));
    ((ObjectNode) place.get(0)).put("on", "2026-11-01").put("validUntil", "2026-11-01");
    assertEquals(Truth.NO, overlap(place, "ecological-redline", Map.of()).truth());
  }

  @Test
  void farther_is_never_nearer() {
    Random random = new Random(5);
    MapQuestion question = new MapQuestion("yangtze-shoreline", Map.of(), 1000.0);
    for (int i = 0; i < 2000; i++) {
      double near = random.nextInt(2000);
      double far = near + random.nextInt(500);
      String relation = random.nextBoolean() ? "near" : "outside";
      Truth nearer = question.ask(stated(array(at(near, relation)), nothing())).truth();
      Truth farther = question.ask(stated(array(at(far, relation)), nothing())).truth();
      assertTrue(farther.compareTo(nearer) >= 0, near + " " + far);
      assertEquals(near < 1000 ? Truth.YES : Truth.NO, nearer);
    }
  }

  @Test
  void outside_without_metres_says_nothing_of_distances() {
    ArrayNode place = array(statement("yangtze-shoreline", "outside"));
    MapQuestion question = new MapQuestion("yangtze-shoreline", Map.of(), 1000.0);
    Measured told = question.ask(stated(place, nothing()));
    assertEquals(Truth.UNKNOWN, told.truth());
    assertEquals(List.of("layer:yangtze-shoreline"), told.missing());
  }

  @Test
  void inside_without_its_class_wants_the_class() {
    ArrayNode place = array(statement("drinking-water-sources", "inside"));
    assertEquals(Truth.YES, overlap(place, "drinking-water-sources", Map.of()).truth());
    Measured zone = overlap(place, "drinking-water-sources", Map.of("zone", "1"));
    assertEquals(Truth.UNKNOWN, zone.truth());
    assertEquals("/place/0/class", zone.missing().get(0));
  }

  @Test
  void wholly_in_one_zone_is_in_no_other() {
    ObjectNode second = statement("drinking-water-sources", "inside").put("class", "2");
    assertEquals(Truth.NO, zoneOne(second).truth());
    assertEquals(Truth.YES, zoneOne(second.put("class", "1")).truth());
    assertEquals(
        Truth.UNKNOWN, zoneOne(second.put("class", "2").put("relation", "partly")).truth());
  }

  @Test
  void outside_one_zone_leaves_the_others_open() {
    ObjectNode first = statement("drinking-water-sources", "outside").put("class", "1");
    assertEquals(Truth.NO, zoneOne(first).truth());
    assertEquals(Truth.UNKNOWN, overlap(array(first), "drinking-water-sources", Map.of()).truth());
  }

  /** Inside "protected areas" is inside one of them, which frees from nothing. */
  @Test
  void inside_a_family_is_strict_and_releases_nothing() {
    ArrayNode place = array(statement("surroundings", "inside"));
    Measured told = overlap(place, "industrial-parks", Map.of());
    assertEquals(Truth.YES, told.truth());
    assertEquals(Truth.UNKNOWN, told.ifReleasing().truth());
  }

  @Test
  void the_firmest_of_those_who_agree_is_named() {
    ObjectNode word = statement("ecological-redline", "outside");
    ObjectNode letter = statement("zoning", "outside").put("basis", "letter");
    Measured told = overlap(array(word, letter), "ecological-redline", Map.of());
    assertEquals(Basis.LETTER, told.basis());
    assertNull(told.ifReleasing());
  }

  /** The map says: in a water source, nobody knows which zone. The letter: in none. */
  @Test
  void a_no_that_is_gainsaid_on_the_whole_layer_does_not_count() {
    Surroundings map =
        new Example(
                null,
                "",
                null,
                DAY,
                proposal(Product.JSON.createArrayNode()),
                Map.of(
                    "drinking-water-sources",
                    List.of(new Example.Feature(null, 5, Truth.YES, Map.of()))))
            .surroundings();
    ArrayNode place = array(statement("drinking-water-sources", "outside"));
    MapQuestion zone = new MapQuestion("drinking-water-sources", Map.of("zone", "1"), null);
    assertEquals(Truth.UNKNOWN, zone.ask(stated(place, map)).truth());
  }

  @Test
  void no_statement_turns_a_violation_of_any_rule_into_a_pass() throws Exception {
    Random random = new Random(6);
    for (Example example : examples())
      if (example.expected() == Outcome.VIOLATED)
        for (int i = 0; i < 12; i++) {
          ArrayNode place = statements(random, 1 + random.nextInt(2));
          Finding finding = with(example, place, example.around()).judge(Product.assessor());
          assertTrue(
              Set.of(Outcome.VIOLATED, Outcome.UNDETERMINED).contains(finding.outcome()),
              () -> example.clause().id() + " " + place + " " + finding.outcome());
        }
  }

  /** A complete layer with nothing near, and somebody's word that nothing is near. */
  @Test
  void the_no_of_a_statement_is_the_no_of_a_layer() throws Exception {
    int compared = 0;
    for (Example example : examples()) {
      Map<String, List<Example.Feature>> around = new HashMap<>(example.around());
      ArrayNode place = Product.JSON.createArrayNode();
      for (String layer : example.around().keySet())
        if (example.around().get(layer).isEmpty() && !WORDS.family(layer).isEmpty()) {
          around.remove(layer);
          place.add(statement(layer, "outside").put("metres", 90_000));
        }
      if (place.isEmpty()) continue;
      Finding finding = with(example, place, around).judge(Product.assessor());
      assertEquals(example.expected(), finding.outcome(), example.clause().id() + " " + place);
      assertTrue(finding.missing().stream().noneMatch(m -> m.startsWith("/place")));
      compared++;
    }
    assertTrue(compared > 100, compared + " examples");
  }

  @Test
  void without_statements_nothing_stands_in_between() {
    SurroundingsWithUnits map = nothing();
    assertSame(map, stated(Product.JSON.createArrayNode(), map));
    assertNotEquals(map, stated(array(statement("farmland", "outside")), map));
  }

  private static List<Example> examples() throws Exception {
    return Product.examples();
  }

  private static Example with(
      Example example, ArrayNode place, Map<String, List<Example.Feature>> around)
      throws IntakeProblem {
    ObjectNode json = (ObjectNode) example.proposal().json().deepCopy();
    json.set("place", place);
    return new Example(
        example.clause(), example.title(), example.expected(), example.asOf(), read(json), around);
  }

  private static Measured ifReleasing(Measured told) {
    return told.ifReleasing() == null ? told : told.ifReleasing();
  }

  private static Measured zoneOne(ObjectNode statement) {
    return overlap(array(statement), "drinking-water-sources", Map.of("zone", "1"));
  }

  private static Measured overlap(ArrayNode place, String layer, Map<String, String> attributes) {
    return stated(place, nothing()).overlap(layer, attributes);
  }

  private static SurroundingsWithUnits stated(ArrayNode place, Surroundings map) {
    return SurroundingsAsStated.around(proposal(place), (SurroundingsWithUnits) map, DAY, WORDS);
  }

  private static SurroundingsWithUnits nothing() {
    return new Example(null, "", null, DAY, proposal(Product.JSON.createArrayNode()), Map.of())
        .surroundings();
  }

  /** Layers that are missing, empty, or hold a feature or two. */
  private static SurroundingsWithUnits map(Random random) {
    Map<String, List<Example.Feature>> around = new HashMap<>();
    for (String layer : LAYERS) {
      if (random.nextBoolean()) continue;
      List<Example.Feature> features = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        Map<String, String> attributes = new HashMap<>();
        for (Map.Entry<String, List<String>> one : WORDS.attributes(layer).entrySet())
          if (!one.getValue().isEmpty() && random.nextInt(4) > 0)
            attributes.put(one.getKey(), one.getValue().get(random.nextInt(one.getValue().size())));
        boolean area = random.nextBoolean();
        features.add(
            new Example.Feature(
                area ? 0.0 : 300.0 * random.nextInt(20),
                20,
                area ? Truth.values()[random.nextInt(2)] : Truth.NO,
                attributes));
      }
      around.put(layer, features);
    }
    return new Example(null, "", null, DAY, proposal(Product.JSON.createArrayNode()), around)
        .surroundings();
  }

  private static ArrayNode statements(Random random, int number) {
    ArrayNode all = Product.JSON.createArrayNode();
    List<String> relations = List.of("outside", "inside", "partly", "near");
    while (all.size() < number) {
      String layer = LAYERS.get(random.nextInt(LAYERS.size()));
      boolean family = random.nextInt(5) == 0;
      String relation = relations.get(random.nextInt(4));
      ObjectNode one = statement(family ? WORDS.family(layer) : layer, relation);
      one.put("basis", List.of("letter", "query", "report", "declared").get(random.nextInt(4)));
      if (Set.of("outside", "near").contains(relation) && random.nextBoolean())
        one.put("metres", 250.0 * random.nextInt(20));
      if (relation.equals("partly") && random.nextBoolean()) one.put("hectares", 0.5);
      List<String> classes = new ArrayList<>();
      WORDS.attributes(layer).values().forEach(classes::addAll);
      if (!family && !classes.isEmpty() && random.nextBoolean())
        one.put("class", classes.get(random.nextInt(classes.size())));
      all.add(one);
    }
    return all;
  }

  private static ObjectNode statement(String of, String relation) {
    return Product.JSON
        .createObjectNode()
        .put("of", of)
        .put("relation", relation)
        .put("basis", "declared");
  }

  private static ObjectNode at(double metres, String relation) {
    return statement("yangtze-shoreline", relation).put("metres", metres);
  }

  private static ArrayNode array(ObjectNode... statements) {
    return Product.JSON.createArrayNode().addAll(List.of(statements));
  }

  private static Proposal proposal(ArrayNode place) {
    ObjectNode json = Product.JSON.createObjectNode().put("id", "P").put("name", "p");
    json.set("place", place);
    try {
      return read(json);
    } catch (IntakeProblem e) {
      throw new AssertionError(e);
    }
  }

  private static Proposal read(JsonNode json) throws IntakeProblem {
    return new ProposalReader(WORDS).read("test", json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
