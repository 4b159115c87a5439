package io.redline.report;

import io.redline.earth.GeoJsonWriter;
import io.redline.explain.ExplainedFinding;
import io.redline.facts.Outcome;
import io.redline.remedy.Effect.Change;
import io.redline.remedy.Extent;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Suggestions in the JSON of an assessment: all of them, and beside each finding those that ease
 * it.
 */
final class RemedyJson {
  private RemedyJson() {}

  /** Every suggestion with what assessing it again gave. */
  static void write(ObjectNode assessment, Report report) {
    if (report.remedies().isEmpty()) return;
    RemedyWords words = new RemedyWords(report.explanation().words());
    ArrayNode all = assessment.putArray("remedies");
    for (Remedy remedy : report.remedies().found()) {
      ObjectNode json = all.addObject();
      shape(json, remedy, words);
      words.effect(remedy).forEach(json.putArray("effect")::add);
      remedy.facts().forEach(f -> json.withArray("/facts").add(f));
      if (remedy.settles() != null) settles(json.putObject("settles"), remedy.settles());
      else outcomes(json, remedy);
      if (remedy.geometry() != null)
        json.set("geometry", GeoJsonWriter.RFC_7946.write(remedy.geometry()));
    }
    assessment.put("remediesNote", report.explanation().words().label("remedies.note"));
    if (!report.remedies().extent().isWhole())
      extent(assessment.putObject("remediesTried"), report.remedies().extent(), words);
  }

  /** Only where something was left untried. */
  private static void extent(ObjectNode json, Extent extent, RemedyWords words) {
    json.put("places", extent.places())
        .put("assessed", extent.assessed())
        .put("complete", extent.isWhole())
        .put("text", words.extent(extent));
  }

  /** Those that ease this finding, in the contract's form. */
  static void write(ObjectNode json, ExplainedFinding finding, Report report) {
    if (report.remedies().isEmpty()) return;
    RemedyWords words = new RemedyWords(report.explanation().words());
    for (Remedy remedy : report.remedies().found()) {
      Change change = changeOf(finding, remedy);
      boolean names =
          remedy.settles() != null && finding.finding().missing().containsAll(remedy.facts());
      if (change == null && !names) continue;
      ObjectNode one = json.withArray("/remedies").addObject();
      shape(one, remedy, words);
      if (!names) one.put("outcomeAfter", outcomeAfter(change).id());
    }
  }

  /** Better only, and never for a fact, whose answer nobody knows. */
  private static Change changeOf(ExplainedFinding finding, Remedy remedy) {
    if (remedy.settles() != null) return null;
    return remedy.effect().better().stream()
        .filter(change -> change.clause().equals(finding.clause()))
        .findFirst()
        .orElse(null);
  }

  /** A clause that is no longer in force at the new place is not applicable there. */
  private static Outcome outcomeAfter(Change change) {
    return change.after() == null ? Outcome.NOT_APPLICABLE : change.after();
  }

  private static void shape(ObjectNode json, Remedy remedy, RemedyWords words) {
    json.put("kind", remedy.kind().id());
    json.put("text", words.action(remedy));
    switch (remedy.kind()) {
      case MOVE -> json.put("metres", remedy.metres()).put("bearing", remedy.bearing());
      case TRIM ->
          json.put("hectares", round(remedy.hectares())).put("share", round(remedy.share()));
      default -> {}
    }
  }

  private static void settles(ObjectNode json, Remedy.Settles settles) {
    if (settles.least() >= 0) json.put("least", settles.least());
    json.put("most", settles.most()).put("bearsOn", settles.bearsOn());
  }

  private static void outcomes(ObjectNode json, Remedy remedy) {
    json.put("outcomeAfter", remedy.effect().overall().id());
    remedy.effect().better().forEach(c -> change(json.withArray("/better"), c));
    remedy.effect().worse().forEach(c -> change(json.withArray("/worse"), c));
    remedy.effect().stillViolated().forEach(c -> json.withArray("/stillViolated").add(c));
    remedy.effect().counties().forEach(c -> json.withArray("/counties").add(c));
    if (remedy.countyAssumed()) json.put("countyAssumed", true);
  }

  private static void change(ArrayNode list, Change change) {
    ObjectNode one = list.addObject().put("clause", change.clause());
    if (change.before() != null) one.put("before", change.before().id());
    if (change.after() != null) one.put("after", change.after().id());
  }

  private static double round(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
  }
}
