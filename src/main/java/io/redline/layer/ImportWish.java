package io.redline.layer;

import io.redline.admission.AdmissionCard;
import java.nio.file.Path;
import java.util.Map;

/**
 * What somebody says of a map file to import; null where nothing was said.
 *
 * @param as id of the new layer
 * @param completeness complete or partial
 * @param coverage file with the covered area
 * @param layer which of several layers of the file
 * @param attributes our attribute name to the file's
 * @param admission the admission list of a layer of control units, its path as given; or null
 * @param reference leave the data where it is instead of copying it
 * @param replace an imported layer of this id may be there already
 */
public record ImportWish(
    Path file,
    String as,
    Double accuracyMetres,
    String crs,
    String title,
    String edition,
    String source,
    String licence,
    String completeness,
    Path coverage,
    Double halfWidthMetres,
    String layer,
    Map<String, String> attributes,
    String charset,
    ImportPreset preset,
    AdmissionCard admission,
    boolean reference,
    boolean replace) {

  public ImportWish {
    attributes = Map.copyOf(attributes);
  }

  Double accuracyOrPreset() {
    return accuracyMetres != null || preset == null ? accuracyMetres : preset.accuracyMetres();
  }

  String crsOrPreset() {
    return crs != null || preset == null ? crs : preset.crs();
  }

  String sourceOrPreset() {
    return source != null || preset == null ? source : preset.source();
  }

  String completenessOrPreset() {
    return completeness != null || preset == null ? completeness : preset.completeness();
  }
}
