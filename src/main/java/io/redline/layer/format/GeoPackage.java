package io.redline.layer.format;

import io.redline.earth.CoordinateRange;
import io.redline.layer.format.FeatureTable.Crs;
import io.redline.layer.format.FeatureTable.Row;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/**
 * Feature layers of an OGC GeoPackage, opened read-only. It is an SQLite file whose geometries are
 * well-known binary behind a header: the driver and JTS read it, and a library of its own would
 * only stand between.
 */
public final class GeoPackage implements AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BUSY_MILLISECONDS = 2_000;

  /** A feature table as gpkg_contents and gpkg_geometry_columns describe it. */
  private record Contents(String table, String column, int srs) {}

  private final String name;
  private final Connection connection;

  private GeoPackage(String name, Connection connection) {
    this.name = name;
    this.connection = connection;
  }

  /**
   * @param layer table to read; null when the file has just one
   * @throws UnreadableFile when it is no GeoPackage, is damaged, or the layer is not said
   */
  static FeatureTable read(Path file, String layer) throws IOException {
    String name = file.getFileName().toString();
    byte[] head = new byte[SQLITE.length];
    try (var in = Files.newInputStream(file)) {
      if (in.readNBytes(head, 0, head.length) < head.length
          || !java.util.Arrays.equals(head, SQLITE)) throw new UnreadableFile(name, "gpkg.begin");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enableLoadExtension(false);
    // immutable: a file from a read-only folder or in WAL mode opens too, and nothing is written.
    boolean wal = Files.exists(Path.of(file + "-wal"));
    String url =
        "jdbc:sqlite:file:"
            + java.net.URLEncoder.encode(file.toAbsolutePath().toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
            + (wal ? "?mode=ro" : "?immutable=1");
    try (GeoPackage opened = new GeoPackage(name, config.createConnection(url))) {
      return opened.table(layer);
    } catch (SQLException e) {
      throw new UnreadableFile(name, "gpkg.damaged", e.getMessage()).from(e);
    }
  }

  private FeatureTable table(String layer) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("PRAGMA trusted_schema = OFF");
      s.execute("PRAGMA cell_size_check = ON");
    }
    List<Contents> all = new ArrayList<>();
    try (Statement s = connection.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g JOIN"
                    + " gpkg_contents c ON c.table_name = g.table_name WHERE c.data_type ="
                    + " 'features' ORDER BY 1")) {
      while (r.next()) all.add(new Contents(r.getString(1), r.getString(2), r.getInt(3)));
    }
    List<String> names = all.stream().map(Contents::table).toList();
    Contents chosen = all.get(LayerChoice.of(name, names, layer));
    List<Message> remarks = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    List<Row> rows = rows(chosen, fields, remarks);
    checkIndex(chosen, rows, remarks);
    return new FeatureTable("GeoPackage", chosen.table(), crs(chosen), "", fields, rows, remarks);
  }

  private List<Row> rows(Contents chosen, List<String> fields, List<Message> remarks)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    WKBReader reader = new WKBReader(new GeometryFactory());
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("SELECT * FROM " + quoted(chosen.table()))) {
      ResultSetMetaData columns = r.getMetaData();
      int geometryColumn = 0;
      for (int c = 1; c <= columns.getColumnCount(); c++)
        if (columns.getColumnName(c).equalsIgnoreCase(chosen.column())) geometryColumn = c;
        else fields.add(columns.getColumnName(c));
      if (geometryColumn == 0)
        throw new UnreadableFile(name, "gpkg.column", chosen.table(), chosen.column());
      while (r.next()) {
        int number = rows.size() + 1;
        Limits.checkFeatures(name, number);
        Map<String, String> values = new HashMap<>();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          if (c == geometryColumn) continue;
          Object value = r.getObject(c);
          String text = value == null || value instanceof byte[] ? "" : value.toString().strip();
          if (!text.isEmpty()) values.put(columns.getColumnName(c), text);
        }
        rows.add(
            new Row(
                number,
                GeoPackageBlob.read(r.getBytes(geometryColumn), reader, name, number),
                values));
      }
    }
    return rows;
  }

  /** The R-tree knows how many features have a geometry: fewer read than it holds is a loss. */
  private void checkIndex(Contents chosen, List<Row> rows, List<Message> remarks)
      throws SQLException {
    String index = "rtree_" + chosen.table() + "_" + chosen.column();
    try (PreparedStatement s =
        connection.prepareStatement(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")) {
      s.setString(1, index);
      try (ResultSet r = s.executeQuery()) {
        if (!r.next()) return;
      }
    }
    long located = rows.stream().filter(row -> row.geometry() != null).count();
    try (Statement s = connection.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT count(*), min(minx), min(miny), max(maxx), max(maxy) FROM "
                    + quoted(index))) {
      r.next();
      if (r.getLong(1) == located) return;
      remarks.add(TEXTS.say("geo-package.spatial-index-holds", r.getLong(1), located));
    } catch (SQLException e) {
      remarks.add(TEXTS.say("geo-package.spatial-index-damaged"));
    }
  }

  private Crs crs(Contents chosen) throws SQLException {
    if (chosen.srs() <= 0) return Crs.UNSAID;
    try (PreparedStatement s =
        connection.prepareStatement(
            "SELECT srs_name, organization, organization_coordsys_id, definition FROM"
                + " gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      s.setInt(1, chosen.srs());
      try (ResultSet r = s.executeQuery()) {
        if (!r.next()) throw new UnreadableFile(name, "gpkg.srs", chosen.srs());
        String title = r.getString(1);
        boolean epsg = "EPSG".equalsIgnoreCase(r.getString(2));
        int code = r.getInt(3);
        if (epsg && CoordinateRange.ofEpsg(code) != null)
          return Crs.known(CoordinateRange.ofEpsg(code), title);
        String definition = r.getString(4);
        if (definition == null || definition.isBlank() || definition.equals("undefined"))
          return epsg
              ? Crs.strange("EPSG:" + code + " " + title, UnreadableFile.say("crs.not-ours"))
              : Crs.UNSAID;
        return WellKnownText.read(name, definition);
      }
    }
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
