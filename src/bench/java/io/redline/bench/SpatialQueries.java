package io.redline.bench;

/**
 * The questions of the spatial stage in SQL: in which county a site lies, whether on a red line or
 * on farmland, and how far it is from the nearest shoreline and the nearest dwellings.
 */
final class SpatialQueries {
  /** Everything PostGIS is good at: short edges, one index a form, fresh statistics. */
  static final String PREPARE =
      """
      CREATE TABLE counties AS SELECT j->'properties'->>'code' code,
        ST_Subdivide(ST_GeomFromGeoJSON(j->'geometry'), 64) g FROM raw_counties;
      CREATE TABLE redline AS SELECT ST_GeomFromGeoJSON(j->'geometry') g FROM raw_redline;
      CREATE TABLE farmland AS SELECT ST_GeomFromGeoJSON(j->'geometry') g FROM raw_farmland;
      CREATE TABLE dwellings AS SELECT ST_GeomFromGeoJSON(j->'geometry') g FROM raw_dwellings;
      CREATE TABLE shoreline AS
        SELECT (ST_DumpSegments(ST_GeomFromGeoJSON(j->'geometry'))).geom g FROM raw_shoreline;
      ALTER TABLE dwellings ADD geo geography; UPDATE dwellings SET geo = g::geography;
      ALTER TABLE shoreline ADD geo geography; UPDATE shoreline SET geo = g::geography;
      ALTER TABLE dwellings ADD p geometry; UPDATE dwellings SET p = ST_Transform(g, 32648);
      ALTER TABLE shoreline ADD p geometry; UPDATE shoreline SET p = ST_Transform(g, 32648);
      CREATE INDEX ON counties USING gist(g); CREATE INDEX ON redline USING gist(g);
      CREATE INDEX ON farmland USING gist(g);
      CREATE INDEX ON dwellings USING gist(geo); CREATE INDEX ON shoreline USING gist(geo);
      CREATE INDEX ON dwellings USING gist(p); CREATE INDEX ON shoreline USING gist(p);
      CREATE TABLE sites(id int, wkt text);
      """;

  static final String READY =
      """
      ALTER TABLE sites ADD g geometry; UPDATE sites SET g = ST_GeomFromText(wkt, 4326);
      ALTER TABLE sites ADD geo geography; UPDATE sites SET geo = g::geography;
      ALTER TABLE sites ADD p geometry; UPDATE sites SET p = ST_Transform(g, 32648);
      VACUUM ANALYZE;
      """;

  private static final String PLACES =
      """
      (SELECT min(code) FROM counties c WHERE ST_Intersects(c.g, s.g)) county,
      EXISTS(SELECT 1 FROM redline r WHERE ST_Intersects(r.g, s.g)) red,
      EXISTS(SELECT 1 FROM farmland f WHERE ST_Intersects(f.g, s.g)) farm,
      """;

  /** Within a kilometre on the ellipsoid, by ST_DWithin and ST_Distance of geography. */
  static final String GEOGRAPHY =
      "SELECT s.id, "
          + PLACES
          + """
            (SELECT min(ST_Distance(l.geo, s.geo)) FROM shoreline l WHERE ST_DWithin(l.geo, s.geo, 1000)) shore,
            (SELECT min(ST_Distance(d.geo, s.geo)) FROM dwellings d WHERE ST_DWithin(d.geo, s.geo, 1000)) home
            FROM sites s
            """;

  /** The nearest in a plane by the index, its metres on the ellipsoid. */
  static final String NEAREST_IN_PLANE =
      "SELECT s.id, "
          + PLACES
          + """
            (SELECT ST_Distance(l.geo, s.geo) FROM shoreline l ORDER BY l.p <-> s.p LIMIT 1) shore,
            (SELECT ST_Distance(d.geo, s.geo) FROM dwellings d ORDER BY d.p <-> s.p LIMIT 1) home
            FROM sites s
            """;

  private SpatialQueries() {}
}
