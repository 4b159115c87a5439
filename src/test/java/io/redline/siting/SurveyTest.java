package io.redline.siting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessor;
import io.redline.assess.Judgement;
import io.redline.earth.CoordinateRange;
import io.redline.facts.Outcome;
import io.redline.intake.Vocabulary;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.screening.Screening;
import io.redline.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A siting map says nothing that the engine would not say of a project at that very point. */
class SurveyTest {
  private static final Screening SCREENING =
      new Screening(
          new Assessor(Product.assessor().rulebook()),
          LayerReader.read(Path.of("samples/layers"), Product.assessor().rulebook().vocabulary()));
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final Prospect CHEMICAL =
      new Prospect("chemical-project", "new", LocalDate.of(2026, 11, 1));
  private static final Envelope ALONG_THE_RIVER = new Envelope(104.95, 105.25, 28.65, 28.85);
  private static final Envelope ON_THE_PROVINCIAL_BORDER = new Envelope(105.4, 105.9, 29.2, 29.5);
  private static final Prospect TAILINGS =
      new Prospect("tailings-pond", "new", LocalDate.of(2026, 11, 1));
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final int POINTS = 10_000;
  private static final int MAPS = 8;

  @Test
  void ten_thousand_points_agree_with_the_engine() throws Exception {
    SitingMap map =
        Survey.of(SCREENING, CHEMICAL, GEOMETRY.toGeometry(ALONG_THE_RIVER), List.of(), 100);
    var proposal = CHEMICAL.proposal(Product.assessor().rulebook().vocabulary());
    Random random = new Random(20261122);
    int[] seen = new int[Permission.values().length];
    for (int i = 0; i < POINTS; i++) {
      Coordinate point =
          new Coordinate(
              ALONG_THE_RIVER.getMinX() + random.nextDouble() * ALONG_THE_RIVER.getWidth(),
              ALONG_THE_RIVER.getMinY() + random.nextDouble() * ALONG_THE_RIVER.getHeight());
      Patch said = map.at(point);
      assertNotNull(said, point::toString);
      seen[said.permission().ordinal()]++;
      if (said.permission() == Permission.UNKNOWN && said.doubtHere()) continue;
      Site site =
          new Site(
              GEOMETRY.createPoint(point), CoordinateRange.DEFAULT, true, 0, true, 0, List.of());
      Judgement judged = SCREENING.judge(proposal, site, CHEMICAL.asOf());
      boolean violated = judged.counts().get(Outcome.VIOLATED) > 0;
      assertEquals(said.permission() == Permission.BARRED, violated, () -> point + ": " + said);
      if (said.permission() == Permission.ALLOWED)
        assertEquals(
            Permission.ALLOWED,
            Patch.of(judged.assessment()).permission(),
            () -> point + ": " + said);
    }
    assertTrue(seen[Permission.BARRED.ordinal()] > 500, "the belt along the river is seen");
    assertTrue(seen[Permission.UNKNOWN.ordinal()] > 500, "what lacks layers is unknown");
  }

  @Test
  void every_cell_is_told_what_it_would_be_told_alone() throws Exception {
    for (Prospect prospect : List.of(CHEMICAL, TAILINGS))
      assertEqual(SCREENING, prospect, ALONG_THE_RIVER, 300);
    Screening coarse = screening(LayerReader.defaults(VOCABULARY));
    assertEqual(coarse, CHEMICAL, ALONG_THE_RIVER, 400);
    assertEqual(coarse, CHEMICAL, ON_THE_PROVINCIAL_BORDER, 1000);
  }

  @Test
  void so_it_is_on_maps_drawn_at_random(@TempDir Path folder) throws Exception {
    Envelope box =
        new Envelope(
            RandomMap.WEST,
            RandomMap.WEST + RandomMap.SIDE,
            RandomMap.SOUTH,
            RandomMap.SOUTH + RandomMap.SIDE);
    Set<Permission> seen = EnumSet.noneOf(Permission.class);
    for (int seed = 0; seed < MAPS; seed++) {
      Path map = Files.createDirectory(folder.resolve("map-" + seed));
      Screening drawn = screening(RandomMap.of(seed, map, VOCABULARY));
      seen.addAll(assertEqual(drawn, seed % 2 == 0 ? CHEMICAL : TAILINGS, box, 200));
    }
    assertTrue(seen.contains(Permission.BARRED) && seen.contains(Permission.UNKNOWN));
  }

  /** The permissions seen. */
  private static Set<Permission> assertEqual(
      Screening screening, Prospect prospect, Envelope box, double cellMetres) throws Exception {
    Geometry area = GEOMETRY.toGeometry(box);
    SitingMap map = Survey.of(screening, prospect, area, List.of(), cellMetres);
    List<Patch> alone = CellByCell.of(screening, prospect, area, map.grid());
    Set<Permission> seen = EnumSet.noneOf(Permission.class);
    for (int i = 0; i < alone.size(); i++) {
      int column = i % map.grid().columns();
      int row = i / map.grid().columns();
      assertEquals(alone.get(i), map.patch(row, column), "row " + row + ", column " + column);
      if (alone.get(i) != null) seen.add(alone.get(i).permission());
    }
    return seen;
  }

  private static Screening screening(LayerStore layers) {
    return new Screening(Product.assessor(), layers);
  }

  @Test
  void without_layers_nothing_is_allowed() throws Exception {
    Screening blind =
        new Screening(
            new Assessor(Product.assessor().rulebook()),
            new io.redline.layer.LayerStore(List.of()));
    SitingMap map =
        Survey.of(blind, CHEMICAL, GEOMETRY.toGeometry(ALONG_THE_RIVER), List.of(), 1000);
    assertEquals(0, map.squareKilometres(Permission.ALLOWED));
    assertEquals(0, map.squareKilometres(Permission.BARRED));
    assertTrue(map.squareKilometres(Permission.UNKNOWN) > 500);
  }

  @Test
  void every_cell_lies_in_exactly_one_outline() throws Exception {
    SitingMap map =
        Survey.of(SCREENING, CHEMICAL, GEOMETRY.toGeometry(ALONG_THE_RIVER), List.of(), 500);
    double outlined = SitingOutlines.of(map).values().stream().mapToDouble(g -> g.getArea()).sum();
    assertEquals(map.grid().box().getArea(), outlined, 1e-9);
    assertFalse(SitingGeoJson.write(map).isEmpty());
  }
}
