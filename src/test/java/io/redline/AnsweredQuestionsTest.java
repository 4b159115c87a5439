package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.redline.assess.Assessment;
import io.redline.assess.Headline;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.intake.IndustryCodes;
import io.redline.intake.Vocabulary;
import io.redline.words.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever answers what is asked gets a firm answer, whatever the project is, and is not asked the
 * same again.
 */
class AnsweredQuestionsTest {
  private static final int PROJECTS = 60;

  /** Facts that an answer brings up ask once more; after these rounds nothing may be left. */
  private static final int ROUNDS = 4;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final Explanation EXPLANATION =
      new Explanation(Lang.ZH, Product.assessor().rulebook());

  /** What an applicant without anything out of the ordinary answers. */
  private static final Map<String, Object> ANSWERS =
      Map.ofEntries(
          Map.entry("/air/vocsTonnesPerYear", 0),
          Map.entry("/air/noxTonnesPerYear", 0),
          Map.entry("/air/so2TonnesPerYear", 0),
          Map.entry("/air/particulateTonnesPerYear", 0),
          Map.entry("/land/areaHectares", 3),
          Map.entry("/land/disturbedHectares", 3),
          Map.entry("/land/forestHectares", 0),
          Map.entry("/land/grasslandHectares", 0),
          Map.entry("/land/wetlandHectares", 0),
          Map.entry("/land/permanentBasicFarmlandHectares", 0),
          Map.entry("/water/intake", "public-supply"),
          Map.entry("/water/discharge", "indirect"),
          Map.entry("/water/outfall", "none"),
          Map.entry("/water/codTonnesPerYear", 1),
          Map.entry("/waterworks/inRiverManagementArea", false),
          Map.entry("/waterworks/inPortPlan", true),
          Map.entry("/waterworks/inCrossingPlan", true),
          Map.entry("/heavyMetals/keyIndustry", false),
          Map.entry("/energy/highEnergyHighEmission", false),
          Map.entry("/energy/consumptionTcePerYear", 100),
          Map.entry("/capacity/outdated", false),
          Map.entry("/capacity/overcapacityIndustry", false),
          Map.entry("/capacity/inNationalLayout", true),
          Map.entry("/capacity/catalogue", "permitted"),
          Map.entry("/park/status", "outside"),
          Map.entry("/stage", "siting"),
          Map.entry("/nature", "new"));

  @TestFactory
  Stream<DynamicTest> answers_lead_to_a_firm_headline_and_nothing_is_asked_twice() {
    return IntStream.range(0, PROJECTS)
        .mapToObj(DrawnForm::new)
        .map(form -> DynamicTest.dynamicTest(form.toString(), () -> answer(form.json)));
  }

  private static void answer(ObjectNode project) throws Exception {
    Assessment assessment = assess(project);
    Set<String> settled = new LinkedHashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Question question : EXPLANATION.questions(assessment))
        answer(question, project, settled);
      assessment = assess(project);
    }
    List<Question> left = EXPLANATION.questions(assessment);
    assertNotEquals(
        Headline.OPEN,
        assessment.headline(),
        () -> String.join("\n", left.stream().map(Question::text).toList()) + "\n" + project);
    assertEquals(
        List.of(),
        left.stream().filter(q -> q.kind() != Question.Kind.JUDGEMENT).map(Question::text).toList(),
        project::toString);
  }

  private static void answer(Question question, ObjectNode project, Set<String> settled) {
    question
        .activities()
        .forEach(activity -> project.withArray("excludedActivities").add(activity));
    for (String ask : question.asks())
      switch (question.kind()) {
        case PLACE -> stated(ask.substring("layer:".length()), question, project, settled);
        case DOCUMENT -> project.withObject(ask).put("status", "none");
        case FACT -> {
          if (!ANSWERS.containsKey(ask)) continue;
          assertEquals(true, project.at(ask).isMissingNode(), "asked though said: " + ask);
          int last = ask.lastIndexOf('/');
          project
              .withObject(ask.substring(0, last))
              .putPOJO(ask.substring(last + 1), ANSWERS.get(ask));
        }
        default -> {}
      }
  }

  private static void stated(
      String layer, Question question, ObjectNode project, Set<String> settled) {
    if (layer.equals("control-units"))
      project.withObject("/evidence/control-unit-analysis").put("status", "granted");
    else if (settled.add(layer + question.withinMetres().containsKey(layer))) {
      ObjectNode said = project.withArray("place").addObject();
      said.put("of", layer).put("relation", "outside").put("basis", "letter");
      said.put("authority", question.office() == null ? "建设单位" : question.office().zh());
      if (question.withinMetres().containsKey(layer))
        said.put("metres", question.withinMetres().get(layer) + 5000);
    }
  }

  private static Assessment assess(ObjectNode project) throws Exception {
    JsonNode clean = Product.JSON.readTree(project.toString());
    return Product.assess(clean, Product.defaultLayers(), DAY);
  }

  /** What a form says of one of all industries, with up to two activities beside it. */
  private static final class DrawnForm {
    private final ObjectNode json = Product.JSON.createObjectNode();

    DrawnForm(int seed) {
      Random random = new Random(seed);
      List<String> codes = List.copyOf(IndustryCodes.all());
      List<String> activities =
          new ArrayList<>(Product.assessor().rulebook().vocabulary().ids(Vocabulary.ACTIVITY));
      json.put("id", "drawn-" + seed).put("name", "drawn");
      json.put("nature", pick(random, List.of("new", "expand", "rebuild", "upgrade", "relocate")));
      json.put("stage", pick(random, List.of("siting", "eia")));
      ArrayNode kinds = json.putArray("activities");
      for (int i = random.nextInt(3); i > 0; i--) kinds.add(pick(random, activities));
      json.putArray("industries").add(pick(random, codes));
      ObjectNode site = json.putObject("site");
      ArrayNode point = site.putObject("geometry").put("type", "Point").putArray("coordinates");
      point.add(104.1).add(30.65);
      site.put("crs", "EPSG:4490").put("accuracyMetres", 5).putArray("counties").add("510107");
      json.putArray("parts");
      json.putArray("purposes");
      json.putObject("park").put("status", pick(random, List.of("outside", "unrecognised")));
    }

    private static String pick(Random random, List<String> from) {
      return from.get(random.nextInt(from.size()));
    }

    @Override
    public String toString() {
      return json.path("industries") + " " + json.path("activities") + " " + json.path("nature");
    }
  }
}
