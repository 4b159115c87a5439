package io.redline.layer.format;

import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * A KML geometry, longitude first, heights left out.
 *
 * @param next steps on in the XML, refusing what is not allowed there
 * @param problem a message with the placemark's number
 */
public record KmlShape(XMLStreamReader xml, Step next, Function<Message, UnreadableFile> problem) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Set<String> GEOMETRIES =
      Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");
  private static final Set<String> REFUSED = Set.of("Model", "Track", "MultiTrack");

  /** One step of the XML reader. */
  interface Step {
    int next() throws XMLStreamException;
  }

  static boolean isGeometry(String element) {
    return GEOMETRIES.contains(element);
  }

  static boolean isRefused(String element) {
    return REFUSED.contains(element);
  }

  /** Reads up to the end of the element; null when it holds no position. */
  Geometry read(String element, int depth) throws XMLStreamException {
    if (depth > Limits.DEPTH) throw problem.apply(UnreadableFile.say("kml.deep", Limits.DEPTH));
    return switch (element) {
      case "MultiGeometry" -> parts(depth);
      case "Polygon" -> polygon();
      default -> simple(element);
    };
  }

  private Geometry parts(int depth) throws XMLStreamException {
    List<Geometry> parts = new ArrayList<>();
    for (int event = next.next(); event != XMLStreamConstants.END_ELEMENT; event = next.next())
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!isGeometry(xml.getLocalName()))
          throw problem.apply(UnreadableFile.say("kml.multi", xml.getLocalName()));
        Geometry part = read(xml.getLocalName(), depth + 1);
        if (part != null) parts.add(part);
      }
    return parts.isEmpty() ? null : FACTORY.buildGeometry(parts);
  }

  private Geometry polygon() throws XMLStreamException {
    LinearRing outer = null;
    List<LinearRing> holes = new ArrayList<>();
    boolean inner = false;
    for (int level = 1; level > 0; ) {
      int event = next.next();
      if (event == XMLStreamConstants.END_ELEMENT) level--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      level++;
      switch (xml.getLocalName()) {
        case "outerBoundaryIs" -> inner = false;
        case "innerBoundaryIs" -> inner = true;
        case "coordinates" -> {
          Coordinate[] c = positions();
          level--;
          if (c.length == 0) continue;
          LinearRing ring = FACTORY.createLinearRing(ShapeRings.closed(c));
          if (inner) holes.add(ring);
          else if (outer == null) outer = ring;
          else throw problem.apply(UnreadableFile.say("kml.two-outlines"));
        }
        default -> {}
      }
    }
    if (outer == null && !holes.isEmpty())
      throw problem.apply(UnreadableFile.say("kml.no-outline"));
    return outer == null ? null : FACTORY.createPolygon(outer, holes.toArray(LinearRing[]::new));
  }

  private Geometry simple(String element) throws XMLStreamException {
    Coordinate[] c = new Coordinate[0];
    for (int level = 1; level > 0; ) {
      int event = next.next();
      if (event == XMLStreamConstants.END_ELEMENT) level--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      level++;
      if (xml.getLocalName().equals("coordinates")) {
        c = positions();
        level--;
      }
    }
    if (c.length == 0) return null;
    if (element.equals("Point")) return FACTORY.createPoint(c[0]);
    return FACTORY.createLineString(c.length == 1 ? new Coordinate[] {c[0], c[0].copy()} : c);
  }

  private Coordinate[] positions() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = next.next(); event != XMLStreamConstants.END_ELEMENT; event = next.next())
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
        text.append(xml.getText());
    List<Coordinate> all = new ArrayList<>();
    for (String position : text.toString().strip().split("\\s+")) {
      if (position.isEmpty()) continue;
      String[] numbers = position.split(",", -1);
      try {
        double x = Double.parseDouble(numbers[0]);
        double y = Double.parseDouble(numbers[1]);
        if (!Double.isFinite(x) || !Double.isFinite(y)) throw new NumberFormatException();
        all.add(new CoordinateXY(x, y));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw problem.apply(
            UnreadableFile.say(
                "kml.position", position.substring(0, Math.min(40, position.length()))));
      }
    }
    return all.toArray(Coordinate[]::new);
  }
}
