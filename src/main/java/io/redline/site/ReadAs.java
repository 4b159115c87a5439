package io.redline.site;

import io.redline.earth.Ellipsoid;
import io.redline.facts.Surroundings.Place;
import io.redline.words.Message;
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
    if (site.geometry() == null)
      notes.add(new Message("没有选址坐标，距离和压占均未测量", "no site coordinates: nothing was measured"));
    else {
      if (!site.crsDeclared())
        notes.add(
            new Message(
                "坐标系未申报，按 EPSG:4490（经度、纬度）读取；也可能是火星坐标（GCJ-02），误差加 520 m",
                "coordinate system not declared; read as EPSG:4490, longitude and latitude; it may be"
                    + " GCJ-02, so 520 m are added to the doubt"));
      if (!site.accuracyDeclared())
        notes.add(
            new Message(
                "坐标精度未申报，按 ±25 m 计（1:5 万图上 0.5 mm）",
                "accuracy not declared; taken as 25 m, half a millimetre on a 1:50 000 map"));
    }
    if (place.contradiction() != null)
      notes.add(
          new Message(
              "区县矛盾：" + place.contradiction().zh(),
              "county contradiction: " + place.contradiction().en()));
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
