package io.redline.layer.format;

import io.redline.layer.format.FeatureTable.Crs;
import io.redline.layer.format.FeatureTable.Row;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Geometry;

/**
 * Placemarks of a KML file, whatever folders they lie in. A document type is refused and no other
 * file is ever opened: links, styles and pictures are passed over with a remark.
 *
 * <p>Read here because the libraries for KML build the whole document in memory before the first
 * placemark can be refused.
 */
public final class KmlFile {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private final String name;
  private final XMLStreamReader xml;
  private final OvitalMark mark;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private int links;

  private KmlFile(String name, XMLStreamReader xml, OvitalMark mark) {
    this.name = name;
    this.xml = xml;
    this.mark = mark;
  }

  public static FeatureTable read(String name, InputStream in) {
    try {
      OvitalMark mark = new OvitalMark(in);
      KmlFile file = new KmlFile(name, KmlXml.of(mark), mark);
      return file.table();
    } catch (XMLStreamException e) {
      Object at =
          e.getLocation() == null
              ? ""
              : UnreadableFile.say("kml.at-line", e.getLocation().getLineNumber());
      throw new UnreadableFile(name, "kml.syntax", at).from(e);
    }
  }

  private FeatureTable table() throws XMLStreamException {
    boolean kml = false;
    while (xml.hasNext()) {
      int event = next();
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      String element = xml.getLocalName();
      if (!kml
          && !element.equals("kml")
          && !element.equals("Document")
          && !element.equals("Placemark")) throw new UnreadableFile(name, "kml.begin", element);
      kml = true;
      if (element.equals("Placemark")) placemark();
      else if (element.equals("NetworkLink")) links++;
    }
    if (!kml) throw new UnreadableFile(name, "kml.empty");
    List<Message> remarks =
        links == 0 ? List.of() : List.of(TEXTS.say("kml-file.network-link-s-not", links));
    String layer = name.replaceFirst("\\.[^.]*$", "");
    return new FeatureTable("KML", layer, crs(), "", List.copyOf(fields), rows, remarks);
  }

  /** Known at the end only: a mark may stand anywhere. */
  private Crs crs() {
    if (OvitalMark.inName(name)) return Crs.ovital();
    return mark.seen() ? Crs.probablyOvital() : Crs.standard("KML");
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
      throw new UnreadableFile(name, "kml.entity");
    return event;
  }

  private void placemark() throws XMLStreamException {
    int number = rows.size() + 1;
    Limits.checkFeatures(name, number);
    Map<String, String> values = new HashMap<>();
    Geometry geometry = null;
    String key = null;
    for (int depth = 1; depth > 0; ) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      depth++;
      String element = xml.getLocalName();
      if (depth > Limits.DEPTH) throw new UnreadableFile(name, "file.deep", Limits.DEPTH);
      if (KmlShape.isGeometry(element)) {
        if (geometry != null) throw at(number, "kml.two");
        geometry = new KmlShape(xml, this::next, what -> at(number, what)).read(element, 0);
        depth--;
      } else if (KmlShape.isRefused(element)) throw at(number, "kml.kind", element);
      else if (element.equals("name") && depth == 2
          || element.equals("description") && depth == 2) {
        put(values, element, text());
        depth--;
      } else if (element.equals("Data") || element.equals("SimpleData")) {
        key = xml.getAttributeValue(null, "name");
        if (element.equals("SimpleData")) {
          put(values, key, text());
          depth--;
        }
      } else if (element.equals("value")) {
        put(values, key, text());
        depth--;
      }
    }
    rows.add(new Row(number, geometry, values));
  }

  private void put(Map<String, String> values, String key, String text) {
    if (key == null || key.isBlank() || text.isBlank() || values.size() >= Limits.FIELDS) return;
    values.putIfAbsent(key, text.strip());
    fields.add(key);
  }

  private String text() throws XMLStreamException {
    StringBuilder all = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) depth++;
      else if (event == XMLStreamConstants.END_ELEMENT) depth--;
      else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
        all.append(xml.getText());
    }
    return all.toString();
  }

  private UnreadableFile at(int number, String key, Object... arguments) {
    return at(number, UnreadableFile.say(key, arguments));
  }

  private UnreadableFile at(int number, Message what) {
    // English needs a blank after the number, Chinese none.
    Message spaced = new Message(what.zh(), " " + what.en());
    return new UnreadableFile(
        name, "kml.placemark", number, spaced, xml.getLocation().getLineNumber());
  }
}
