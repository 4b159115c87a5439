package io.redline.layer.format;

import io.redline.words.Message;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * What one layer of a map file holds.
 *
 * @param format Shapefile, GeoPackage, GeoJSON or KML
 * @param layer name of the layer inside the file
 * @param crs as the file or its format's standard says it; {@link Crs#UNSAID} when neither does
 * @param charset of the texts, and how it is known; empty where the format leaves no choice
 * @param fields names as in the file, in its order
 * @param rows in the order of the file
 * @param remarks what was passed over or does not agree
 */
public record FeatureTable(
    String format,
    String layer,
    Crs crs,
    String charset,
    List<String> fields,
    List<Row> rows,
    List<Message> remarks) {

  public FeatureTable {
    fields = List.copyOf(fields);
    remarks = List.copyOf(remarks);
    rows = java.util.Collections.unmodifiableList(rows);
  }

  /** The same as Ovital packs it: whatever the KML inside does not say is GCJ-02. */
  FeatureTable byOvital() {
    return crs.byStandard()
        ? new FeatureTable(format, layer, Crs.ovital(), charset, fields, rows, remarks)
        : this;
  }

  /**
   * @param number of the feature in the file, from 1
   * @param geometry in the file's own coordinates, x (longitude, easting) first, perhaps invalid;
   *     null when the file gives none. The caller may change its coordinates in place.
   * @param values texts by field; an empty one is absent
   */
  public record Row(int number, Geometry geometry, Map<String, String> values) {
    public Row {
      values = Map.copyOf(values);
    }
  }

  /**
   * A coordinate system as a file says it.
   *
   * @param code one of ours (EPSG:4490, EPSG:4326, EPSG:4513 to EPSG:4554, GCJ-02), or null
   * @param name as the file says it, for messages; null when it says nothing
   * @param why what keeps {@code name} from being one of ours; null when {@code code} is there
   * @param byStandard whether only the format's standard says so, not the file itself
   */
  public record Crs(String code, String name, Message why, boolean byStandard) {
    public static final Crs UNSAID = new Crs(null, null, null, false);

    /** What RFC 7946 and KML lay down for files that say nothing. */
    static Crs standard(String format) {
      return new Crs("EPSG:4326", format + " (WGS 84)", null, true);
    }

    /** A file of Ovital by its ending: the file itself says so. */
    static Crs ovital() {
      return new Crs("GCJ-02", "奥维 OVKML (GCJ-02)", null, false);
    }

    /** A KML that only bears the maker's name: taken so unless somebody says otherwise. */
    static Crs probablyOvital() {
      return new Crs("GCJ-02", "奥维 Ovital KML (GCJ-02)", null, true);
    }

    static Crs known(String code, String name) {
      return new Crs(code, name, null, false);
    }

    static Crs strange(String name, Message why) {
      return new Crs(null, name, why, false);
    }
  }
}
