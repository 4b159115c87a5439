package io.redline.layer;

/**
 * What somebody says of a map file; null where nothing was said.
 *
 * @param crs only where the file does not say it
 * @param halfWidthMetres of a centreline: how far the bank may lie from it
 * @param completeness complete or partial
 */
public record LayerClaims(
    String title,
    String edition,
    String source,
    String licence,
    String crs,
    Double accuracyMetres,
    Double halfWidthMetres,
    String completeness) {

  /** The same of an edition. */
  LayerClaims of(String otherEdition) {
    return new LayerClaims(
        title, otherEdition, source, licence, crs, accuracyMetres, halfWidthMetres, completeness);
  }

  /** The same without a system: the file says its own. */
  LayerClaims placedByFile() {
    return new LayerClaims(
        title, edition, source, licence, null, accuracyMetres, halfWidthMetres, completeness);
  }

  /** These, and what others say where these are silent. */
  LayerClaims orElse(LayerClaims others) {
    return new LayerClaims(
        title == null ? others.title : title,
        edition == null ? others.edition : edition,
        source == null ? others.source : source,
        licence == null ? others.licence : licence,
        crs == null ? others.crs : crs,
        accuracyMetres == null ? others.accuracyMetres : accuracyMetres,
        halfWidthMetres == null ? others.halfWidthMetres : halfWidthMetres,
        completeness == null ? others.completeness : completeness);
  }
}
