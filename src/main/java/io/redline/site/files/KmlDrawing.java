package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.layer.format.KmlXml;
import io.redline.layer.format.OvitalMark;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * KML: every Point, LineString, LinearRing and Polygon of the file together is the site. WGS 84 by
 * its standard, but GCJ-02 where Ovital wrote it: see {@link OvitalMark}.
 */
final class KmlDrawing implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message WANTED = TEXTS.say("kml-drawing.kml-whose-coordinates");
  private static final int MOST_DEPTH = 64;

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    return source.endsWith(".kml")
        || OvitalMark.inName(source.name())
        || source.text().stripLeading().startsWith("<");
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    try {
      XMLStreamReader xml = KmlXml.of(new StringReader(source.text()));
      return new Placemarks(source, xml).read();
    } catch (XMLStreamException e) {
      Message place =
          e.getLocation() == null
              ? Message.same("")
              : SiteSource.line(e.getLocation().getLineNumber());
      throw source.refuse(
          List.of(
              problem(
                  place,
                  TEXTS.say("kml-drawing.not-well-formed"),
                  WANTED,
                  TEXTS.say("kml-drawing.save-again"))));
    }
  }

  /** It says so, or declares the name spaces that it always declares together. */
  static boolean isByGoogleEarth(String kml) {
    return kml.contains("Google Earth")
        || kml.contains("xmlns:kml=") && kml.contains("http://www.w3.org/2005/Atom");
  }

  private static final class Placemarks {
    private final SiteSource source;
    private final XMLStreamReader xml;
    private final List<Plot> plots = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private String name = "";
    private List<List<Vertex>> polygon;
    private Plot.Kind kind;
    private List<Vertex> track;
    private boolean inPlacemark;

    /** The shape that is open has had no coordinates yet. */
    private boolean isEmpty;

    private DeclaredCrs said = DeclaredCrs.NOTHING;

    Placemarks(SiteSource source, XMLStreamReader xml) {
      this.source = source;
      this.xml = xml;
    }

    Drawing read() throws XMLStreamException, IntakeProblem {
      int depth = 0;
      boolean kml = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (++depth > MOST_DEPTH) throw new XMLStreamException("nested too deeply");
          if (depth == 1) kml = xml.getLocalName().equals("kml");
          int before = depth;
          if (start(xml.getLocalName())) depth = before - 1;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          end(xml.getLocalName());
        } else refuseReference(event);
      }
      if (!kml)
        throw source.refuse(TEXTS.say("kml-drawing.xml-not-kml"), WANTED, SiteSource.NOTHING);
      return new Drawing(
          Message.same(OvitalMark.inName(source.name()) ? "奥维 OVKML" : "KML"),
          system(),
          Axes.EAST_FIRST,
          plots,
          notes);
    }

    private DeclaredCrs system() throws IntakeProblem {
      if (OvitalMark.inName(source.name())) {
        notes.add(TEXTS.say("kml-drawing.ovkml-ovital-gcj"));
        return DeclaredCrs.of("GCJ-02");
      }
      if (OvitalMark.in(source.bytes())) return DeclaredCrs.byFormat("GCJ-02");
      if (!said.isEmpty()) return said;
      if (isByGoogleEarth(source.text())) return DeclaredCrs.byFormat("EPSG:4326");
      notes.add(TEXTS.say("kml-drawing.writer-unknown"));
      return DeclaredCrs.NOTHING;
    }

    /**
     * @return whether the element was read to its end
     */
    private boolean start(String element) throws XMLStreamException, IntakeProblem {
      switch (element) {
        case "Placemark" -> {
          name = "";
          inPlacemark = true;
        }
        case "Polygon" -> polygon = new ArrayList<>();
        case "Point" -> begin(Plot.Kind.POINTS);
        case "LineString" -> begin(Plot.Kind.LINE);
        case "LinearRing" -> begin(Plot.Kind.AREA);
        case "Track" -> track = new ArrayList<>();
        case "coord" -> {
          int line = xml.getLocation().getLineNumber();
          track(text(), line);
          return true;
        }
        case "Model", "GroundOverlay", "NetworkLink" ->
            notes.add(TEXTS.say("kml-drawing.kml-not-read", element));
        case "name", "description" -> {
          String text = text().strip();
          if (text.length() <= SystemWords.LONGEST) said = said.and(DeclaredCrs.in(text));
          if (element.equals("name") && inPlacemark && name.isEmpty()) name = text;
          return true;
        }
        case "coordinates" -> {
          int line = xml.getLocation().getLineNumber();
          coordinates(text(), line);
          return true;
        }
        default -> {
          // Styles, descriptions and folders say nothing of the place.
        }
      }
      return false;
    }

    private void begin(Plot.Kind newKind) {
      kind = newKind;
      isEmpty = true;
    }

    /** All text up to the end of the element, whatever elements are in it. */
    private String text() throws XMLStreamException, IntakeProblem {
      StringBuilder all = new StringBuilder();
      for (int depth = 1; depth > 0; ) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) depth++;
        else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
          all.append(xml.getText());
        else refuseReference(event);
      }
      return all.toString();
    }

    /** What a document type or an entity stands for is not looked up, so nothing is known of it. */
    private void refuseReference(int event) throws IntakeProblem {
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
        throw source.refuse(
            List.of(
                problem(
                    SiteSource.line(xml.getLocation().getLineNumber()),
                    TEXTS.say("kml-drawing.document-type"),
                    WANTED,
                    TEXTS.say("kml-drawing.save-again"))));
    }

    private void end(String element) {
      if (element.equals("Placemark")) inPlacemark = false;
      boolean shape = List.of("Point", "LineString", "LinearRing").contains(element);
      if (shape && isEmpty)
        notes.add(
            TEXTS.say("kml-drawing.empty-shape", element, xml.getLocation().getLineNumber(), name));
      if (element.equals("Track") && track != null) {
        if (!track.isEmpty()) plots.add(new Plot(name, Plot.Kind.LINE, List.of(track)));
        track = null;
      }
      if (!element.equals("Polygon") || polygon == null) return;
      if (!polygon.isEmpty()) plots.add(new Plot(name, Plot.Kind.AREA, polygon));
      polygon = null;
    }

    /** A position of a track: longitude, latitude and height with blanks between. */
    private void track(String text, int line) throws IntakeProblem {
      Vertex vertex =
          vertex(text.strip().split("\\s+"), text, line, track == null ? 0 : track.size());
      if (track != null) track.add(vertex);
    }

    private void coordinates(String text, int line) throws IntakeProblem {
      isEmpty = false;
      List<Vertex> ring = new ArrayList<>();
      for (String tuple : text.strip().split("\\s+"))
        if (!tuple.isEmpty()) ring.add(vertex(tuple.split(",", -1), tuple, line, ring.size()));
      if (ring.isEmpty()) {
        notes.add(TEXTS.say("kml-drawing.coordinates-line", line));
        return;
      }
      if (polygon != null) polygon.add(ring);
      else plots.add(new Plot(name, kind == null ? Plot.Kind.POINTS : kind, List.of(ring)));
    }

    private Vertex vertex(String[] f, String text, int line, int before) throws IntakeProblem {
      String number = "[+-]?\\d{1,9}(\\.\\d+)?([eE][+-]?\\d{1,3})?";
      if (f.length < 2 || f.length > 3 || !f[0].matches(number) || !f[1].matches(number))
        throw source.refuse(
            List.of(problem(SiteSource.line(line), quoted(text), WANTED, SiteSource.NOTHING)));
      return new Vertex(
          Double.parseDouble(f[0]),
          Double.parseDouble(f[1]),
          TEXTS.say("kml-drawing.point-coordinates", line, before + 1));
    }
  }
}
