package io.redline.layer;

import io.redline.admission.AdmissionCard;
import java.nio.file.Path;
import java.util.Map;

/**
 * A map file to import.
 *
 * @param as id of the new layer
 * @param claims what is said of it; what the preset says stands in where they are silent
 * @param attributes our attribute name to the file's
 * @param preset the kind of file it is, or null
 * @param admission the admission list of a layer of control units, its path as given; or null
 * @param reference leave the data where it is instead of copying it
 * @param replace an imported layer of this id may be there already
 */
public record ImportRequest(
    From from,
    String as,
    LayerClaims claims,
    Map<String, String> attributes,
    ImportPreset preset,
    AdmissionCard admission,
    boolean reference,
    boolean replace) {

  /**
   * Where the data stands.
   *
   * @param layer which of several layers of the file, or null
   * @param charset of a .dbf that does not say it; null to tell from the bytes
   * @param coverage file with the covered area, or null
   */
  public record From(Path file, String layer, String charset, Path coverage) {}

  public ImportRequest {
    attributes = Map.copyOf(attributes);
    if (preset != null) claims = claims.orElse(preset.claims());
  }
}
