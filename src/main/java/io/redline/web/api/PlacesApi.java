package io.redline.web.api;

import io.redline.layer.PlaceNames;
import io.redline.layer.PlaceNames.PlaceName;
import io.redline.screening.Screening;
import io.redline.site.files.PlaceSearch;
import io.redline.site.files.PlaceSearch.Found;
import io.redline.web.serving.InForce;
import io.redline.words.Lang;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names on the map, and where something is. */
@RestController
class PlacesApi {
  /** A name and where it stands, longitude and latitude of EPSG:4490. */
  record Label(String kind, String name, double longitude, double latitude) {}

  /**
   * Something that was found.
   *
   * @param extent west, south, east, north
   * @param point whether the middle of the extent is the place itself
   */
  record Place(String name, String what, List<Double> extent, boolean point) {}

  private static final List<Label> LABELS =
      PlaceNames.all().stream().map(PlacesApi::label).toList();
  private final InForce inForce;

  PlacesApi(InForce inForce) {
    this.inForce = inForce;
  }

  @GetMapping(path = "/api/places/names", produces = "application/json")
  ResponseEntity<List<Label>> names() {
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1))).body(LABELS);
  }

  /**
   * @param q a name, or coordinates in any of the forms a site may have
   */
  @GetMapping(path = "/api/places", produces = "application/json")
  List<Place> search(@RequestParam String q, Lang lang) {
    return PlaceSearch.of(q, inForce.screening().layers().on(Screening.today()).layers()).stream()
        .map(found -> place(found, lang))
        .toList();
  }

  private static Label label(PlaceName p) {
    String kind = p.kind().name().toLowerCase(Locale.ROOT);
    return new Label(kind, p.name(), p.longitude(), p.latitude());
  }

  private static Place place(Found found, Lang lang) {
    var e = found.extent();
    return new Place(
        found.name().in(lang),
        found.what().in(lang),
        List.of(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()),
        found.isPoint());
  }
}
