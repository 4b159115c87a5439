package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Headline;
import io.redline.explain.HeadlineSentence;
import io.redline.explain.Question;
import io.redline.facts.Basis;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The headline, the tiers and the questions as the contract has them. */
final class VerdictJson {
  private VerdictJson() {}

  static void write(ObjectNode json, Report report) {
    Assessment a = report.assessment();
    ObjectNode verdict = json.putObject("verdict");
    verdict.put("headline", a.headline().id());
    verdict.put("text", report.explanation().headline(a, report.questions()));
    Basis basis = HeadlineSentence.basis(a);
    if (a.headline() == Headline.CLEAR && basis != null) verdict.put("basis", basis.id());
    ArrayNode tiers = verdict.putArray("tiers");
    a.tiers().forEach((tier, counts) -> tier(tiers.addObject(), tier, counts));
    Outcome reviewed = report.reviewedOutcome();
    if (reviewed != null) verdict.put("reviewed", reviewed.id());
    String person = report.personHeadline();
    if (!person.isEmpty()) verdict.put("reviewedText", person);
    ArrayNode questions = json.putArray("questions");
    for (Question question : report.questions()) question(questions.addObject(), question, report);
  }

  /**
   * The outcome of a tier nothing of which is in force here is that of nothing to stand against.
   */
  private static void tier(ObjectNode json, Tier tier, Map<Outcome, Integer> counts) {
    json.put("tier", tier.id());
    json.put("outcome", worst(counts).id());
    ObjectNode each = json.putObject("counts");
    counts.forEach((outcome, count) -> each.put(outcome.id(), count));
  }

  private static Outcome worst(Map<Outcome, Integer> counts) {
    for (Map.Entry<Outcome, Integer> each : counts.entrySet())
      if (each.getValue() > 0) return each.getKey();
    return Outcome.NOT_APPLICABLE;
  }

  private static void question(ObjectNode json, Question question, Report report) {
    json.put("id", question.id())
        .put("kind", question.kind().id())
        .put("topic", report.explanation().topic(question.id()))
        .put("text", question.text())
        .put("tier", question.tier().id())
        .put("who", question.who().id());
    texts(json.putArray("asks"), question.asks());
    if (!question.activities().isEmpty()) texts(json.putArray("activities"), question.activities());
    question
        .withinMetres()
        .forEach((layer, metres) -> json.withObject("/withinMetres").put(layer, metres));
    texts(json.putArray("settles"), question.settles());
    if (question.office() != null)
      json.put("authority", report.lang().of(question.office().zh(), question.office().en()));
  }

  private static void texts(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
