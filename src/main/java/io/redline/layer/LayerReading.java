package io.redline.layer;

import java.util.List;

/**
 * How a layer's file was understood, for a person to check.
 *
 * @param format Shapefile, GeoPackage, GeoJSON or KML
 * @param layer name inside the file
 * @param crs the system it was read in, one of ours
 * @param crsFrom who says so: the file, its format's standard, or the card
 * @param crsName as the file names it; empty when it says nothing
 * @param charset and how it is known; empty where the format leaves no choice
 * @param fields names as in the file
 * @param repaired features
 */
public record LayerReading(
    String format,
    String layer,
    String crs,
    CrsFrom crsFrom,
    String crsName,
    String charset,
    List<String> fields,
    int repaired) {

  /** Who says in which system the coordinates are. */
  public enum CrsFrom {
    FILE,
    STANDARD,
    CARD
  }

  public LayerReading {
    fields = List.copyOf(fields);
  }
}
