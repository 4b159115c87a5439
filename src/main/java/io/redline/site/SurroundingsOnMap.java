package io.redline.site;

import io.redline.admission.ControlUnits;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.earth.Footprint;
import io.redline.earth.Nearest;
import io.redline.facts.MapQuestion;
import io.redline.facts.Truth;
import io.redline.layer.ConstantWithin;
import io.redline.layer.Layer;
import io.redline.layer.LayerGroup;
import io.redline.layer.LayerStore;
import io.redline.layer.LayersTogether;
import io.redline.layer.OnOneLayer;
import io.redline.layer.QuickAnswer;
import io.redline.layer.UnitsUnderSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures a site against the layers, each question once. Not for use by several threads. */
public final class SurroundingsOnMap implements SurroundingsWithUnits {
  private final Site site;
  private final Footprint footprint;
  private final LayerStore store;
  private Place place;
  private final Nearest nearest;

  /** Each place that may be meant, with its distances; of a declared system one. */
  private final List<Meant> meant;

  private final Map<List<Object>, Measured> known = new HashMap<>();

  private record Meant(Footprint footprint, Nearest nearest) {}

  public SurroundingsOnMap(Site site, LayerStore store) {
    this.site = site;
    this.footprint = site.footprint();
    this.store = store;
    this.nearest = site.geometry() == null ? null : new Nearest(site.geometry());
    this.meant =
        site.crsDeclared() && nearest != null
            ? List.of(new Meant(footprint, nearest))
            : site.places().stream().map(p -> new Meant(p, new Nearest(p.geometry()))).toList();
  }

  @Override
  public Place place() {
    if (place == null) place = new PlaceFinder(store).find(site);
    return place;
  }

  @Override
  public String boundary() {
    return SiteDigest.of(site.geometry());
  }

  /**
   * Whether a point site would lie in the same place anywhere so near, beyond doubt, or nowhere
   * that is known; declared counties aside.
   */
  public boolean isSteadyInPlace(double metres) {
    return meant.size() == 1 && new ConstantWithin(footprint, nearest, store, metres).inPlace();
  }

  /** Whether the gist of an answer would be the same for a point site anywhere so near. */
  public boolean isSteady(MapQuestion question, double metres) {
    return meant.size() == 1
        && new ConstantWithin(footprint, nearest, store, metres).inAnswer(question);
  }

  @Override
  public Measured distance(String layerId, Map<String, String> attributes, double limitMetres) {
    return known.computeIfAbsent(
        List.of("distance", layerId, attributes, limitMetres),
        q -> measure(layerId, one -> one.distance(attributes, limitMetres)));
  }

  @Override
  public Measured overlap(String layerId, Map<String, String> attributes) {
    return known.computeIfAbsent(
        List.of("overlap", layerId, attributes),
        q -> measure(layerId, one -> one.overlap(attributes)));
  }

  @Override
  public Measured near(MapQuestion question) {
    LayerGroup group = store.group(question.layer());
    if (group.layers().isEmpty() || site.geometry() == null) return group.nowhere();
    // What is firm however far it may be off is so of every place that may be meant.
    Measured wide = new QuickAnswer(footprint, nearest, group).at(question);
    return meant.size() == 1 || wide.truth() != Truth.UNKNOWN
        ? wide
        : together(one -> new QuickAnswer(one.footprint, one.nearest, group).at(question));
  }

  @Override
  public ControlUnits controlUnits() {
    List<Layer> layers = store.serving(ControlUnits.LAYER);
    if (meant.size() < 2) return new UnitsUnderSite(footprint, nearest, layers).find();
    return ReadingsTogether.units(
        meant.stream()
            .map(one -> new UnitsUnderSite(one.footprint, one.nearest, layers).find())
            .toList());
  }

  private Measured measure(String layerId, Function<OnOneLayer, OnOneLayer.Answer> question) {
    LayerGroup group = store.group(layerId);
    if (group.layers().isEmpty() || site.geometry() == null) return group.nowhere();
    return together(
        one -> {
          List<OnOneLayer.Answer> answers =
              group.layers().stream()
                  .map(
                      layer ->
                          question.apply(
                              OnOneLayer.fully(one.footprint, one.nearest, layerId, layer)))
                  .toList();
          return LayersTogether.say(one.footprint.geometry(), group, answers);
        });
  }

  private Measured together(Function<Meant, Measured> answer) {
    if (meant.size() == 1) return answer.apply(meant.get(0));
    return ReadingsTogether.say(meant.stream().map(answer).toList());
  }
}
