package io.redline.layer;

import io.redline.earth.Feature;
import io.redline.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Small invented layers and sites. */
public final class TestLayers {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private TestLayers() {}

  public static Layer layer(
      String id, double accuracyMetres, boolean complete, Geometry coverage, Geometry... features) {
    List<Feature> all = new ArrayList<>();
    for (Geometry one : features)
      all.add(new Feature(all.size() + 1, one, Map.of("name", id), true));
    return layer(id, accuracyMetres, complete, coverage, all);
  }

  public static Layer layer(
      String id,
      double accuracyMetres,
      boolean complete,
      Geometry coverage,
      List<Feature> features) {
    return layer(card(id, accuracyMetres, 0, complete), coverage, features);
  }

  /** A complete layer of lakes; the bounding box is its coverage when none is given. */
  public static Layer of(
      List<Geometry> shapes, double accuracyMetres, double halfWidthMetres, Geometry coverage) {
    return layer(
        card("lakes", accuracyMetres, halfWidthMetres, true),
        coverage,
        shapes.stream().map(TestLayers::feature).toList());
  }

  private static LayerCard card(
      String id, double accuracyMetres, double halfWidthMetres, boolean complete) {
    return new LayerCard(
        id,
        id,
        new LayerCard.MapFile(id + ".geojson", null, null, null),
        new LayerCard.Provenance("2026", "invented", "none", ""),
        new LayerCard.Precision(accuracyMetres, halfWidthMetres),
        new LayerCard.Extent(complete, null),
        new LayerCard.Attributes(Map.of(), Map.of()),
        null);
  }

  private static Layer layer(LayerCard card, Geometry coverage, List<Feature> features) {
    LayerReading readAs =
        new LayerReading(
            "GeoJSON",
            "x",
            "EPSG:4490",
            LayerReading.CrsFrom.CARD,
            "",
            "",
            List.of(),
            (int) features.stream().filter(feature -> !feature.certain()).count());
    return Layer.of(
        card,
        new LayerFeatures(features, 0, Map.of(), List.of()),
        coverage,
        "sha256:0",
        Layer.Origin.GIVEN,
        readAs,
        new LayerFiles(card, false, List.of(), List.of(), List.of()));
  }

  public static Feature feature(Geometry geometry, String... keysAndValues) {
    Map<String, String> attributes = new java.util.HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2)
      attributes.put(keysAndValues[i], keysAndValues[i + 1]);
    return new Feature(1, geometry, attributes, true);
  }

  public static Site site(Geometry geometry, double accuracyMetres, String... counties) {
    return new Site(geometry, "EPSG:4490", true, accuracyMetres, true, 0, List.of(counties));
  }

  public static Geometry rectangle(double west, double south, double east, double north) {
    return FACTORY.toGeometry(new Envelope(west, east, south, north));
  }

  public static Geometry point(double lon, double lat) {
    return FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(lon, lat));
  }

  public static LayerStore store(Layer... layers) {
    return new LayerStore(List.of(layers));
  }
}
