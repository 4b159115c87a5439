package io.redline.web.job;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project's geometry as a map of many shows it: of a long line only some positions, the first and
 * last among them. Nothing is measured by it.
 *
 * @param shape GeoJSON
 * @param box west, south, east, north
 */
record Outline(ObjectNode shape, double[] box) {
  private static final int MOST_POSITIONS_OF_A_LINE = 150;

  /**
   * @param geometry GeoJSON in longitude and latitude, or nothing
   * @return null without a geometry
   */
  static Outline of(JsonNode geometry) {
    if (!geometry.isObject()) return null;
    double none = Double.POSITIVE_INFINITY;
    double[] box = {none, none, -none, -none};
    ObjectNode shape = JsonNodeFactory.instance.objectNode();
    shape.put("type", geometry.path("type").stringValue());
    shape.set("coordinates", thinned(geometry.path("coordinates"), box));
    return box[0] > box[2] ? null : new Outline(shape, box);
  }

  private static ArrayNode thinned(JsonNode nested, double[] box) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    if (nested.path(0).isNumber()) {
      double x = nested.path(0).doubleValue();
      double y = nested.path(1).doubleValue();
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
      return all.add(x).add(y);
    }
    boolean line = nested.path(0).path(0).isNumber();
    int step = line ? 1 + nested.size() / MOST_POSITIONS_OF_A_LINE : 1;
    for (int i = 0; i < nested.size(); i++) {
      ArrayNode inner = thinned(nested.path(i), box);
      if (i % step == 0 || i == nested.size() - 1) all.add(inner);
    }
    return all;
  }
}
