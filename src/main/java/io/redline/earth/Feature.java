package io.redline.earth;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing of a map.
 *
 * @param number in the file, from 1
 * @param geometry longitude and latitude in degrees of EPSG:4490
 * @param attributes by our names; an attribute the file leaves empty is absent
 * @param certain false for the part of a repaired feature that may not be one: to be met by it is
 *     unknown, not yes
 */
public record Feature(
    int number, Geometry geometry, Map<String, String> attributes, boolean certain) {
  public Feature {
    attributes = Map.copyOf(attributes);
  }
}
