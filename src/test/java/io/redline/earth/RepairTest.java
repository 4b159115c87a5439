package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.facts.Truth;
import io.redline.intake.Vocabulary;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

public class RepairTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();

  @TempDir Path folder;

  private static Repair repair(String wkt) throws ParseException {
    return Repair.of(new WKTReader().read(wkt));
  }

  @Test
  void a_valid_area_is_left_alone() throws ParseException {
    assertNull(repair("POLYGON ((106 30, 106.1 30, 106.1 30.1, 106 30.1, 106 30))"));
  }

  @Test
  void a_bow_tie_is_a_guess() throws ParseException {
    assertTrue(repair("POLYGON ((106 30, 106.1 30.1, 106.1 30, 106 30.1, 106 30))").isGuess());
  }

  @Test
  void a_spike_is_cut_off_but_stays_in_doubt() throws ParseException {
    Repair spike =
        repair(
            "POLYGON ((106 30, 106.1 30, 106.1 30.05, 106.2 30.05, 106.1 30.05, 106.1 30.1, 106 30.1, 106 30))");
    assertFalse(spike.isGuess());
    assertTrue(spike.sure().isValid());
    assertEquals(1, spike.doubtful().getDimension());
    assertEquals(106.2, spike.doubtful().getEnvelopeInternal().getMaxX(), 1e-9);
  }

  @Test
  void a_loop_that_overlaps_itself_is_inside_by_one_reading_only_and_therefore_in_doubt()
      throws ParseException {
    // A tiny loop on the inner side: wound twice, so inside by winding and outside by even-odd.
    Repair loop =
        repair(
            "POLYGON ((106 30, 106.1 30, 106.1 30.1, 106.05 30.1, 106.05 30.0999, 106.0501 30.0999, 106.0501 30.1001, 106 30.1, 106 30))");
    assertNotNull(loop);
    assertFalse(loop.isGuess());
    assertTrue(loop.sure().isValid());
  }

  @Test
  void an_area_without_extent_is_kept_as_a_line_in_doubt() throws ParseException {
    Repair flat = repair("POLYGON ((106 30, 107 31, 108 32, 106 30))");
    assertNull(flat.sure());
    assertNotNull(flat.doubtful());
  }

  /** A repaired part may neither clear a site nor condemn it. */
  @Test
  void near_a_part_in_doubt_nothing_is_decided() throws IOException, ParseException {
    Files.writeString(
        folder.resolve("layers.yaml"),
        "layers:\n- {id: ecological-redline, path: a.geojson, accuracyMetres: 1, completeness: complete, coverage: c.geojson}\n");
    Files.writeString(
        folder.resolve("c.geojson"),
        "{\"type\":\"Polygon\",\"coordinates\":[[[105,29],[108,29],[108,32],[105,32],[105,29]]]}");
    Files.writeString(
        folder.resolve("a.geojson"),
        "{\"type\":\"Polygon\",\"coordinates\":[[[106,30],[106.1,30],[106.1,30.05],[106.2,30.05],[106.1,30.05],[106.1,30.1],[106,30.1],[106,30]]]}");
    LayerStore store = LayerReader.read(folder, VOCABULARY);
    assertEquals(1, store.layers().get(0).count());
    assertEquals(1, store.layers().get(0).notes().size());
    assertEquals(Truth.UNKNOWN, distance(store, "POINT (106.18 30.0501)"));
    assertEquals(Truth.UNKNOWN, overlap(store, "POINT (106.18 30.05)"));
    assertEquals(Truth.YES, distance(store, "POINT (106.05 30.05)"));
    assertEquals(
        Truth.YES,
        overlap(
            store,
            "POLYGON ((106.04 30.04, 106.06 30.04, 106.06 30.06, 106.04 30.06, 106.04 30.04))"));
    assertEquals(Truth.NO, distance(store, "POINT (106.5 30.5)"));
  }

  private static Truth distance(LayerStore store, String wkt) throws ParseException {
    return new SurroundingsOnMap(site(wkt), store)
        .distance("ecological-redline", Map.of(), 1000)
        .truth();
  }

  private static Truth overlap(LayerStore store, String wkt) throws ParseException {
    return new SurroundingsOnMap(site(wkt), store).overlap("ecological-redline", Map.of()).truth();
  }

  private static Site site(String wkt) throws ParseException {
    Geometry geometry = new WKTReader().read(wkt);
    return new Site(geometry, "EPSG:4490", true, 1, true, 0, List.of());
  }
}
