package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** What the index says is what the geometries themselves say. */
public class AreaIndexTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** On a coarse grid, where corners and borders meet exactly. */
  @Test
  void areas_meet_hold_and_cover_as_their_geometries_do() {
    Random random = new Random(20261122);
    int met = 0;
    int apart = 0;
    int covered = 0;
    for (int i = 0; i < 3_000; i++) {
      List<Feature> features = new ArrayList<>();
      for (int k = 0; k < 1 + random.nextInt(4); k++)
        features.add(new Feature(k + 1, area(random, 40), Map.of(), true));
      AreaIndex index = new AreaIndex(features, EdgeIndex.of(features));
      Geometry site = site(random);
      boolean meets = features.stream().anyMatch(f -> f.geometry().intersects(site));
      boolean covers = features.stream().anyMatch(f -> f.geometry().covers(site));
      assertEquals(meets, index.meeting(site, f -> true) != null, () -> features + " " + site);
      assertEquals(covers, index.anyCovers(site, f -> true), () -> features + " " + site);
      Coordinate corner = site.getCoordinate();
      Point point = FACTORY.createPoint(corner);
      assertEquals(
          features.stream().filter(f -> f.geometry().intersects(point)).count(),
          index.holding(corner, f -> true).size(),
          () -> features + " " + point);
      if (meets) met++;
      else apart++;
      if (covers) covered++;
    }
    assertTrue(met > 500 && apart > 300 && covered > 100, met + " " + apart + " " + covered);
  }

  private static Geometry site(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> FACTORY.createPoint(position(random, 40));
      case 1 ->
          FACTORY.createLineString(
              new Coordinate[] {position(random, 40), position(random, 40), position(random, 40)});
      case 2 ->
          FACTORY.createMultiPointFromCoords(
              new Coordinate[] {position(random, 40), position(random, 40)});
      default -> area(random, 12);
    };
  }

  /** Sometimes with a hole, sometimes of two parts, sometimes with a line beside it. */
  private static Geometry area(Random random, int extent) {
    Geometry area = hull(random, extent);
    switch (random.nextInt(4)) {
      case 0 -> area = area.difference(hull(random, extent / 2));
      case 1 -> area = area.union(hull(random, extent / 3));
      case 2 ->
          area =
              FACTORY.createGeometryCollection(
                  new Geometry[] {
                    area,
                    FACTORY.createLineString(
                        new Coordinate[] {position(random, extent), position(random, extent)})
                  });
      default -> {}
    }
    return area.getDimension() == 2 && !area.isEmpty() ? area : hull(random, extent);
  }

  private static Geometry hull(Random random, int extent) {
    Geometry hull;
    Coordinate at = position(random, 20);
    do {
      Coordinate[] corners = new Coordinate[6];
      for (int i = 0; i < corners.length; i++) {
        Coordinate c = position(random, Math.max(4, extent / 2));
        corners[i] = new Coordinate(at.x + c.x, at.y + c.y);
      }
      hull = FACTORY.createMultiPointFromCoords(corners).convexHull();
    } while (hull.getDimension() < 2);
    return hull;
  }

  private static Coordinate position(Random random, int extent) {
    return new Coordinate(random.nextInt(extent), random.nextInt(extent));
  }
}
