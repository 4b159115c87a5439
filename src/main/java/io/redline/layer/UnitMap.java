package io.redline.layer;

import io.redline.earth.Coverage;
import io.redline.earth.Ellipsoid;
import io.redline.earth.Feature;
import io.redline.earth.Footprint;
import io.redline.earth.Nearest;
import io.redline.earth.OverlapWith;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.layer.UnitsMet.Met;
import io.redline.layer.UnitsMet.Open;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.ComponentCoordinateExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * One layer of counties or provinces: in which of them a site lies, and in which it may. The more
 * doubt, the fewer are sure and the more are possible. Any number of threads may ask.
 */
public final class UnitMap {
  /** Of a unit that does not say which it is. */
  private static final String NAMELESS = "";

  private final Layer layer;
  private final boolean elseIsElsewhere;
  private final UnitCells cells;
  private final OuterEdges outer;

  UnitMap(Layer layer, String layerId) {
    this.layer = layer;
    this.elseIsElsewhere = layer.isComplete() && layerId.equals("provinces");
    this.cells = new UnitCells(layer, cell -> plain(cell, cell.getEnvelopeInternal()));
    this.outer = new OuterEdges(layer);
  }

  /** Only what lies in the coverage is looked at; the rest of the site is open. */
  public UnitsMet of(Footprint site) {
    Geometry all = site.geometry();
    UnitsMet inCell = cells.of(site);
    if (inCell != null) return inCell;
    Coverage coverage = layer.coverage();
    if (coverage == null) return UnitsMet.NOTHING;
    double doubt = site.uncertaintyMetres() + layer.card().accuracyMetres();
    if (coverage.covers(all)) return of(all, doubt);
    if (coverage.misses(all.getEnvelopeInternal())) return UnitsMet.NOTHING;
    Geometry inside = cut(all, coverage.area());
    if (inside == null) return UnitsMet.NOTHING;
    UnitsMet part = of(inside, doubt);
    return new UnitsMet(part.units(), Open.AS_GIVEN, part.source());
  }

  /** What a site without borders within the doubt, or whose doubt is the given one, is told. */
  public UnitsMet of(Geometry site, double doubtMetres) {
    return isNearBorder(site, doubtMetres)
        ? nearBorder(site, doubtMetres)
        : plain(site, Nearest.around(site.getEnvelopeInternal(), doubtMetres));
  }

  /** Null when all of it, but for borders, lies outside. */
  private static Geometry cut(Geometry site, Geometry area) {
    Geometry both = OverlayNGRobust.overlay(site, area, OverlayNG.INTERSECTION);
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < both.getNumGeometries(); i++)
      if (both.getGeometryN(i).getDimension() == site.getDimension())
        parts.add(both.getGeometryN(i));
    return parts.isEmpty() ? null : site.getFactory().buildGeometry(parts);
  }

  /** Whether a border is within the doubt; all of a unit that was repaired in doubt is border. */
  private boolean isNearBorder(Geometry site, double doubt) {
    boolean maybe = layer.index().edges().anyIn(Nearest.around(site.getEnvelopeInternal(), doubt));
    if (maybe) {
      Nearest.Hit border = new Nearest(site).edge(layer.index(), unit -> true, doubt);
      if (border != null && border.metres() <= doubt) return true;
    }
    return !layer.isCertain()
        && layer.index().areas().meeting(site, unit -> !unit.certain()) != null;
  }

  /**
   * Every unit the site lies in, none of whose parts is near a border: one position tells where a
   * part lies.
   */
  private UnitsMet plain(Geometry site, Envelope around) {
    TreeSet<String> codes = new TreeSet<>();
    boolean open = false;
    for (Object part : ComponentCoordinateExtracter.getCoordinates(site)) {
      List<Feature> units = layer.index().areas().holding((Coordinate) part, Feature::certain);
      if (units.isEmpty() && isElsewhere(around)) codes.add(Place.ELSEWHERE);
      else if (units.isEmpty()) open = true;
      for (Feature unit : units) codes.add(code(unit));
    }
    open |= codes.remove(NAMELESS);
    UnitsMet met = UnitsMet.surely(List.copyOf(codes), layer.label());
    return open ? new UnitsMet(met.units(), Open.AS_GIVEN, met.source()) : met;
  }

  /** Whether what lies in no unit is outside the provinces. */
  private boolean isElsewhere(Envelope around) {
    return elseIsElsewhere && layer.coverage().covers(around);
  }

  private static String code(Feature unit) {
    return unit.attributes().getOrDefault("code", NAMELESS);
  }

  private UnitsMet nearBorder(Geometry site, double doubt) {
    Nearest nearest = new Nearest(site);
    Map<String, Met> met = new LinkedHashMap<>();
    while (true) {
      Set<String> known = Set.copyOf(met.keySet());
      Nearest.Hit hit = nearest.in(layer.index(), unit -> !known.contains(code(unit)), doubt);
      if (hit == null || hit.metres() > doubt) break;
      String code = code(hit.feature());
      boolean asGiven = hit.metres() == 0;
      met.put(code, new Met(code, asGiven && isSure(site, nearest, code, doubt), asGiven));
    }
    Open open = beyondUnits(site, doubt);
    Met nameless = met.remove(NAMELESS);
    List<Met> units = new ArrayList<>(met.values());
    if (open != Open.NO && isElsewhere(Nearest.around(site.getEnvelopeInternal(), doubt))) {
      units.add(new Met(Place.ELSEWHERE, false, open == Open.AS_GIVEN));
      open = Open.NO;
    }
    if (nameless != null && open != Open.AS_GIVEN)
      open = nameless.asGiven() ? Open.AS_GIVEN : Open.IN_DOUBT;
    return new UnitsMet(units, open, layer.label());
  }

  /** Whether a part of the site lies in the unit, and no border of the unit is within the doubt. */
  private boolean isSure(Geometry site, Nearest nearest, String code, double doubt) {
    Predicate<Feature> unit = f -> f.certain() && code(f).equals(code);
    if (layer.index().areas().meeting(site, unit) == null) return false;
    Nearest.Hit border = nearest.edge(layer.index(), unit, doubt);
    if (border == null || border.metres() > doubt) return true;
    // No point of the site lies deeper in the unit than this.
    if (border.metres() + across(site) <= doubt) return false;
    return OverlapWith.features(site, layer.index(), unit, doubt, 0).truth() == Truth.YES;
  }

  private static double across(Geometry site) {
    Envelope box = site.getEnvelopeInternal();
    return site.getDimension() == 0 && site.getNumGeometries() == 1
        ? 0
        : Ellipsoid.metres(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
            + Ellipsoid.metres(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY());
  }

  private Open beyondUnits(Geometry site, double doubt) {
    for (Object part : ComponentCoordinateExtracter.getCoordinates(site))
      if (layer.index().areas().holding((Coordinate) part, unit -> true).isEmpty())
        return Open.AS_GIVEN;
    if (!outer.anyIn(Nearest.around(site.getEnvelopeInternal(), doubt))) return Open.NO;
    return outer.anyMeets(site) ? Open.AS_GIVEN : Open.IN_DOUBT;
  }
}
