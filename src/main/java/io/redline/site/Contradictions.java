package io.redline.site;

import io.redline.earth.CoordinateSystem;
import io.redline.earth.Ellipsoid;
import io.redline.earth.Feature;
import io.redline.earth.Nearest;
import io.redline.facts.Surroundings.Place;
import io.redline.intake.Proposal;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where what the proposal says and where its coordinates lie do not agree. Told, never resolved: a
 * person decides.
 */
public final class Contradictions {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final double AREA_TOLERANCE_SHARE = 0.1;
  private static final double AREA_TOLERANCE_HECTARES = 0.1;

  private final Proposal proposal;
  private final Site site;
  private final LayerStore store;
  private final List<Message> notes = new ArrayList<>();

  private Contradictions(Proposal proposal, Site site, LayerStore store) {
    this.proposal = proposal;
    this.site = site;
    this.store = store;
  }

  /** Nothing without a site geometry. */
  public static List<Message> of(Proposal proposal, Site site, LayerStore store, Place place) {
    if (site.geometry() == null) return List.of();
    Contradictions all = new Contradictions(proposal, site, store);
    all.area();
    if (place.contradiction() != null) {
      all.farFrom(place.contradiction().excluded());
      all.shiftedCoordinates("GCJ-02");
      all.shiftedCoordinates("BD-09");
    }
    if (new PlaceFinder(store).onMap(site).sure().contains(Place.ELSEWHERE))
      all.notes.add(TEXTS.say("contradictions.site-lies-outside"));
    return List.copyOf(all.notes);
  }

  private void area() {
    if (!(proposal.facts().get("land.areaHectares") instanceof Double declared)
        || site.geometry().getDimension() < 2) return;
    double drawn = Ellipsoid.hectares(site.geometry());
    double apart = Math.abs(drawn - declared);
    if (apart <= AREA_TOLERANCE_HECTARES
        || apart <= AREA_TOLERANCE_SHARE * Math.max(drawn, declared)) return;
    double share = 100 * apart / Math.max(drawn, declared);
    notes.add(
        TEXTS.say(
            "contradictions.areas-apart",
            Numbers.fixed(declared, 2),
            Numbers.fixed(drawn, 2),
            Numbers.fixed(share, 0)));
  }

  private void farFrom(List<String> excluded) {
    if (excluded.isEmpty()) return;
    Nearest nearest = new Nearest(site.geometry());
    double best = Double.POSITIVE_INFINITY;
    Layer from = null;
    for (String layerId : List.of("counties", "provinces")) {
      if (from != null) break;
      for (Layer layer : store.serving(layerId)) {
        Nearest.Hit hit = nearest.in(layer.index(), unit -> isOneOf(excluded, unit));
        if (hit == null || hit.metres() >= best) continue;
        best = hit.metres();
        from = layer;
      }
    }
    if (from == null || best <= site.doubtMetres() + from.card().accuracyMetres()) return;
    String declared = PlaceFinder.named(excluded);
    notes.add(
        TEXTS.say(
            "contradictions.site-about-declared", declared, Numbers.length(best), from.label()));
  }

  /** Degrees declared as 4490 or 4326 that lie in the declared county only once shifted back. */
  private void shiftedCoordinates(String system) {
    boolean plainDegrees = List.of("EPSG:4490", "EPSG:4326").contains(site.crs());
    if (!plainDegrees || site.declaredCounties().isEmpty()) return;
    Geometry moved = site.geometry().copy();
    CoordinateSystem shifted = CoordinateSystem.of(system);
    moved.apply(
        (org.locationtech.jts.geom.CoordinateFilter)
            c -> c.setCoordinate(shifted.toLongitudeLatitude(c.x, c.y)));
    moved.geometryChanged();
    Coordinate before = site.geometry().getCoordinate();
    Coordinate after = moved.getCoordinate();
    double metres = Ellipsoid.metres(before.x, before.y, after.x, after.y);
    for (Layer counties : store.serving("counties")) {
      if (counties.card().accuracyMetres() >= metres) continue;
      if (liesInDeclared(site.geometry(), counties) || !liesInDeclared(moved, counties)) continue;
      notes.add(
          TEXTS.say(
              "contradictions.coordinates-may-only",
              system,
              Numbers.length(metres),
              counties.label()));
      return;
    }
  }

  private boolean liesInDeclared(Geometry geometry, Layer counties) {
    for (Feature county : counties.index().near(geometry.getEnvelopeInternal())) {
      if (isOneOf(site.declaredCounties(), county) && county.geometry().covers(geometry))
        return true;
    }
    return false;
  }

  private static boolean isOneOf(List<String> declared, Feature unit) {
    String code = unit.attributes().get("code");
    return code != null && declared.stream().anyMatch(d -> Place.agree(d, code));
  }
}
