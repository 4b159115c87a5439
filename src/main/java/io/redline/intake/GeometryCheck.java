package io.redline.intake;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem.Problem;
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
            new Message(
                "只有 type 和 coordinates；坐标系写在 /site/crs",
                "only type and coordinates; the system stands in /site/crs"),
            null);
    JsonNode type = geometry.path("type");
    String name = type.asString("");
    if (!TYPES.contains(name)) {
      add(
          AT + "/type",
          type,
          new Message("下列之一：" + TYPES, "one of " + TYPES),
          Message.same(Guess.closest(name, TYPES)));
      return problems;
    }
    JsonNode coordinates = geometry.path("coordinates");
    nested(coordinates, DEPTH.get(name), name, AT + "/coordinates");
    if (positions > ProposalReader.MOST_POSITIONS)
      problems.add(
          new Problem(
              AT,
              new Message(positions + " 个点", positions + " positions"),
              new Message(
                  "至多 " + ProposalReader.MOST_POSITIONS + " 个",
                  "at most " + ProposalReader.MOST_POSITIONS),
              null));
    return problems;
  }

  private void nested(JsonNode node, int depth, String type, String at) {
    if (depth == 0) {
      position(node, at);
      return;
    }
    if (!node.isArray() || node.isEmpty()) {
      add(at, node, new Message("非空列表", "a list that is not empty"), null);
      return;
    }
    if (problems.size() > 20) return;
    int before = problems.size();
    for (int i = 0; i < node.size(); i++) nested(node.get(i), depth - 1, type, at + "/" + i);
    if (depth != 1 || problems.size() > before) return;
    if (type.endsWith("Polygon")) ring(node, at);
    else if (type.endsWith("LineString") && node.size() < 2)
      add(at, node, new Message("至少 2 个点", "at least 2 positions"), null);
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
          new Message(
              "与第一点 " + first + " 相同：环没有闭合",
              "the first position " + first + " again: the ring is not closed"),
          new Message("末尾补上 " + first, "append " + first));
    else if (ring.size() < 4)
      add(at, ring, new Message("至少 4 个点的环", "a ring of at least 4 positions"), null);
  }

  private void position(JsonNode position, String at) {
    positions++;
    boolean numbers = position.isArray() && position.size() >= 2 && position.size() <= 4;
    if (numbers)
      for (JsonNode ordinate : position)
        numbers &= ordinate.isNumber() && Double.isFinite(ordinate.doubleValue());
    if (!numbers) {
      add(
          at,
          position,
          new Message("由有限的数组成的点 [x, y]", "a position [x, y] of finite numbers"),
          null);
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
