package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.layer.format.OvitalMark;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
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
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("an external entity");
        });
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source.text()));
      return new Placemarks(source, xml).read();
    } catch (XMLStreamException e) {
      Message place =
          e.getLocation() == null
              ? Message.same("")
              : SiteSource.line(e.getLocation().getLineNumber());
      throw source.refuse(
          List.of(
              problem(place, quoted(String.valueOf(e.getMessage())), WANTED, SiteSource.NOTHING)));
    }
  }

  private static final class Placemarks {
    private final SiteSource source;
    private final XMLStreamReader xml;
    private final List<Plot> plots = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private String name = "";
    private List<List<Vertex>> polygon;
    private Plot.Kind kind;
    private boolean inPlacemark;

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
        } else if (event == XMLStreamConstants.DTD)
          throw new XMLStreamException("a document type declaration", xml.getLocation());
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

    private DeclaredCrs system() {
      if (OvitalMark.inName(source.name())) {
        notes.add(TEXTS.say("kml-drawing.ovkml-ovital-gcj"));
        return DeclaredCrs.of("GCJ-02");
      }
      return DeclaredCrs.byFormat(OvitalMark.in(source.bytes()) ? "GCJ-02" : "EPSG:4326");
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
        case "Point" -> kind = Plot.Kind.POINTS;
        case "LineString" -> kind = Plot.Kind.LINE;
        case "LinearRing" -> kind = Plot.Kind.AREA;
        case "Track", "MultiTrack", "Model", "GroundOverlay", "NetworkLink" ->
            notes.add(TEXTS.say("kml-drawing.kml-not-read", element));
        case "name" -> {
          if (!inPlacemark || !name.isEmpty()) return false;
          name = xml.getElementText().strip();
          return true;
        }
        case "coordinates" -> {
          int line = xml.getLocation().getLineNumber();
          coordinates(xml.getElementText(), line);
          return true;
        }
        default -> {
          // Styles, descriptions and folders say nothing of the place.
        }
      }
      return false;
    }

    private void end(String element) {
      if (element.equals("Placemark")) inPlacemark = false;
      if (!element.equals("Polygon")) return;
      if (!polygon.isEmpty()) plots.add(new Plot(name, Plot.Kind.AREA, polygon));
      polygon = null;
    }

    private void coordinates(String text, int line) throws IntakeProblem {
      List<Vertex> ring = new ArrayList<>();
      for (String tuple : text.strip().split("\\s+")) {
        if (tuple.isEmpty()) continue;
        String[] f = tuple.split(",", -1);
        String number = "[+-]?\\d{1,9}(\\.\\d+)?([eE][+-]?\\d{1,3})?";
        if (f.length < 2 || f.length > 3 || !f[0].matches(number) || !f[1].matches(number))
          throw source.refuse(
              List.of(problem(SiteSource.line(line), quoted(tuple), WANTED, SiteSource.NOTHING)));
        int n = ring.size() + 1;
        ring.add(
            new Vertex(
                Double.parseDouble(f[0]),
                Double.parseDouble(f[1]),
                TEXTS.say("kml-drawing.point-coordinates", line, n)));
      }
      if (ring.isEmpty()) {
        notes.add(TEXTS.say("kml-drawing.coordinates-line", line));
        return;
      }
      if (polygon != null) polygon.add(ring);
      else plots.add(new Plot(name, kind == null ? Plot.Kind.POINTS : kind, List.of(ring)));
    }
  }
}
