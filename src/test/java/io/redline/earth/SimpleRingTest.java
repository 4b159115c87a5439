package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

public class SimpleRingTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** On a small grid, where corners repeat and edges touch, run back and cross. */
  @Test
  void what_is_sure_is_valid() {
    Random random = new Random(20261122);
    int sure = 0;
    int crossing = 0;
    for (int i = 0; i < 100_000; i++) {
      Coordinate[] ring = new Coordinate[4 + random.nextInt(6)];
      for (int k = 0; k < ring.length; k++)
        ring[k] = new Coordinate(random.nextInt(8), random.nextInt(8));
      ring[ring.length - 1] = ring[0].copy();
      boolean isValid = FACTORY.createPolygon(ring).isValid();
      if (!isValid) crossing++;
      if (!SimpleRing.isSure(ring)) continue;
      sure++;
      assertTrue(isValid, () -> java.util.Arrays.toString(ring));
    }
    assertTrue(sure > 5_000 && crossing > 5_000, sure + " sure, " + crossing + " not valid");
  }

  @Test
  void an_ordinary_outline_is_sure_and_an_open_one_is_not() {
    Coordinate[] outline = {
      new Coordinate(105.1, 28.2),
      new Coordinate(105.2, 28.2),
      new Coordinate(105.2, 28.3),
      new Coordinate(105.15, 28.25),
      new Coordinate(105.1, 28.3),
      new Coordinate(105.1, 28.2)
    };
    assertTrue(SimpleRing.isSure(outline));
    assertFalse(SimpleRing.isSure(java.util.Arrays.copyOf(outline, 5)));
  }
}
