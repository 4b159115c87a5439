package io.redline.site.files;

import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.earth.Feature;
import io.redline.earth.GeoJsonReader;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.layer.Layer;
import io.redline.layer.PlaceNames;
import io.redline.layer.PlaceNames.PlaceName;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Where on the map something is that a person names: a city, county or town, what a layer has under
 * a name, or coordinates in any of the forms a site may have. To look at, not to judge by.
 */
public final class PlaceSearch {
  private static final Catalogue TEXTS = Catalogue.named("site");

  public static final int LONGEST = 200;
  private static final int MOST = 12;
  private static final String NAME = "name";

  /** Round a seat so much of the map is shown, in degrees. */
  private static final Map<PlaceNames.Kind, Double> REACH =
      Map.of(
          PlaceNames.Kind.CITY, 0.35,
          PlaceNames.Kind.COUNTY, 0.15,
          PlaceNames.Kind.TOWN, 0.04,
          PlaceNames.Kind.OUTSIDE, 0.35);

  /**
   * Something that was found.
   *
   * @param what it is, for the person who chooses
   * @param extent what of the map to show, longitude and latitude of EPSG:4490
   * @param isPoint whether the middle of the extent is the place itself
   */
  public record Found(Message name, Message what, Envelope extent, boolean isPoint) {}

  private PlaceSearch() {}

  /** The best first, at most a dozen. */
  public static List<Found> of(String asked, List<Layer> layers) {
    String words = asked.strip();
    if (words.isEmpty() || words.length() > LONGEST) return List.of();
    List<Found> found = new ArrayList<>(coordinates(words));
    if (found.isEmpty()) {
      names(words, found);
      for (Layer layer : layers) if (found.size() < MOST) inLayer(words, layer, found);
    }
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  /** Whole names before beginnings, these before parts; the wider place first. */
  private static void names(String words, List<Found> found) {
    PlaceNames.all().stream()
        .filter(place -> likeness(words, place) > 0)
        .sorted(Comparator.comparing((PlaceName place) -> -likeness(words, place)))
        .limit(MOST)
        .map(PlaceSearch::found)
        .forEach(found::add);
  }

  private static int likeness(String words, PlaceName place) {
    if (place.name().equals(words) || place.full().equals(words)) return 4;
    if (place.name().startsWith(words)) return 3;
    if (List.of(place.also().split(" ")).contains(words)) return 2;
    return place.full().contains(words) || place.also().contains(words) ? 1 : 0;
  }

  private static Found found(PlaceName place) {
    Envelope extent =
        new Envelope(place.longitude(), place.longitude(), place.latitude(), place.latitude());
    extent.expandBy(REACH.get(place.kind()));
    String also = place.also().isEmpty() ? place.within() : place.within() + " " + place.also();
    return new Found(Message.same(place.name()), Message.same(also.strip()), extent, true);
  }

  /** What bears one name in a layer is one thing there, however many pieces it has. */
  private static void inLayer(String words, Layer layer, List<Found> found) {
    Map<String, Envelope> extents = new LinkedHashMap<>();
    for (Feature feature : layer.features()) {
      String name = feature.attributes().get(NAME);
      if (name == null || !name.contains(words)) continue;
      extents
          .computeIfAbsent(name, n -> new Envelope())
          .expandToInclude(feature.geometry().getEnvelopeInternal());
    }
    extents.forEach(
        (name, extent) ->
            found.add(
                new Found(Message.same(name), Message.same(layer.card().title()), extent, false)));
  }

  /** Nothing where the words are no coordinates. */
  private static List<Found> coordinates(String words) {
    if (words.chars().noneMatch(Character::isDigit)) return List.of();
    byte[] text = words.getBytes(StandardCharsets.UTF_8);
    List<Found> found = new ArrayList<>();
    try {
      SiteFile read = SiteFile.read("search.txt", text, null, SiteFile.Shape.POINTS);
      found.add(at(read, read.crs() == null ? surveyed(read) : Message.same(read.crs())));
    } catch (IntakeProblem unsaid) {
      for (Candidate candidate : unsaid.candidates()) {
        // To look for a place the systems of degrees differ too little to ask.
        if (!found.isEmpty() && !candidate.crs().startsWith("EPSG:45")) break;
        try {
          SiteFile read =
              SiteFile.read(
                  "search.txt",
                  text,
                  candidate.crs(),
                  candidate.isSwapped(),
                  SiteFile.Shape.POINTS);
          found.add(at(read, candidate.system()));
        } catch (IntakeProblem either) {
          // The candidate was read before; what it cannot draw is not found.
        }
      }
    }
    return found;
  }

  /** To look for a place the systems of degrees differ too little to ask. */
  private static Message surveyed(SiteFile read) {
    return read.candidates().get(0).system();
  }

  private static Found at(SiteFile read, Message system) {
    CoordinateSystem crs =
        CoordinateSystem.of(read.crs() == null ? CoordinateRange.DEFAULT : read.crs());
    Envelope extent =
        GeoJsonReader.read(read.geometry(), crs::toLongitudeLatitude).getEnvelopeInternal();
    PlaceName seat = PlaceNames.nearestSeat(extent.centre().x, extent.centre().y);
    extent.expandBy(0.02);
    return new Found(TEXTS.say("place-search.near", seat.full()), system, extent, true);
  }
}
