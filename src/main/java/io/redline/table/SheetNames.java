package io.redline.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a workbook calls its sheets, by the parts of the archive that hold them; for messages only.
 */
record SheetNames(Map<String, String> byPart) {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String STYLES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
  private static final String LINKS = "xl/_rels/workbook.xml.rels";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final int SHOWN = 40;

  /** Whether it says how its numbers look; the reader asks for formats only there. */
  static boolean hasStyles(ZipFile workbook) throws IOException {
    boolean[] found = new boolean[1];
    each(
        workbook,
        TYPES,
        "Override",
        xml -> found[0] |= STYLES.equals(xml.getAttributeValue(null, "ContentType")));
    return found[0];
  }

  static SheetNames of(ZipFile workbook) throws IOException {
    Map<String, String> partById = new HashMap<>();
    each(
        workbook,
        LINKS,
        "Relationship",
        xml -> {
          String target = xml.getAttributeValue(null, "Target");
          if (target != null)
            partById.put(
                xml.getAttributeValue(null, "Id"),
                target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
    Map<String, String> names = new HashMap<>();
    each(
        workbook,
        WORKBOOK,
        "sheet",
        xml -> {
          String part = partById.get(xml.getAttributeValue(RELATIONSHIPS, "id"));
          String name = xml.getAttributeValue(null, "name");
          if (part != null && name != null) names.put(part, name);
        });
    return new SheetNames(names);
  }

  /** The sheet's name; the part's own where the workbook has none for it. */
  String of(String part) {
    String plain = byPart.getOrDefault(part, part).replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }

  private static void each(
      ZipFile workbook, String part, String element, Consumer<XMLStreamReader> use)
      throws IOException {
    ZipArchiveEntry entry = workbook.getEntry(part);
    if (entry == null) return;
    try (InputStream in = workbook.getInputStream(entry)) {
      XMLStreamReader xml = SheetGrid.xml(in);
      while (xml.hasNext())
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element))
          use.accept(xml);
    } catch (XMLStreamException e) {
      // Without names the parts are named.
    }
  }
}
