/**
 * The forms in which a site is handed in: texts of coordinates, tables, GeoJSON, KML, WKT and map
 * files, each to the vertices of one site and what its file says of their coordinate system.
 */
package io.redline.site.files;
