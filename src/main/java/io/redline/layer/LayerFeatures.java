package io.redline.layer;

import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.earth.Feature;
import io.redline.earth.FeatureParts;
import io.redline.earth.Repair;
import io.redline.facts.Truth;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.layer.format.FeatureTable;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * The rows of a map file as features of a layer: transformed to longitude and latitude of
 * EPSG:4490, repaired where that is safe, with our attribute names beside the file's.
 *
 * @param features valid; the parts of a mixed collection, and the doubtful parts of a repaired
 *     feature, follow each other under its number
 * @param unlocated rows without geometry
 * @param repairs by feature number
 */
public record LayerFeatures(
    List<Feature> features, int unlocated, Map<Integer, Repair> repairs, List<Message> remarks) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final GeometryFactory PACKED =
      new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  /** How many repairs are told one by one; the others are counted. */
  private static final int REPAIRS_SHOWN = 5;

  /**
   * @param file name for messages
   * @param system of the file's coordinates
   * @throws LayerProblem when coordinates cannot be of the system, or a repair would be a guess
   */
  static LayerFeatures of(
      String file, FeatureTable table, CoordinateSystem system, LayerCard card) {
    List<Feature> features = new ArrayList<>();
    Map<Integer, Repair> repairs = new TreeMap<>();
    CardAttributes ours = new CardAttributes(card, table.fields());
    int unlocated = 0;
    int unsaid = 0;
    int emptyParts = 0;
    for (FeatureTable.Row row : table.rows()) {
      Map<String, String> attributes = ours.of(row.values());
      Truth meant = ours.isMeant(attributes);
      if (meant == Truth.NO) continue;
      if (row.geometry() == null || row.geometry().isEmpty()) {
        unlocated++;
        continue;
      }
      if (meant == Truth.UNKNOWN) {
        unsaid++;
        continue;
      }
      FeatureParts parts = FeatureParts.of(transformed(file, row, system));
      emptyParts += parts.empty();
      for (Geometry part : parts.all()) {
        Repair repair = repair(file, row.number(), part);
        if (repair == null) {
          features.add(new Feature(row.number(), packed(part), attributes, true));
          continue;
        }
        repairs.merge(row.number(), repair, Repair::and);
        if (repair.sure() != null)
          features.add(new Feature(row.number(), packed(repair.sure()), attributes, true));
        if (repair.doubtful() != null)
          for (Geometry one : FeatureParts.of(repair.doubtful()).all())
            features.add(new Feature(row.number(), packed(one), attributes, false));
      }
    }
    List<Message> remarks = remarks(table, unlocated, repairs);
    if (emptyParts > 0)
      remarks.add(TEXTS.say("layer-features.part-s-without-coordinates", emptyParts));
    remarks.addAll(ours.remarks());
    if (unsaid > 0) remarks.add(TEXTS.say("layer-features.rows-that-do-not-say", unsaid));
    // Where they lie is known, whether they are meant is not: no hit proves nothing either way.
    return new LayerFeatures(features, unlocated + unsaid, repairs, remarks);
  }

  /**
   * @return null when the part is valid
   * @throws LayerProblem when a repair would be a guess, or cannot be made
   */
  private static Repair repair(String file, int number, Geometry part) {
    try {
      Repair repair = Repair.of(part);
      if (repair == null || !repair.isGuess()) return repair;
      String most = 100 * Repair.LARGEST_SHARE + " % / " + Repair.NEGLIGIBLE_HECTARES + " ha";
      throw refused(
          file,
          number,
          TEXTS.say("layer-features.repairing-would-change", repair.error(), repair.change()),
          TEXTS.say("layer-features.outline-not-cross", most));
    } catch (TopologyException | IllegalArgumentException e) {
      throw refused(
          file,
          number,
          TEXTS.say("layer-features.geometry-not-valid"),
          TEXTS.say("layer-features.valid-geometry-repair"));
    }
  }

  private static LayerProblem refused(String file, int number, Message found, Message expectation) {
    Problem problem =
        new Problem(TEXTS.say("layer-features.feature", number), found, expectation, null);
    return new LayerProblem(
            "refused", file, new Message(problem.text(Lang.ZH), problem.text(Lang.EN)))
        .from(new IntakeProblem(file, List.of(problem)));
  }

  /** The same in flat arrays: 16 bytes a vertex instead of 44. */
  private static Geometry packed(Geometry geometry) {
    return PACKED.createGeometry(geometry);
  }

  private static List<Message> remarks(
      FeatureTable table, int unlocated, Map<Integer, Repair> repairs) {
    List<Message> all = new ArrayList<>(table.remarks());
    if (unlocated > 0) all.add(TEXTS.say("layer-features.feature-s-no-geometry", unlocated));
    repairs.entrySet().stream()
        .limit(REPAIRS_SHOWN)
        .forEach(e -> all.add(e.getValue().remark(e.getKey())));
    if (repairs.size() > REPAIRS_SHOWN) {
      double largest =
          repairs.values().stream().mapToDouble(Repair::hectaresChanged).max().orElse(0);
      String hectares = Numbers.fixed(largest, 4) + " ha";
      String numbers =
          repairs.keySet().stream()
              .skip(REPAIRS_SHOWN)
              .map(String::valueOf)
              .limit(100)
              .collect(java.util.stream.Collectors.joining(", "));
      all.add(
          TEXTS.say(
              "layer-features.more-features-repaired",
              repairs.size() - REPAIRS_SHOWN,
              numbers,
              hectares));
    }
    return all;
  }

  private static Geometry transformed(String file, FeatureTable.Row row, CoordinateSystem system) {
    Geometry geometry = row.geometry();
    Coordinate first = FeatureParts.of(geometry).all().get(0).getCoordinate().copy();
    if (!(system instanceof CoordinateSystem.Geographic)) {
      geometry.apply(new Transform(system));
      geometry.geometryChanged();
    }
    Envelope box = geometry.getEnvelopeInternal();
    if (system instanceof CoordinateSystem.GaussKruger zone) checkZone(file, row, zone, first, box);
    boolean degrees =
        box.getMinX() >= -180
            && box.getMaxX() <= 180
            && box.getMinY() >= -90
            && box.getMaxY() <= 90;
    if (!degrees)
      throw new LayerProblem("not-degrees", file, row.number(), plain(first.x), plain(first.y));
    return geometry;
  }

  /**
   * A wrong zone or swapped axes land far away: a layer that reaches 6 degrees out is not of the
   * zone.
   */
  private static void checkZone(
      String file,
      FeatureTable.Row row,
      CoordinateSystem.GaussKruger zone,
      Coordinate first,
      Envelope box) {
    boolean near =
        Math.abs(box.getMinX() - zone.centralMeridian()) <= 6
            && Math.abs(box.getMaxX() - zone.centralMeridian()) <= 6
            && box.getMinY() >= 0
            && box.getMaxY() <= 60;
    if (near) return;
    int prefix = (int) (first.x / 1_000_000);
    boolean swapped =
        Math.abs(first.y) > Math.abs(first.x) && zone.zonePrefix() == 0 && first.x > 1_000_000
            || first.x > 1_500_000 && first.y < 1_000_000;
    String other = CoordinateRange.ofZone(prefix, true);
    Object maybe =
        swapped
            ? LayerProblem.say("zone.swapped")
            : other != null && prefix != zone.zonePrefix()
                ? LayerProblem.say("zone.other", other, prefix)
                : "";
    throw new LayerProblem(
        "zone.far",
        file,
        row.number(),
        plain(first.x),
        plain(first.y),
        zone.centralMeridian(),
        zone.zonePrefix() == 0
            ? LayerProblem.say("zone.no-prefix")
            : LayerProblem.say("zone.prefix", zone.zonePrefix()),
        maybe);
  }

  private static String plain(double value) {
    return Numbers.plain(BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN));
  }

  private record Transform(CoordinateSystem system) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence s, int i) {
      Coordinate c = system.toLongitudeLatitude(s.getX(i), s.getY(i));
      s.setOrdinate(i, CoordinateSequence.X, c.x);
      s.setOrdinate(i, CoordinateSequence.Y, c.y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
