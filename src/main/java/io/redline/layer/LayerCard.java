package io.redline.layer;

import io.redline.admission.AdmissionCard;
import java.util.Map;

/**
 * What a layer says of itself.
 *
 * @param path of the file, relative to the layers directory, or absolute
 * @param crs null when the file says it, or GeoJSON's default holds
 * @param halfWidthMetres of a centreline: how far the bank may lie from it
 * @param complete whether no hit inside the coverage means there is none
 * @param coverage file with the covered area, or null: the bounding box when complete, else nothing
 * @param attributes our attribute name to the file's
 * @param layer which of several layers of the file; null when there is just one
 * @param charset of a .dbf that does not say it; null to tell from the bytes
 * @param values per attribute of ours, their words for our values; a word that is not there is
 *     unknown. An attribute without an entry is taken as it stands.
 * @param note what the layer can and cannot say
 * @param admission the admission list of a layer of control units, or null
 */
public record LayerCard(
    String id,
    String title,
    String path,
    String layer,
    String charset,
    String crs,
    String edition,
    String source,
    String licence,
    double accuracyMetres,
    double halfWidthMetres,
    boolean complete,
    String coverage,
    Map<String, String> attributes,
    Map<String, Map<String, String>> values,
    String note,
    AdmissionCard admission) {

  public LayerCard {
    // Sorted: the digest is taken over the card as text.
    attributes = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(attributes));
    java.util.TreeMap<String, Map<String, String>> words = new java.util.TreeMap<>();
    values.forEach(
        (ours, theirs) ->
            words.put(
                ours, java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(theirs))));
    values = java.util.Collections.unmodifiableMap(words);
  }

  /**
   * A province's and a city's file serve one id: {@code yangtze-shoreline} and {@code
   * yangtze-shoreline-luzhou}.
   */
  public boolean serves(String layerId) {
    return id.equals(layerId) || id.startsWith(layerId + "-");
  }

  /** The same card with the doubt of its coordinate transformation added. */
  LayerCard lessAccurateBy(double metres) {
    return new LayerCard(
        id,
        title,
        path,
        layer,
        charset,
        crs,
        edition,
        source,
        licence,
        accuracyMetres + metres,
        halfWidthMetres,
        complete,
        coverage,
        attributes,
        values,
        note,
        admission);
  }
}
