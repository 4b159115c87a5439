/**
 * What measures: coordinate systems and their codes, lengths and areas on the ellipsoid, the plane
 * around a place, features under their indexes, what is nearest and what overlaps, and the repair
 * of geometries. Degrees are of EPSG:4490, longitude first. Knows words and facts, no layer and no
 * site.
 */
package io.redline.earth;
