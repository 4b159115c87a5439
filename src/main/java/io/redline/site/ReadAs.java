package io.redline.site;

import io.redline.earth.Ellipsoid;
import io.redline.facts.Surroundings.Place;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * How we understood a site, for a person to check: a wrong zone or swapped axes shows here at once.
 *
 * @param longitude of the middle, EPSG:4490; NaN without geometry
 * @param areaHectares on the ellipsoid; 0 for points and lines
 * @param lengthMetres on the ellipsoid; 0 for points and areas
 * @param place the counties, sure and possible ones, in words
 * @param notes what was taken for granted or does not agree
 * @param derived what the layers say of the place
 */
public record ReadAs(
    String shape,
    double longitude,
    double latitude,
    double areaHectares,
    double lengthMetres,
    String crs,
    double accuracyMetres,
    Message place,
    List<Message> notes,
    List<DerivedFact> derived) {
  private static final Catalogue TEXTS = Catalogue.named("site");

  public ReadAs {
    notes = List.copyOf(notes);
    derived = List.copyOf(derived);
  }

  /** The same with more to know, and with what the layers say. */
  public ReadAs with(List<Message> moreNotes, List<DerivedFact> facts) {
    List<Message> all = new ArrayList<>(notes);
    all.addAll(moreNotes);
    return new ReadAs(
        shape,
        longitude,
        latitude,
        areaHectares,
        lengthMetres,
        crs,
        accuracyMetres,
        place,
        all,
        facts);
  }

  public static ReadAs of(Site site, Place place) {
    Message where = PlaceWords.of(place, PlaceWords::names);
    List<Message> notes = new ArrayList<>();
    if (site.geometry() == null) notes.add(TEXTS.say("read-as.no-site-coordinates"));
    else {
      if (!site.crsDeclared())
        notes.add(TEXTS.say("read-as.coordinate-system", Numbers.length(site.transformMetres())));
      if (!site.accuracyDeclared()) notes.add(TEXTS.say("read-as.accuracy-not-declared"));
    }
    if (place.contradiction() != null)
      notes.add(
          TEXTS.say(
              "read-as.county-contradiction",
              new Message(place.contradiction().zh(), place.contradiction().en())));
    Geometry g = site.geometry();
    if (g == null)
      return new ReadAs(
          "none",
          Double.NaN,
          Double.NaN,
          0,
          0,
          site.crs(),
          site.accuracyMetres(),
          where,
          notes,
          List.of());
    Coordinate middle = g.getInteriorPoint().getCoordinate();
    return new ReadAs(
        g.getGeometryType(),
        middle.x,
        middle.y,
        Ellipsoid.hectares(g),
        g.getDimension() == 1 ? Ellipsoid.metres(g) : 0,
        site.crs(),
        site.accuracyMetres(),
        where,
        notes,
        List.of());
  }
}
