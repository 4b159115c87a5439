package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.redline.Product;
import io.redline.earth.Feature;
import io.redline.earth.Neighbourhood;
import io.redline.facts.Truth;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.layer.format.UnreadableFile;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import io.redline.site.files.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Whatever mix of geometries a file holds, it is read, repaired or refused by name; no defect. */
public class MixedGeometriesTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final int TRIALS = 400;
  private static final String SQUARE = "[[106,30],[106.02,30],[106.02,30.02],[106,30.02],[106,30]]";
  private static final String BOW_TIE =
      "[[106.03,30],[106.05,30.02],[106.05,30],[106.03,30.02],[106.03,30]]";

  /** A bow with a loop of about a square metre: small enough to be repaired. */
  private static final String SMALL_LOOP =
      "[[106.06,30],[106.08,30],[106.08,30.02],[106.07001,30.02],[106.07,30.02001],[106.07,30.02],[106.07001,30.02001],[106.06,30.02],[106.06,30]]";

  @TempDir Path folder;

  private static String of(String type, String coordinates) {
    return "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
  }

  private static String collection(String... parts) {
    return "{\"type\":\"GeometryCollection\",\"geometries\":[" + String.join(",", parts) + "]}";
  }

  private static String features(String... geometries) {
    return "{\"type\":\"FeatureCollection\",\"features\":["
        + List.of(geometries).stream()
            .map(g -> "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + g + "}")
            .collect(Collectors.joining(","))
        + "]}";
  }

  private Path layers(String json) throws IOException {
    Files.writeString(
        folder.resolve("layers.yaml"),
        "layers:\n- {id: ecological-redline, path: a.geojson, accuracyMetres: 1, completeness: complete}\n");
    return Files.writeString(folder.resolve("a.geojson"), json);
  }

  private static Site site(String wkt) throws Exception {
    Geometry geometry = new WKTReader().read(wkt);
    return new Site(geometry, "EPSG:4490", true, 1, true, 0, List.of());
  }

  private static Truth overlap(LayerStore store, String wkt) throws Exception {
    return new SurroundingsOnMap(site(wkt), store).overlap("ecological-redline", Map.of()).truth();
  }

  private static String around(double x, double y) {
    return String.format(
        Locale.ROOT,
        "POLYGON ((%f %f, %f %f, %f %f, %f %f, %f %f))",
        x - 0.001,
        y - 0.001,
        x + 0.001,
        y - 0.001,
        x + 0.001,
        y + 0.001,
        x - 0.001,
        y + 0.001,
        x - 0.001,
        y - 0.001);
  }

  @Test
  void every_part_of_a_mixed_collection_counts() throws Exception {
    layers(
        features(
            collection(
                of("Point", "[106.01,30.01]"),
                of("LineString", "[[106.1,30],[106.12,30]]"),
                of("Polygon", "[" + SQUARE + "]"),
                collection(
                    of("MultiPoint", "[[106.2,30]]"), of("Polygon", "[" + SMALL_LOOP + "]"))),
            of("MultiLineString", "[[],[[106.3,30],[106.31,30]]]")));
    LayerStore store = LayerReader.read(folder, VOCABULARY);
    Layer layer = store.layers().get(0);
    assertEquals(2, layer.count());
    String told = layer.notes().toString();
    assertTrue(told.contains("第 1 个要素已修复"), told);
    assertTrue(told.contains("1 个没有坐标的部分已略去"), told);
    for (double[] there : new double[][] {{106.01, 30.01}, {106.065, 30.01}})
      assertEquals(Truth.YES, overlap(store, around(there[0], there[1])));
    for (double[] there : new double[][] {{106.11, 30}, {106.2, 30}, {106.305, 30}})
      assertEquals(Truth.UNKNOWN, overlap(store, around(there[0], there[1])));
    assertEquals(Truth.NO, overlap(store, around(106.15, 30.01)));
  }

  @Test
  void a_part_that_crosses_itself_is_refused_by_the_number_of_its_feature_in_the_users_language()
      throws Exception {
    Path file =
        layers(
            features(
                of("Polygon", "[" + SQUARE + "]"),
                collection(of("Point", "[106,30]"), of("Polygon", "[" + BOW_TIE + "]"))));
    for (String lang : List.of("zh", "en")) {
      Product.Ran ran =
          Product.run(
              "layers",
              "import",
              file.toString(),
              "--as",
              "ecological-redline",
              "--accuracy",
              "1",
              "--completeness",
              "partial",
              "--edition",
              "2024",
              "--source",
              "s",
              "--crs",
              "EPSG:4490",
              "--lang",
              lang,
              "--data",
              folder.resolve("data").toString());
      assertEquals(2, ran.code(), ran.err());
      assertTrue(ran.err().contains(lang.equals("zh") ? "第 2 个要素" : "feature 2"), ran.err());
      assertTrue(ran.err().contains(lang.equals("zh") ? "请在制图软件中修复" : "Repair it"), ran.err());
    }
    Product.Ran ran =
        Product.run("check", "samples/chemical-4km.json", "--layers", folder.toString());
    assertEquals(4, ran.code(), ran.err());
    assertTrue(ran.err().contains("第 2 个要素"), ran.err());
  }

  private static String position(Random random) {
    // Few places, so that vertices, edges and parts coincide often.
    return "[" + (106 + random.nextInt(6) / 100.0) + "," + (30 + random.nextInt(6) / 100.0) + "]";
  }

  private static String positions(Random random, int least, boolean closed) {
    int count = random.nextInt(12) == 0 ? random.nextInt(2) : least + random.nextInt(4);
    List<String> all =
        IntStream.range(0, count).mapToObj(i -> position(random)).collect(Collectors.toList());
    if (closed && !all.isEmpty()) all.add(all.get(0));
    return "[" + String.join(",", all) + "]";
  }

  private static String several(Random random, java.util.function.Supplier<String> one) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> one.get())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String ring(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> SQUARE;
      case 1 -> BOW_TIE;
      case 2 -> SMALL_LOOP;
      default -> positions(random, 3, true);
    };
  }

  private static String geometry(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 6 : 9)) {
      case 0 -> of("Point", random.nextInt(6) == 0 ? "[]" : position(random));
      case 1 -> of("MultiPoint", positions(random, 1, false));
      case 2 -> of("LineString", positions(random, 2, false));
      case 3 -> of("MultiLineString", several(random, () -> positions(random, 2, false)));
      case 4 -> of("Polygon", several(random, () -> ring(random)));
      case 5 -> of("MultiPolygon", several(random, () -> several(random, () -> ring(random))));
      default ->
          collection(
              IntStream.range(0, random.nextInt(4))
                  .mapToObj(i -> geometry(random, depth + 1))
                  .toArray(String[]::new));
    };
  }

  @Test
  void no_mix_in_a_layer_ends_in_a_defect() throws Exception {
    int read = 0;
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      String json = features(geometry(random, 0), geometry(random, 0));
      layers(json);
      try {
        LayerStore store = LayerReader.read(folder, VOCABULARY);
        for (Layer layer : store.layers()) {
          if (!layer.features().isEmpty()) LayerPicture.svg(layer);
          for (Feature f : layer.features()) assertTrue(f.geometry().isValid(), json);
        }
        for (String wkt :
            List.of(
                "POINT (106.02 30.02)",
                "LINESTRING (106 30, 106.04 30.03)",
                around(106.02, 30.02))) {
          SurroundingsOnMap map = new SurroundingsOnMap(site(wkt), store);
          map.overlap("ecological-redline", Map.of());
          map.distance("ecological-redline", Map.of(), 1000);
          new Neighbourhood(site(wkt).geometry(), 2000).features(store.layers().get(0).index());
        }
        read++;
      } catch (LayerProblem | UnreadableFile e) {
        assertTrue(e.getMessage().contains("a.geojson"), e.getMessage());
      } catch (RuntimeException e) {
        fail("seed " + seed + ": " + json, e);
      }
    }
    assertTrue(read > TRIALS / 10, read + " were read");
  }

  @Test
  void no_mix_in_a_site_ends_in_a_defect() {
    int read = 0;
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      String one = geometry(random, 0);
      String json = random.nextBoolean() ? one : features(one, geometry(random, 0));
      try {
        SiteFile file =
            SiteFile.read("a.geojson", json.getBytes(StandardCharsets.UTF_8), "EPSG:4490", null);
        proposalOn(file.geometry().toString());
        read++;
      } catch (IntakeProblem e) {
        assertTrue(!e.problems().isEmpty(), json);
      } catch (RuntimeException e) {
        fail("seed " + seed + ": " + json, e);
      }
      try {
        proposalOn(one);
      } catch (IntakeProblem e) {
        assertTrue(!e.problems().isEmpty(), json);
      } catch (RuntimeException e) {
        fail("seed " + seed + ": " + one, e);
      }
    }
    assertTrue(read > TRIALS / 20, read + " were read");
  }

  private static Site proposalOn(String geometry) throws IntakeProblem {
    String json = "{\"id\":\"p\",\"name\":\"p\",\"site\":{\"geometry\":" + geometry + "}}";
    return Site.of(
        new io.redline.intake.ProposalReader(VOCABULARY)
            .read("p.json", Product.JSON.readTree(json)));
  }

  @Test
  void a_well_known_collection_as_a_site_is_refused_in_words() {
    for (String wkt :
        List.of(
            "GEOMETRYCOLLECTION (POINT (106 30), POLYGON ((106 30, 106.1 30, 106.1 30.1, 106 30)))",
            "GEOMETRYCOLLECTION EMPTY",
            "POLYGON EMPTY",
            "MULTIPOLYGON (EMPTY, ((106 30, 106.1 30.1, 106.1 30, 106 30.1, 106 30)))"))
      assertThrows(
          IntakeProblem.class,
          () -> SiteFile.read("a.wkt", wkt.getBytes(StandardCharsets.UTF_8), "EPSG:4490", null),
          wkt);
  }
}
