package io.redline.site;

import io.redline.site.Layer.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Layers made by tests, without a file. */
final class TestLayers {
  private TestLayers() {}

  /** A complete layer of lakes; the bounding box is its coverage when none is given. */
  static Layer of(
      List<Geometry> shapes, double accuracyMetres, double halfWidthMetres, Geometry coverage) {
    LayerCard card =
        new LayerCard(
            "lakes",
            "湖",
            "x",
            null,
            null,
            null,
            "e",
            "s",
            "l",
            accuracyMetres,
            halfWidthMetres,
            true,
            null,
            Map.of(),
            Map.of(),
            "");
    List<Feature> features = new ArrayList<>();
    for (Geometry shape : shapes)
      features.add(new Feature(features.size() + 1, shape, Map.of(), true));
    LayerReading readAs =
        new LayerReading(
            "GeoJSON", "x", "EPSG:4490", LayerReading.CrsFrom.CARD, "", "", List.of(), 0);
    return Layer.of(
        card,
        new LayerFeatures(features, 0, Map.of(), List.of()),
        coverage,
        "x",
        Layer.Origin.GIVEN,
        readAs);
  }
}
