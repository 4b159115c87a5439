package io.redline.intake;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Checks a GeoJSON geometry: its shape, its rings, and that every position lies inside the declared
 * system.
 */
final class GeometryCheck {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  private static final String AT = "/site/geometry";
  private static final List<String> TYPES =
      List.of("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon");
  private static final Map<String, Integer> DEPTH =
      Map.of(
          "Point",
          0,
          "LineString",
          1,
          "MultiPoint",
          1,
          "Polygon",
          2,
          "MultiLineString",
          2,
          "MultiPolygon",
          3);

  private final CoordinateRange range;
  private final List<Problem> problems = new ArrayList<>();
  private int positions;

  GeometryCheck(CoordinateRange range) {
    this.range = range;
  }

  List<Problem> check(JsonNode geometry) {
    for (String key : geometry.propertyNames())
      if (!List.of("type", "coordinates", "bbox").contains(key))
        add(
            AT + "/" + ProposalSchema.escape(key),
            geometry.path(key),
            TEXTS.say("geometry-check.only-type-coordinates"),
            null);
    JsonNode type = geometry.path("type");
    String name = type.asString("");
    if (!TYPES.contains(name)) {
      add(AT + "/type", type, TEXTS.say("one", TYPES), Message.same(Guess.closest(name, TYPES)));
      return problems;
    }
    JsonNode coordinates = geometry.path("coordinates");
    nested(coordinates, DEPTH.get(name), name, AT + "/coordinates");
    if (positions > ProposalReader.MOST_POSITIONS)
      problems.add(
          new Problem(
              AT,
              TEXTS.say("geometry-check.positions", positions),
              TEXTS.say("geometry-check.most", ProposalReader.MOST_POSITIONS),
              null));
    return problems;
  }

  private void nested(JsonNode node, int depth, String type, String at) {
    if (depth == 0) {
      position(node, at);
      return;
    }
    if (!node.isArray() || node.isEmpty()) {
      add(at, node, TEXTS.say("geometry-check.list-not-empty"), null);
      return;
    }
    if (problems.size() > 20) return;
    int before = problems.size();
    for (int i = 0; i < node.size(); i++) nested(node.get(i), depth - 1, type, at + "/" + i);
    if (depth != 1 || problems.size() > before) return;
    if (type.endsWith("Polygon")) ring(node, at);
    else if (type.endsWith("LineString") && node.size() < 2)
      add(at, node, TEXTS.say("geometry-check.least-2-positions"), null);
  }

  private void ring(JsonNode ring, String at) {
    JsonNode first = ring.get(0);
    JsonNode last = ring.get(ring.size() - 1);
    boolean closed =
        first.get(0).doubleValue() == last.get(0).doubleValue()
            && first.get(1).doubleValue() == last.get(1).doubleValue();
    if (!closed)
      add(
          at + "/" + (ring.size() - 1),
          last,
          TEXTS.say("geometry-check.first-position-again", first),
          TEXTS.say("geometry-check.append", first));
    else if (ring.size() < 4)
      add(at, ring, TEXTS.say("geometry-check.ring-least-4-positions"), null);
  }

  private void position(JsonNode position, String at) {
    positions++;
    boolean numbers = position.isArray() && position.size() >= 2 && position.size() <= 4;
    if (numbers)
      for (JsonNode ordinate : position)
        numbers &= ordinate.isNumber() && Double.isFinite(ordinate.doubleValue());
    if (!numbers) {
      add(at, position, TEXTS.say("geometry-check.position-x-y-finite"), null);
      return;
    }
    double x = position.get(0).doubleValue();
    double y = position.get(1).doubleValue();
    if (!range.holds(x, y)) add(at, position, range.expectation(), range.guess(x, y));
  }

  private void add(String at, JsonNode value, Message expectation, Message guess) {
    String text = value.isMissingNode() ? null : value.toString();
    if (text != null && text.length() > 80) text = text.substring(0, 80) + "…";
    problems.add(new Problem(at, Message.same(text), expectation, guess));
  }
}
