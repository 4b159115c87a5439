package io.redline.layer;

import io.redline.earth.Feature;
import io.redline.earth.Footprint;
import io.redline.earth.Nearest;
import io.redline.earth.OverlapWith;
import io.redline.facts.Detail;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Surroundings.Part;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** One site measured against one layer. */
public final class OnOneLayer {
  private static final String SITE_ACCURACY = "/site/accuracyMetres";

  /** A buffer and a local plane are true to a hundredth. */
  private static final double DEPTH_MARGIN = 1.03;

  private static final double LEAST_DEPTH_METRES = 1;

  /**
   * What one layer says.
   *
   * @param reachMetres how far from the site the layer has to have looked for a "no"
   */
  public record Answer(Measured measured, Layer layer, double reachMetres) {}

  private final Footprint site;
  private final Nearest nearest;
  private final String layerId;
  private final Layer layer;
  private final double doubt;

  /** Nothing is looked for that lies beyond the reach of a question, for nobody reads how far. */
  private final boolean briefly;

  private OnOneLayer(
      Footprint site, Nearest nearest, String layerId, Layer layer, boolean briefly) {
    this.site = site;
    this.nearest = nearest;
    this.layerId = layerId;
    this.layer = layer;
    this.doubt = site.uncertaintyMetres() + layer.card().accuracyMetres();
    this.briefly = briefly;
  }

  /** To be read by a person, who is told the nearest feature even where it is far. */
  public static OnOneLayer fully(Footprint site, Nearest nearest, String layerId, Layer layer) {
    return new OnOneLayer(site, nearest, layerId, layer, false);
  }

  /** The same truth and the same missing facts, with metres only within the reach. */
  static OnOneLayer briefly(Footprint site, Nearest nearest, String layerId, Layer layer) {
    return new OnOneLayer(site, nearest, layerId, layer, true);
  }

  /**
   * How far from the site a feature may change the answer. What is drawn may be off by the doubt,
   * and the water of a centreline may lie nearer than the line.
   *
   * @param limitMetres null when the site is to lie on a feature
   */
  double reachMetres(Double limitMetres) {
    return (limitMetres == null ? 0 : limitMetres) + doubt + layer.card().halfWidthMetres();
  }

  /** Whether there is surely no feature within the reach. */
  boolean isClear(double reachMetres) {
    return !layer.index().edges().anyIn(around(reachMetres))
        && layer.index().areas().meeting(site.geometry(), feature -> true) == null;
  }

  /** Whether no hit within the reach means that there is none. */
  boolean hasLooked(double reachMetres) {
    return layer.isComplete()
        && layer.coverage() != null
        && layer.coverage().covers(around(reachMetres));
  }

  private Envelope around(double metres) {
    return Nearest.around(site.geometry().getEnvelopeInternal(), metres);
  }

  public Answer distance(Map<String, String> attributes, double limitMetres) {
    double width = layer.card().halfWidthMetres();
    double reach = reachMetres(limitMetres);
    double farthest = briefly ? reach : Math.max(Nearest.FARTHEST_METRES, reach);
    Nearest.Hit sure = nearest.in(layer.index(), surely(attributes), farthest);
    Truth certain =
        sure == null ? Truth.NO : Surroundings.within(sure.metres(), doubt, width, limitMetres);
    if (briefly && certain == Truth.NO) sure = null;
    if (certain == Truth.YES)
      return found(Truth.YES, sure, Detail.Kind.FEATURE, null, List.of(), reach);
    if (certain == Truth.UNKNOWN)
      return found(
          Truth.UNKNOWN,
          sure,
          Detail.Kind.WITHIN_DOUBT,
          null,
          settles(sure.metres(), limitMetres),
          reach);
    if (attributes.isEmpty() && layer.isCertain()) return nothingFound(sure, reach);
    Nearest.Hit maybe = nearest.in(layer.index(), possibly(attributes), farthest);
    Truth possible =
        maybe == null ? Truth.NO : Surroundings.within(maybe.metres(), doubt, width, limitMetres);
    if (possible != Truth.NO)
      return found(
          Truth.UNKNOWN, maybe, Detail.Kind.ATTRIBUTE_UNKNOWN, null, List.of(itself()), reach);
    return nothingFound(sure, reach);
  }

  /**
   * What is missing where a distance is in doubt, so long as it is in the same doubt all along.
   *
   * @param nearest metres to the nearest feature that is surely meant
   * @param change by which the distance may differ, either way
   * @return null when it may be in no doubt, or in another
   */
  List<String> missingAllAlong(MapQuestion question, double nearest, double change) {
    double limit = question.limitMetres();
    double least = Math.max(0, nearest - change);
    double most = nearest + change;
    double width = layer.card().halfWidthMetres();
    boolean inDoubt =
        Surroundings.within(least, doubt, width, limit) == Truth.UNKNOWN
            && Surroundings.within(most, doubt, width, limit) == Truth.UNKNOWN;
    // Both grow from near to far by way of unknown, so that what the ends agree in holds between.
    boolean same =
        byLayer(least, limit) == byLayer(most, limit)
            && bySite(least, limit) == bySite(most, limit);
    return inDoubt && same ? settles(nearest, limit) : null;
  }

  public Answer overlap(Map<String, String> attributes) {
    double reach = reachMetres(null);
    if (isClear(reach)) return nothingFound(null, reach);
    boolean allAlike = attributes.isEmpty() && layer.isCertain();
    Predicate<Feature> surely = surely(attributes);
    return overlap(surely, allAlike ? surely : possibly(attributes));
  }

  /**
   * @param possibly lets through what may be meant, those of {@code surely} among it
   */
  public Answer overlap(Predicate<Feature> surely, Predicate<Feature> possibly) {
    double reach = reachMetres(null);
    // A point takes no part of a feature, so that nothing is left to measure.
    Feature around = site.geometry().getDimension() == 0 ? holdingDeep(surely) : null;
    if (around != null)
      return found(
          Truth.YES, new Nearest.Hit(around, 0), Detail.Kind.FEATURE, null, List.of(), reach);
    OverlapWith sure = OverlapWith.features(site.geometry(), layer.index(), surely, doubt, reach);
    if (sure.truth() == Truth.YES)
      return found(Truth.YES, sure.hit(), Detail.Kind.FEATURE, sure.part(), List.of(), reach);
    if (sure.truth() == Truth.UNKNOWN)
      return found(
          Truth.UNKNOWN, sure.hit(), Detail.Kind.WITHIN_DOUBT, sure.part(), settles(0, 0), doubt);
    if (surely == possibly) return nothingFound(null, reach);
    OverlapWith maybe =
        OverlapWith.features(site.geometry(), layer.index(), possibly, doubt, reach);
    if (maybe.truth() != Truth.NO)
      return found(
          Truth.UNKNOWN,
          maybe.hit(),
          Detail.Kind.ATTRIBUTE_UNKNOWN,
          maybe.part(),
          List.of(itself()),
          reach);
    return nothingFound(null, reach);
  }

  /**
   * Whether a corner of the site lies so deep in a feature that the overlap is beyond doubt. If
   * not, it may be so yet.
   */
  boolean isDeepInside(Map<String, String> attributes) {
    return holdingDeep(surely(attributes)) != null;
  }

  private Feature holdingDeep(Predicate<Feature> surely) {
    double depth = DEPTH_MARGIN * doubt + LEAST_DEPTH_METRES;
    for (Coordinate corner : site.geometry().getCoordinates())
      for (Feature feature : layer.index().areas().holding(corner, surely))
        if (!layer.index().edges().anyIn(Nearest.around(new Envelope(corner), depth), feature))
          return feature;
    return null;
  }

  /** No hit: a "no" only where a complete layer looked as far as was asked. */
  private Answer nothingFound(Nearest.Hit nearestKnown, double reachMetres) {
    if (hasLooked(reachMetres)) {
      Detail.Kind kind = nearestKnown == null ? Detail.Kind.NO_FEATURE : Detail.Kind.FEATURE;
      return found(Truth.NO, nearestKnown, kind, null, List.of(), reachMetres);
    }
    Detail.Kind why = layer.isComplete() ? Detail.Kind.OUTSIDE_COVERAGE : Detail.Kind.PARTIAL;
    return found(Truth.UNKNOWN, nearestKnown, why, null, List.of(itself()), reachMetres);
  }

  /**
   * What could decide a value within the doubt by itself: a better layer, a better position, else
   * both.
   */
  private List<String> settles(double metres, double limitMetres) {
    boolean byLayer = byLayer(metres, limitMetres) != Truth.UNKNOWN;
    boolean bySite = bySite(metres, limitMetres) != Truth.UNKNOWN;
    List<String> facts = new ArrayList<>();
    if (byLayer || !bySite) facts.add(itself());
    if (bySite || !byLayer && site.accuracyMetres() > 0) facts.add(SITE_ACCURACY);
    return facts;
  }

  /** As if the layer were exact. */
  private Truth byLayer(double metres, double limitMetres) {
    return Surroundings.within(metres, site.uncertaintyMetres(), 0, limitMetres);
  }

  /** As if the position were exact. */
  private Truth bySite(double metres, double limitMetres) {
    LayerCard card = layer.card();
    return Surroundings.within(
        metres,
        card.accuracyMetres() + site.transformMetres(),
        card.halfWidthMetres(),
        limitMetres);
  }

  private String itself() {
    return "layer:" + layerId;
  }

  private Answer found(
      Truth truth,
      Nearest.Hit hit,
      Detail.Kind kind,
      Part part,
      List<String> missing,
      double reachMetres) {
    String name = hit == null ? null : hit.feature().attributes().get("name");
    Measured measured =
        new Measured(
            truth,
            hit == null ? null : hit.metres(),
            doubt,
            name,
            layer.label(),
            new Detail(kind, name == null ? "" : name, part),
            missing);
    return new Answer(measured, layer, reachMetres);
  }

  public static Predicate<Feature> surely(Map<String, String> wanted) {
    return feature -> {
      if (!feature.certain()) return false;
      for (Map.Entry<String, String> w : wanted.entrySet())
        if (!w.getValue().equals(feature.attributes().get(w.getKey()))) return false;
      return true;
    };
  }

  public static Predicate<Feature> possibly(Map<String, String> wanted) {
    return feature -> {
      for (Map.Entry<String, String> w : wanted.entrySet()) {
        String value = feature.attributes().get(w.getKey());
        if (value != null && !value.equals(w.getValue())) return false;
      }
      return true;
    };
  }
}
