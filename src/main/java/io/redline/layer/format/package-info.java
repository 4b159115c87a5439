/**
 * Map files as they come: Shapefile, GeoPackage, GeoJSON, KML, and zip archives of them. Features
 * leave here in the file's own coordinates, with the file's own field names; nothing is judged,
 * repaired or transformed. Knows no other room.
 */
package io.redline.layer.format;
