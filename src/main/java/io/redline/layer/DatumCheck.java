package io.redline.layer;

import io.redline.earth.CoordinateSystem;
import io.redline.earth.Nearest;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Whether a layer said to be in CGCS2000 lies like one in GCJ-02, by comparison with an imported
 * layer of the same kind: when taking the offset out brings it clearly nearer, a person should
 * look. Only a suspicion; nothing is changed.
 */
public final class DatumCheck {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final int SAMPLES = 400;
  private static final double CLEARLY_NEARER = 0.7;
  private static final double LEAST_OFFSET_METRES = 150;

  private DatumCheck() {}

  /**
   * Median distance in metres of vertices to the other layer, as they are and with the offset taken
   * out.
   */
  record Medians(double asRead, double offsetTakenOut) {}

  /** No remark when there is nothing to compare with, or no suspicion. */
  static List<Message> of(Layer layer, Path dataFolder, Vocabulary vocabulary) {
    Path folder = dataFolder.resolve(LayerReader.IMPORTED);
    boolean shifted = layer.readAs().crs().equals("GCJ-02") || layer.readAs().crs().equals("BD-09");
    if (shifted || !Files.exists(folder.resolve("layers.yaml"))) return List.of();
    String served = LayerCards.served(layer.card().id(), vocabulary, Message.same(""));
    for (LayerCard card : LayerReader.cards(folder, vocabulary)) {
      if (!card.serves(served)
          || card.id().equals(layer.card().id())
          || card.file().crs() != null && card.file().crs().contains("-0")) continue;
      Layer other = LayerReader.layer(card, folder, vocabulary);
      Medians m = compare(layer, other);
      if (m.asRead() >= LEAST_OFFSET_METRES && m.offsetTakenOut() < CLEARLY_NEARER * m.asRead())
        return List.of(
            TEXTS.say(
                "datum-check.may-be-gcj-02",
                card.id(),
                Numbers.fixed(m.asRead(), 0),
                Numbers.fixed(m.offsetTakenOut(), 0)));
    }
    return List.of();
  }

  public static Medians compare(Layer layer, Layer other) {
    CoordinateSystem gcj = CoordinateSystem.of("GCJ-02");
    double[] ends = layer.index().edges().ends();
    int step = Math.max(1, layer.index().edges().size() / SAMPLES);
    List<Double> asRead = new ArrayList<>();
    List<Double> takenOut = new ArrayList<>();
    for (int i = 0; i < layer.index().edges().size(); i += step) {
      Coordinate c = new Coordinate(ends[4 * i], ends[4 * i + 1]);
      asRead.add(metres(c, other));
      takenOut.add(metres(gcj.toLongitudeLatitude(c.x, c.y), other));
    }
    return new Medians(median(asRead), median(takenOut));
  }

  /** To the nearest edge, not to the area that may hold the point. */
  private static double metres(Coordinate c, Layer other) {
    Nearest.Hit hit =
        new Nearest(new GeometryFactory().createPoint(c))
            .edge(other.index(), feature -> true, Nearest.FARTHEST_METRES);
    return hit == null ? Double.POSITIVE_INFINITY : hit.metres();
  }

  private static double median(List<Double> values) {
    values.sort(null);
    return values.get(values.size() / 2);
  }
}
