package io.redline.earth;

import org.locationtech.jts.geom.Geometry;

/**
 * Ground as it is drawn, and how far the drawing may be off.
 *
 * @param geometry longitude and latitude in degrees of EPSG:4490; null when nothing is drawn
 * @param accuracyMetres of the position, as a source states it
 * @param transformMetres what the transformation to EPSG:4490 adds
 */
public record Footprint(Geometry geometry, double accuracyMetres, double transformMetres) {
  /** Of the position in EPSG:4490. */
  public double uncertaintyMetres() {
    return accuracyMetres + transformMetres;
  }
}
