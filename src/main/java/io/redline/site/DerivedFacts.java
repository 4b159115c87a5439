package io.redline.site;

import io.redline.earth.Feature;
import io.redline.earth.LocalPlane;
import io.redline.earth.Nearest;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.layer.OnOneLayer;
import io.redline.site.DerivedFact.Kind;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * What the layers say of a site beyond what a rule asked; a layer that is not there says nothing.
 */
public final class DerivedFacts {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final String SHORELINE = "yangtze-shoreline";
  private static final double MOST_METRES = 200_000;

  private final Site site;
  private final LayerStore store;
  private final List<DerivedFact> facts = new ArrayList<>();

  private DerivedFacts(Site site, LayerStore store) {
    this.site = site;
    this.store = store;
  }

  /** Nothing without a site geometry. */
  public static List<DerivedFact> of(Site site, LayerStore store) {
    if (site.geometry() == null) return List.of();
    DerivedFacts derived = new DerivedFacts(site, store);
    derived.county();
    derived.basin();
    Nearest nearest = new Nearest(site.geometry());
    derived.shoreline(nearest, Kind.NEAREST_RIVER, feature -> true);
    derived.shoreline(
        nearest, Kind.MAINSTEM_SHORELINE, OnOneLayer.surely(Map.of("class", "mainstem")));
    derived.shoreline(
        nearest, Kind.TRIBUTARY_SHORELINE, OnOneLayer.surely(Map.of("class", "tributary")));
    return List.copyOf(derived.facts);
  }

  private void county() {
    Place onMap = new PlaceFinder(store).onMap(site);
    boolean known = onMap.isKnown();
    Truth certain = onMap.isCertain() ? Truth.YES : Truth.UNKNOWN;
    List<Layer> asked = new ArrayList<>(store.serving("counties"));
    asked.addAll(store.serving("provinces"));
    if (asked.isEmpty()) return;
    String source =
        known
            ? onMap.source()
            : String.join("；", asked.stream().map(Layer::label).distinct().toList());
    Message where =
        known
            ? PlaceWords.of(onMap, PlaceFinder::named)
            : TEXTS.say("derived-facts.unknown-border-within");
    facts.add(new DerivedFact(Kind.COUNTY, where, null, null, certain, source));
    if (site.declaredCounties().isEmpty()) return;
    Truth agrees = agrees(onMap);
    Message said =
        switch (agrees) {
          case YES -> TEXTS.say("derived-facts.agrees-declared");
          case NO -> TEXTS.say("derived-facts.not-agree-declared");
          case UNKNOWN -> TEXTS.say("derived-facts.cannot-checked-declared");
        };
    String declared = PlaceFinder.named(site.declaredCounties());
    facts.add(
        new DerivedFact(
            Kind.DECLARED_COUNTY_AGREES,
            new Message(said.zh() + declared, said.en() + declared),
            null,
            null,
            agrees,
            source));
  }

  /** Whether all that the map is sure of is declared, and all that is declared is on the map. */
  private Truth agrees(Place onMap) {
    List<String> declared = site.declaredCounties();
    if (new PlaceFinder(store).find(site).contradiction() != null) return Truth.NO;
    // A province on the map confirms the province of a declared county, not the county.
    boolean asFine =
        onMap.sure().stream()
            .allMatch(on -> declared.stream().anyMatch(code -> Place.isWithin(on, code)));
    return onMap.isCertain() && asFine ? Truth.YES : Truth.UNKNOWN;
  }

  private void basin() {
    LocalPlane plane = LocalPlane.around(site.geometry());
    Geometry here = plane.toMetres(site.geometry());
    for (Layer layer : store.serving("basins")) {
      double doubt = site.doubtMetres() + layer.card().accuracyMetres();
      TreeSet<String> in = new TreeSet<>();
      boolean near = false;
      Envelope box = Nearest.around(site.geometry().getEnvelopeInternal(), doubt);
      for (Feature basin : layer.index().near(box)) {
        Geometry area = plane.toMetres(basin.geometry());
        if (!area.isWithinDistance(here, doubt)) continue;
        near |= IndexedFacetDistance.distance(area.getBoundary(), here) <= doubt;
        in.add(basin.attributes().getOrDefault("name", "?"));
      }
      if (in.isEmpty()) continue;
      String names = String.join("、", in);
      facts.add(
          new DerivedFact(
              Kind.BASIN,
              near ? TEXTS.say("derived-facts.border-within-doubt", names) : Message.same(names),
              null,
              null,
              near ? Truth.UNKNOWN : Truth.YES,
              layer.label()));
    }
  }

  /** The nearest over all layers that serve the shoreline, with the doubt of the one it is in. */
  private void shoreline(Nearest nearest, Kind kind, Predicate<Feature> filter) {
    Nearest.Hit best = null;
    Layer from = null;
    for (Layer layer : store.serving(SHORELINE)) {
      Nearest.Hit hit = nearest.in(layer.index(), filter);
      if (hit == null || hit.metres() > MOST_METRES) continue;
      if (best == null || hit.metres() < best.metres()) {
        best = hit;
        from = layer;
      }
    }
    if (best == null) return;
    Envelope reach = Nearest.around(site.geometry().getEnvelopeInternal(), best.metres());
    boolean looked = from.isComplete() && from.coverage() != null && from.coverage().covers(reach);
    Message river = SiteWords.river(best.feature());
    facts.add(
        new DerivedFact(
            kind,
            looked ? river : TEXTS.say("derived-facts.nearer-ones-may-missing", river),
            best.metres(),
            site.doubtMetres() + from.card().accuracyMetres(),
            looked ? Truth.YES : Truth.UNKNOWN,
            from.label()));
  }
}
