package io.redline.site;

import io.redline.site.Layer.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Small invented layers and sites. */
final class TestLayers {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private TestLayers() {}

  static Layer layer(
      String id, double accuracyMetres, boolean complete, Geometry coverage, Geometry... features) {
    List<Feature> all = new ArrayList<>();
    for (Geometry one : features) all.add(new Feature(one, Map.of("name", id)));
    return layer(id, accuracyMetres, complete, coverage, all);
  }

  static Layer layer(
      String id,
      double accuracyMetres,
      boolean complete,
      Geometry coverage,
      List<Feature> features) {
    LayerCard card =
        new LayerCard(
            id,
            id,
            id + ".geojson",
            null,
            "2026",
            "invented",
            "none",
            accuracyMetres,
            0,
            complete,
            null,
            Map.of(),
            "");
    return Layer.of(card, features, coverage, 0, "sha256:0");
  }

  static Feature feature(Geometry geometry, String... keysAndValues) {
    Map<String, String> attributes = new java.util.HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2)
      attributes.put(keysAndValues[i], keysAndValues[i + 1]);
    return new Feature(geometry, attributes);
  }

  static Site site(Geometry geometry, double accuracyMetres, String... counties) {
    return new Site(geometry, "EPSG:4490", true, accuracyMetres, true, 0, List.of(counties));
  }

  static Geometry rectangle(double west, double south, double east, double north) {
    return FACTORY.toGeometry(new Envelope(west, east, south, north));
  }

  static Geometry point(double lon, double lat) {
    return FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(lon, lat));
  }

  static LayerStore store(Layer... layers) {
    return new LayerStore(List.of(layers));
  }
}
