package io.redline.report;

import io.redline.earth.GeoJsonWriter;
import io.redline.explain.ExplainedFinding;
import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Truth;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import io.redline.site.MapView;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The map as a GeoJSON FeatureCollection: sites, their parts, the features around them, limit
 * lines, doubt, and suggested ground. Properties are ids; a feature's {@code role} says which it
 * is. A proposal without coordinates is a feature without geometry, so that it is not lost.
 */
public final class GeoJsonReport {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private GeoJsonReport() {}

  public static String write(List<Report> reports) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", "FeatureCollection");
    ArrayNode features = json.putArray("features");
    reports.forEach(report -> report(features, report));
    return MAPPER.writeValueAsString(json) + "\n";
  }

  private static void report(ArrayNode features, Report report) {
    site(features, report);
    for (PartReading part : report.parts()) part(features, part, report);
    if (report.map() == null) return;
    for (MapView.Shape shape : report.map().shapes())
      switch (shape.kind()) {
        case LAYER_AREA, LAYER_LINE -> around(features, shape, report);
        case LIMIT, DOUBT -> limit(features, shape, report);
        // The site, its parts and other ground for it are written as they were assessed, not as
        // drawn.
        case SITE, PART, MOVE, TRIM -> {}
      }
    for (Remedy remedy : report.remedies().found())
      if (remedy.geometry() != null) ground(features, remedy, report);
  }

  private static void site(ArrayNode features, Report report) {
    Geometry geometry = report.screened().site().geometry();
    ObjectNode properties = feature(features, "site", geometry, report);
    properties.put("name", report.assessment().proposalName());
    properties.put("outcome", report.assessment().outcome().id());
    properties.put("grade", report.grade().id());
    RecordStamp stamp = report.stamp();
    if (stamp != null)
      properties
          .put("record", stamp.number())
          .put("recordHash", stamp.hash())
          .put("logHead", stamp.head());
    properties.put("accuracyMetres", report.readAs().accuracyMetres());
    ArrayNode findings = properties.putArray("findings");
    for (ExplainedFinding finding : report.explained()) finding(findings.addObject(), finding);
  }

  private static void part(ArrayNode features, PartReading part, Report report) {
    ObjectNode properties = feature(features, "part", part.geometry(), report);
    properties.put("part", part.part().id()).put("name", part.part().name());
    properties.put("kind", part.part().role());
    properties.put("accuracyMetres", part.readAs().accuracyMetres());
    ArrayNode findings = properties.putArray("findings");
    for (ExplainedFinding finding : report.explained())
      if (part.part().id().equals(finding.finding().part())) finding(findings.addObject(), finding);
  }

  private static void finding(ObjectNode json, ExplainedFinding finding) {
    json.put("clause", finding.clause()).put("outcome", finding.machine().id());
    if (finding.finding().part() != null) json.put("part", finding.finding().part());
    for (Condition condition : finding.finding().conditions())
      for (Condition leaf : condition.leaves())
        if (leaf.fact() != null && leaf.fact().startsWith("layer:") && leaf.value() != null) {
          ObjectNode measured = json.withArray("/measured").addObject();
          measured.put("fact", leaf.fact()).put("holds", leaf.truth().word());
          measured.put("metres", (Double) leaf.value()).put("uncertainty", leaf.doubtMetres());
          if (leaf.limit() != null) measured.put("limit", (Double) leaf.limit());
          if (!leaf.detail().text().isEmpty()) measured.put("feature", leaf.detail().text());
        }
  }

  private static void around(ArrayNode features, MapView.Shape shape, Report report) {
    ObjectNode properties =
        feature(features, hits(shape, report) ? "hit" : "around", degrees(shape, report), report);
    properties.put("layer", shape.layerId()).put("layerTitle", shape.layer());
    if (!shape.label().isEmpty()) properties.put("feature", shape.label());
  }

  /** Whether the feature was named by a condition that stands against the project. */
  private static boolean hits(MapView.Shape shape, Report report) {
    return report.findings().stream()
        .filter(f -> f.machine().compareTo(Outcome.REQUIRED) <= 0)
        .flatMap(f -> f.finding().conditions().stream())
        .flatMap(c -> c.leaves().stream())
        .anyMatch(
            leaf ->
                leaf.fact() != null
                    && leaf.fact().startsWith("layer:")
                    && leaf.value() != null
                    && leaf.truth() != Truth.NO
                    && shape.layerId().startsWith(leaf.fact().substring("layer:".length()))
                    && leaf.detail().text().equals(shape.label()));
  }

  private static void limit(ArrayNode features, MapView.Shape shape, Report report) {
    String role = shape.kind().name().toLowerCase(Locale.ROOT);
    ObjectNode properties = feature(features, role, degrees(shape, report), report);
    properties.put("layer", shape.layerId()).put("limitMetres", shape.limitMetres());
  }

  private static void ground(ArrayNode features, Remedy remedy, Report report) {
    ObjectNode properties = feature(features, remedy.kind().id(), remedy.geometry(), report);
    if (remedy.kind() == Remedy.Kind.MOVE)
      properties.put("metres", remedy.metres()).put("bearing", remedy.bearing());
    properties.put("outcomeAfter", remedy.effect().overall().id());
    properties.put("text", new RemedyWords(report.explanation().words()).action(remedy));
  }

  private static Geometry degrees(MapView.Shape shape, Report report) {
    return report.map().plane().toDegrees(shape.geometry());
  }

  /**
   * @return its properties
   */
  private static ObjectNode feature(
      ArrayNode features, String role, Geometry geometry, Report report) {
    ObjectNode feature = features.addObject().put("type", "Feature");
    if (geometry == null) feature.putNull("geometry");
    else feature.set("geometry", GeoJsonWriter.RFC_7946.write(geometry));
    return feature
        .putObject("properties")
        .put("role", role)
        .put("proposal", report.assessment().proposalId());
  }
}
