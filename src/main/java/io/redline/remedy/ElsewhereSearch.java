package io.redline.remedy;

import io.redline.facts.Surroundings.Place;
import io.redline.layer.LayerStore;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Assesses the same proposal on other ground, on the same day. */
final class ElsewhereSearch {
  /** A centimetre: what is printed is what was assessed. */
  private static final PrecisionModel DEGREES = new PrecisionModel(1e7);

  private final Screening screening;
  private final Screened before;
  private final LayerStore layers;
  private final boolean countyConfirmed;

  /** The outcome on other ground. */
  record Tried(Geometry geometry, Effect effect, boolean partsStay, boolean countyAssumed) {}

  ElsewhereSearch(Screening screening, Screened before) {
    this.screening = screening;
    this.before = before;
    this.layers = screening.layers().on(before.assessment().asOf());
    this.countyConfirmed = isCounty(placeOnMap(before.site().geometry()));
  }

  Tried judge(Geometry degrees) {
    Geometry geometry = GeometryPrecisionReducer.reduce(degrees, DEGREES);
    Site site = before.site().at(geometry, counties(geometry));
    Screened after = screening.screen(before.proposal(), site, before.assessment().asOf());
    boolean assumed = !site.declaredCounties().isEmpty() && !isCounty(placeOnMap(geometry));
    Effect effect = Effect.of(before.assessment(), after.assessment());
    return new Tried(geometry, effect, !before.proposal().parts().isEmpty(), assumed);
  }

  /**
   * The declared counties hold where the map agrees, and where it could not tell before either.
   * Else the map says where the new ground lies, or nobody does.
   */
  private List<String> counties(Geometry geometry) {
    List<String> declared = before.site().declaredCounties();
    if (declared.isEmpty()) return List.of();
    if (countyConfirmed && !isCounty(placeOnMap(geometry))) return List.of();
    Place place = new SurroundingsOnMap(before.site().at(geometry, declared), layers).place();
    return place.contradiction() == null ? declared : List.of();
  }

  private Place placeOnMap(Geometry geometry) {
    return new SurroundingsOnMap(before.site().at(geometry, List.of()), layers).place();
  }

  private static boolean isCounty(Place place) {
    return place.isCertain() && place.sure().stream().noneMatch(code -> code.endsWith("00"));
  }
}
