package io.redline.site;

import java.util.Map;

/**
 * What a layer says of itself.
 *
 * @param crs null when the file says it, or GeoJSON's default holds
 * @param halfWidthMetres of a centreline: how far the bank may lie from it
 * @param complete whether no hit inside the coverage means there is none
 * @param coverage file with the covered area, or null: the bounding box when complete, else nothing
 * @param attributes our attribute name to the file's
 * @param note what the layer can and cannot say
 */
public record LayerCard(
    String id,
    String title,
    String path,
    String crs,
    String edition,
    String source,
    String licence,
    double accuracyMetres,
    double halfWidthMetres,
    boolean complete,
    String coverage,
    Map<String, String> attributes,
    String note) {

  public LayerCard {
    // Sorted: the digest is taken over the card as text.
    attributes = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(attributes));
  }

  /**
   * A province's and a city's file serve one id: {@code yangtze-shoreline} and {@code
   * yangtze-shoreline-luzhou}.
   */
  public boolean serves(String layerId) {
    return id.equals(layerId) || id.startsWith(layerId + "-");
  }
}
