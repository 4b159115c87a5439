package io.redline.layer;

import io.redline.admission.AdmissionCard;
import java.nio.file.Path;
import java.util.Map;

/**
 * A map file to import.
 *
 * @param as id of the new layer
 * @param claims what is said of it; what the preset says stands in where they are silent
 * @param term whether this edition is law, and on which days
 * @param admission the admission list of a layer of control units, its path as given; or null
 */
public record ImportRequest(
    From from,
    String as,
    LayerClaims claims,
    Term term,
    Fields fields,
    AdmissionCard admission,
    Taking taking) {

  /**
   * Where the data stands.
   *
   * @param layer which of several layers of the file, or null
   * @param charset of a .dbf that does not say it; null to tell from the bytes
   * @param coverage file with the covered area, or null
   */
  public record From(Path file, String layer, String charset, Path coverage) {}

  /**
   * Which of its fields are ours.
   *
   * @param said our attribute name to the file's
   * @param preset the kind of file it is, or null
   */
  public record Fields(Map<String, String> said, ImportPreset preset) {
    public Fields {
      said = Map.copyOf(said);
    }
  }

  /**
   * How it is taken in.
   *
   * @param reference leave the data where it is instead of copying it
   * @param replace an edition that begins on the same day may be there already
   */
  public record Taking(boolean reference, boolean replace) {}

  public ImportRequest {
    if (fields.preset() != null) claims = claims.orElse(fields.preset().claims());
  }

  public ImportPreset preset() {
    return fields.preset();
  }
}
