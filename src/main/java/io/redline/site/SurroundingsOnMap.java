package io.redline.site;

import io.redline.facts.Condition.Detail;
import io.redline.facts.Surroundings;
import io.redline.facts.Truth;
import io.redline.site.Layer.Feature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Measures a site against the layers, each question once. Not for use by several threads. */
public final class SurroundingsOnMap implements Surroundings {
  private static final String SITE_GEOMETRY = "/site/geometry";
  private static final String SITE_ACCURACY = "/site/accuracyMetres";

  private final Site site;
  private final LayerStore store;
  private final Place place;
  private final Nearest nearest;
  private final Map<List<Object>, Measured> known = new HashMap<>();

  public SurroundingsOnMap(Site site, LayerStore store) {
    this.site = site;
    this.store = store;
    this.nearest = site.geometry() == null ? null : new Nearest(site.geometry());
    this.place = new PlaceFinder(store).find(site);
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public Measured distance(String layerId, Map<String, String> attributes, double limitMetres) {
    return known.computeIfAbsent(
        List.of("distance", layerId, attributes, limitMetres),
        q -> measure(layerId, layer -> distance(layerId, layer, attributes, limitMetres)));
  }

  @Override
  public Measured overlap(String layerId, Map<String, String> attributes) {
    return known.computeIfAbsent(
        List.of("overlap", layerId, attributes),
        q -> measure(layerId, layer -> overlap(layerId, layer, attributes)));
  }

  private Measured measure(String layerId, java.util.function.Function<Layer, Measured> one) {
    List<Layer> layers = store.serving(layerId);
    if (layers.isEmpty())
      return unknown(Detail.Kind.LAYER_MISSING, layerId, null, List.of("layer:" + layerId));
    if (site.geometry() == null)
      return unknown(Detail.Kind.NO_GEOMETRY, "", layers.get(0), List.of(SITE_GEOMETRY));
    return combine(layerId, layers.stream().map(one).toList());
  }

  /**
   * Several layers for one id: a hit in any is a hit. A complete layer that looked here and found
   * nothing decides over those that are partial or did not look here, but not over one with
   * something in doubt.
   */
  private static Measured combine(String layerId, List<Measured> answers) {
    Measured decisive = null;
    for (Measured answer : answers)
      if (decisive == null || rank(answer) < rank(decisive)) decisive = answer;
    boolean lookedHere = answers.stream().anyMatch(a -> a.truth() == Truth.NO);
    boolean othersSawNothing =
        answers.stream()
            .filter(a -> a.truth() == Truth.UNKNOWN)
            .allMatch(
                a ->
                    a.detail().kind() == Detail.Kind.OUTSIDE_COVERAGE
                        || a.detail().kind() == Detail.Kind.PARTIAL);
    if (decisive.truth() == Truth.UNKNOWN && lookedHere && othersSawNothing)
      return answers.stream()
          .filter(a -> a.truth() == Truth.NO)
          .min(
              java.util.Comparator.comparing(
                  a -> a.metres() == null ? Double.MAX_VALUE : a.metres()))
          .get();
    return decisive;
  }

  private static int rank(Measured answer) {
    int truth = answer.truth() == Truth.YES ? 0 : answer.truth() == Truth.UNKNOWN ? 10 : 20;
    int detail =
        switch (answer.detail().kind()) {
          case WITHIN_DOUBT -> 0;
          case ATTRIBUTE_UNKNOWN -> 1;
          default -> 2;
        };
    return truth + detail;
  }

  private Measured distance(
      String layerId, Layer layer, Map<String, String> attributes, double limitMetres) {
    double doubt = site.doubtMetres() + layer.card().accuracyMetres();
    double width = layer.card().halfWidthMetres();
    Nearest.Hit sure = nearest.in(layer, surely(attributes));
    // Without attributes and repairs both questions are one.
    Nearest.Hit maybe =
        attributes.isEmpty() && layer.isCertain() ? sure : nearest.in(layer, possibly(attributes));
    Truth certain =
        sure == null ? Truth.NO : Surroundings.within(sure.metres(), doubt, width, limitMetres);
    Truth possible =
        maybe == null ? Truth.NO : Surroundings.within(maybe.metres(), doubt, width, limitMetres);
    if (certain == Truth.YES)
      return found(Truth.YES, sure, doubt, layer, Detail.Kind.FEATURE, List.of());
    if (certain == Truth.UNKNOWN)
      return found(
          Truth.UNKNOWN,
          sure,
          doubt,
          layer,
          Detail.Kind.WITHIN_DOUBT,
          settles(layerId, layer, sure.metres(), limitMetres));
    if (possible != Truth.NO)
      return found(
          Truth.UNKNOWN,
          maybe,
          doubt,
          layer,
          Detail.Kind.ATTRIBUTE_UNKNOWN,
          List.of("layer:" + layerId));
    return nothingFound(layerId, layer, sure, doubt, limitMetres);
  }

  private Measured overlap(String layerId, Layer layer, Map<String, String> attributes) {
    double doubt = site.doubtMetres() + layer.card().accuracyMetres();
    LocalPlane plane = LocalPlane.around(site.geometry());
    Geometry here = plane.toMetres(site.geometry());
    Measured undecided = null;
    for (Object item :
        layer.boxes().query(Nearest.around(site.geometry().getEnvelopeInternal(), doubt + 1))) {
      Feature feature = (Feature) item;
      if (!possibly(attributes).test(feature)) continue;
      Truth truth = overlaps(here, plane.toMetres(feature.geometry()), doubt);
      if (truth == Truth.NO) continue;
      boolean sure = surely(attributes).test(feature);
      Nearest.Hit hit = new Nearest.Hit(feature, 0);
      if (truth == Truth.YES && sure)
        return found(Truth.YES, hit, doubt, layer, Detail.Kind.FEATURE, List.of());
      undecided =
          sure
              ? found(
                  Truth.UNKNOWN,
                  hit,
                  doubt,
                  layer,
                  Detail.Kind.WITHIN_DOUBT,
                  settles(layerId, layer, 0, 0))
              : found(
                  Truth.UNKNOWN,
                  hit,
                  doubt,
                  layer,
                  Detail.Kind.ATTRIBUTE_UNKNOWN,
                  List.of("layer:" + layerId));
    }
    return undecided != null ? undecided : nothingFound(layerId, layer, null, doubt, doubt);
  }

  /**
   * Yes when they overlap even after the feature gave way by the doubt all round; no when not even
   * the doubt closes the gap.
   */
  private static Truth overlaps(Geometry site, Geometry feature, double doubt) {
    if (site.distance(feature) > doubt) return Truth.NO;
    if (feature.getDimension() < 2) return Truth.UNKNOWN;
    Geometry core = doubt == 0 ? feature : feature.buffer(-doubt);
    return !core.isEmpty() && core.intersects(site) && !core.touches(site)
        ? Truth.YES
        : Truth.UNKNOWN;
  }

  /** No hit: a "no" only where a complete layer looked as far as was asked. */
  private Measured nothingFound(
      String layerId, Layer layer, Nearest.Hit nearestKnown, double doubt, double reachMetres) {
    if (!layer.isComplete())
      return found(
          Truth.UNKNOWN,
          nearestKnown,
          doubt,
          layer,
          Detail.Kind.PARTIAL,
          List.of("layer:" + layerId));
    Envelope reach = Nearest.around(site.geometry().getEnvelopeInternal(), reachMetres);
    boolean covered =
        layer.coverage() != null
            && layer.coverage().covers(site.geometry().getFactory().toGeometry(reach));
    if (!covered)
      return found(
          Truth.UNKNOWN,
          nearestKnown,
          doubt,
          layer,
          Detail.Kind.OUTSIDE_COVERAGE,
          List.of("layer:" + layerId));
    return found(
        Truth.NO,
        nearestKnown,
        doubt,
        layer,
        nearestKnown == null ? Detail.Kind.NO_FEATURE : Detail.Kind.FEATURE,
        List.of());
  }

  /**
   * What could decide a value within the doubt by itself: a better layer, a better position, else
   * both.
   */
  private List<String> settles(String layerId, Layer layer, double metres, double limitMetres) {
    LayerCard card = layer.card();
    double ofSite = site.doubtMetres();
    boolean byLayer = Surroundings.within(metres, ofSite, 0, limitMetres) != Truth.UNKNOWN;
    boolean bySite =
        Surroundings.within(
                metres,
                card.accuracyMetres() + site.transformMetres(),
                card.halfWidthMetres(),
                limitMetres)
            != Truth.UNKNOWN;
    List<String> facts = new ArrayList<>();
    if (byLayer || !bySite) facts.add("layer:" + layerId);
    if (bySite || !byLayer && site.accuracyMetres() > 0) facts.add(SITE_ACCURACY);
    return facts;
  }

  private static Predicate<Feature> surely(Map<String, String> wanted) {
    return feature ->
        feature.certain()
            && wanted.entrySet().stream()
                .allMatch(w -> w.getValue().equals(feature.attributes().get(w.getKey())));
  }

  private static Predicate<Feature> possibly(Map<String, String> wanted) {
    return feature ->
        wanted.entrySet().stream()
            .allMatch(
                w -> {
                  String value = feature.attributes().get(w.getKey());
                  return value == null || value.equals(w.getValue());
                });
  }

  private static Measured found(
      Truth truth,
      Nearest.Hit hit,
      double doubt,
      Layer layer,
      Detail.Kind kind,
      List<String> missing) {
    String name = hit == null ? null : hit.feature().attributes().get("name");
    return new Measured(
        truth,
        hit == null ? null : hit.metres(),
        doubt,
        name,
        layer.label(),
        new Detail(kind, name == null ? "" : name),
        missing);
  }

  private static Measured unknown(
      Detail.Kind kind, String text, Layer layer, List<String> missing) {
    return new Measured(
        Truth.UNKNOWN,
        null,
        null,
        null,
        layer == null ? null : layer.label(),
        new Detail(kind, text),
        missing);
  }
}
