package io.redline.site;

import io.redline.facts.Condition.Detail;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Surroundings.Part;
import io.redline.facts.Truth;
import io.redline.site.Layer.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;

/** One site measured against one layer. */
final class OnOneLayer {
  private static final String SITE_ACCURACY = "/site/accuracyMetres";

  /**
   * What one layer says.
   *
   * @param reachMetres how far from the site the layer has to have looked for a "no"
   */
  record Answer(Measured measured, Layer layer, double reachMetres) {}

  private final Site site;
  private final Nearest nearest;
  private final String layerId;
  private final Layer layer;
  private final double doubt;

  OnOneLayer(Site site, Nearest nearest, String layerId, Layer layer) {
    this.site = site;
    this.nearest = nearest;
    this.layerId = layerId;
    this.layer = layer;
    this.doubt = site.doubtMetres() + layer.card().accuracyMetres();
  }

  Answer distance(Map<String, String> attributes, double limitMetres) {
    double width = layer.card().halfWidthMetres();
    // What lies outside the coverage may be drawn off by the doubt and the half width, too.
    double reach = limitMetres + doubt + width;
    Nearest.Hit sure = nearest.in(layer, surely(attributes), reach);
    Nearest.Hit maybe =
        attributes.isEmpty() && layer.isCertain()
            ? sure
            : nearest.in(layer, possibly(attributes), reach);
    Truth certain =
        sure == null ? Truth.NO : Surroundings.within(sure.metres(), doubt, width, limitMetres);
    Truth possible =
        maybe == null ? Truth.NO : Surroundings.within(maybe.metres(), doubt, width, limitMetres);
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
    if (possible != Truth.NO)
      return found(
          Truth.UNKNOWN, maybe, Detail.Kind.ATTRIBUTE_UNKNOWN, null, List.of(itself()), reach);
    return nothingFound(sure, reach);
  }

  Answer overlap(Map<String, String> attributes) {
    boolean allAlike = attributes.isEmpty() && layer.isCertain();
    Predicate<Feature> surely = surely(attributes);
    return overlap(surely, allAlike ? surely : possibly(attributes));
  }

  /**
   * @param possibly lets through what may be meant, those of {@code surely} among it
   */
  Answer overlap(Predicate<Feature> surely, Predicate<Feature> possibly) {
    // The water of a centreline may lie on the site although the line does not.
    double reach = doubt + layer.card().halfWidthMetres();
    OverlapWith sure = OverlapWith.features(site.geometry(), layer, surely, doubt, reach);
    OverlapWith maybe =
        surely == possibly
            ? sure
            : OverlapWith.features(site.geometry(), layer, possibly, doubt, reach);
    if (sure.truth() == Truth.YES)
      return found(Truth.YES, sure.hit(), Detail.Kind.FEATURE, sure.part(), List.of(), reach);
    if (sure.truth() == Truth.UNKNOWN)
      return found(
          Truth.UNKNOWN, sure.hit(), Detail.Kind.WITHIN_DOUBT, sure.part(), settles(0, 0), doubt);
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

  /** No hit: a "no" only where a complete layer looked as far as was asked. */
  private Answer nothingFound(Nearest.Hit nearestKnown, double reachMetres) {
    if (!layer.isComplete())
      return found(
          Truth.UNKNOWN, nearestKnown, Detail.Kind.PARTIAL, null, List.of(itself()), reachMetres);
    Envelope reach = Nearest.around(site.geometry().getEnvelopeInternal(), reachMetres);
    boolean covered =
        layer.coverage() != null
            && layer.coverage().covers(site.geometry().getFactory().toGeometry(reach));
    if (!covered)
      return found(
          Truth.UNKNOWN,
          nearestKnown,
          Detail.Kind.OUTSIDE_COVERAGE,
          null,
          List.of(itself()),
          reachMetres);
    Detail.Kind kind = nearestKnown == null ? Detail.Kind.NO_FEATURE : Detail.Kind.FEATURE;
    return found(Truth.NO, nearestKnown, kind, null, List.of(), reachMetres);
  }

  /**
   * What could decide a value within the doubt by itself: a better layer, a better position, else
   * both.
   */
  private List<String> settles(double metres, double limitMetres) {
    LayerCard card = layer.card();
    boolean byLayer =
        Surroundings.within(metres, site.doubtMetres(), 0, limitMetres) != Truth.UNKNOWN;
    boolean bySite =
        Surroundings.within(
                metres,
                card.accuracyMetres() + site.transformMetres(),
                card.halfWidthMetres(),
                limitMetres)
            != Truth.UNKNOWN;
    List<String> facts = new ArrayList<>();
    if (byLayer || !bySite) facts.add(itself());
    if (bySite || !byLayer && site.accuracyMetres() > 0) facts.add(SITE_ACCURACY);
    return facts;
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

  static Predicate<Feature> surely(Map<String, String> wanted) {
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
}
