package io.redline.audit.result;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feature a project, longitude and latitude; a project without coordinates has none, and stays in
 * the collection.
 */
final class GeoJsonText implements RowText {
  @Override
  public String start() {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n";
  }

  @Override
  public void add(ResultRow row, boolean first, StringBuilder to) {
    ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
    if (row.geometry() == null) feature.putNull("geometry");
    else feature.set("geometry", row.geometry());
    ObjectNode properties = RowJson.of(row);
    RowJson.reading(properties, row);
    feature.set("properties", properties);
    to.append(first ? "" : ",\n").append(feature);
  }

  @Override
  public String end() {
    return "\n]}\n";
  }
}
