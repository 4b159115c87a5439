package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.Product;
import io.redline.facts.Truth;
import io.redline.intake.Vocabulary;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What a map maker writes in an attribute is read in our words, and is unknown where it is none of
 * them.
 */
public class AttributeWordsTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  @TempDir Path folder;

  @Test
  void chinese_words_and_truth_values_are_read_as_ours() {
    assertEquals("mainstem", VOCABULARY.attributeValue("yangtze-shoreline", "class", "干流"));
    assertEquals("yes", VOCABULARY.attributeValue("yangtze-shoreline", "major", "true"));
    assertEquals("1", VOCABULARY.attributeValue("drinking-water-sources", "zone", "一级"));
  }

  @Test
  void a_class_nobody_knows_may_be_the_main_stem() throws Exception {
    assertEquals(Truth.UNKNOWN, nearMainStemOfClass("\"Ⅲ级\""));
    assertEquals(Truth.UNKNOWN, nearMainStemOfClass("null"));
    assertEquals(Truth.YES, nearMainStemOfClass("\"干流\""));
    assertEquals(Truth.NO, nearMainStemOfClass("\"支流\""));
  }

  private Truth nearMainStemOfClass(String written) throws Exception {
    Files.writeString(
        folder.resolve("layers.yaml"),
        "layers:\n- {id: yangtze-shoreline, path: r.geojson, accuracyMetres: 10, completeness: complete, coverage: c.geojson, attributes: {class: DJ}}\n");
    Files.writeString(
        folder.resolve("r.geojson"),
        "{\"type\":\"Feature\",\"properties\":{\"DJ\":"
            + written
            + "},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[105,28.8],[105.1,28.8]]}}");
    Files.writeString(
        folder.resolve("c.geojson"),
        "{\"type\":\"Polygon\",\"coordinates\":[[[104,28],[106,28],[106,30],[104,30],[104,28]]]}");
    Site site =
        new Site(
            new GeometryFactory().createPoint(new Coordinate(105.05, 28.805)),
            "EPSG:4490",
            true,
            5,
            true,
            0,
            List.of());
    return new SurroundingsOnMap(site, LayerReader.read(folder, VOCABULARY))
        .distance("yangtze-shoreline", Map.of("class", "mainstem"), 3000)
        .truth();
  }
}
