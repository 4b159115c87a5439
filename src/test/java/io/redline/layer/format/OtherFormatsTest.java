package io.redline.layer.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

public class OtherFormatsTest {
  @TempDir Path folder;

  private static FeatureTable kml(String body) {
    return KmlFile.read("地块.kml", new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static FeatureTable json(String text) {
    return FeatureFile.geoJson(
        "x.geojson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable reading) {
    return assertThrows(UnreadableFile.class, reading).getMessage();
  }

  @Test
  void placemarks_of_all_folders_are_read_with_their_values() {
    FeatureTable t =
        kml(
            "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><Folder><Placemark><name>一级区</name><ExtendedData><SchemaData><SimpleData name='级别'>一级</SimpleData></SchemaData><Data name='k'><value>v</value></Data></ExtendedData>"
                + "<Polygon><outerBoundaryIs><LinearRing><coordinates>106,30,0 106.1,30,0 106.1,30.1,0 106,30,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>"
                + "<Placemark><MultiGeometry><Point><coordinates>106,30</coordinates></Point><Point><coordinates>107,30</coordinates></Point></MultiGeometry></Placemark><Placemark/></Document></kml>");
    assertEquals(3, t.rows().size());
    assertEquals(Map.of("name", "一级区", "级别", "一级", "k", "v"), t.rows().get(0).values());
    assertEquals(2, t.rows().get(1).geometry().getNumGeometries());
    assertNull(t.rows().get(2).geometry());
  }

  @Test
  void kml_never_opens_another_file_or_address() throws IOException {
    Path canary = Files.writeString(folder.resolve("canary.txt"), "CANARY");
    try (ServerSocket listener = new ServerSocket(0)) {
      listener.setSoTimeout(200);
      for (String target :
          new String[] {
            canary.toUri().toString(), "http://127.0.0.1:" + listener.getLocalPort() + "/x"
          }) {
        for (String doctype :
            new String[] {
              "<!DOCTYPE kml [<!ENTITY x SYSTEM '" + target + "'>]>",
              "<!DOCTYPE kml SYSTEM '" + target + "'>",
              "<!DOCTYPE kml [<!ENTITY % p SYSTEM '" + target + "'> %p;]>",
              "<!DOCTYPE kml [<!ENTITY x 'aaaa'><!ENTITY y '&x;&x;&x;'>]>"
            }) {
          String message =
              refusal(
                  () ->
                      kml(
                          "<?xml version='1.0'?>"
                              + doctype
                              + "<kml><Placemark><name>&x;</name></Placemark></kml>"));
          assertFalse(message.contains("CANARY"));
        }
      }
      assertThrows(java.net.SocketTimeoutException.class, listener::accept);
    }
  }

  @Test
  void broken_kml_is_refused() {
    assertTrue(
        refusal(
                () ->
                    kml(
                        "<kml><Placemark><Point><coordinates>106, 30</coordinates></Point></Placemark></kml>"))
            .contains("106,"));
    assertTrue(refusal(() -> kml("<html></html>")).contains("begins with <html>"));
    assertTrue(refusal(() -> kml("<kml><Placemark>")).contains("breaks off"));
    assertTrue(
        refusal(() -> kml("<kml>" + "<MultiGeometry>".repeat(50) + "</kml>")).contains("KML"));
    assertTrue(
        refusal(() -> kml("<kml><Placemark>" + "<MultiGeometry>".repeat(50) + "</Placemark></kml>"))
            .contains("deep"));
  }

  @Test
  void geo_json_members_come_in_any_order_and_the_old_crs_member_is_understood() {
    FeatureTable t =
        json(
            "{\"features\":[{\"properties\":{\"A\":1,\"B\":null,\"C\":\" 川 \",\"D\":{\"x\":1}},\"geometry\":{\"coordinates\":[106.5,30.25,300],\"type\":\"Point\"},\"type\":\"Feature\"},{\"type\":\"Feature\",\"geometry\":null,\"properties\":null}],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}},\"type\":\"FeatureCollection\"}");
    assertEquals("EPSG:4490", t.crs().code());
    assertEquals(Map.of("A", "1", "C", "川"), t.rows().get(0).values());
    assertEquals(30.25, t.rows().get(0).geometry().getCoordinate().y);
    assertNull(t.rows().get(1).geometry());
  }

  @Test
  void broken_geo_json_is_refused() {
    String[] bad = {
      "",
      "[]",
      "{}",
      "{\"type\":\"Point\",\"coordinates\":[1]}",
      "{\"type\":\"Point\",\"coordinates\":[1,\"2\"]}",
      "{\"type\":\"Polygon\",\"coordinates\":[[1,2]]}",
      "{\"type\":\"Circle\",\"coordinates\":[1,2]}",
      "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}",
      "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}",
      "{\"type\":\"Point\",\"coordinates\":[1,2]} x",
      "{\"type\":\"Point\",\"type\":\"Point\",\"coordinates\":[1,2]}",
      "{\"type\":\"Point\",\"coordinates\":[1e999,2]}",
      "{\"type\":\"Point\",\"coordinates\":" + "[".repeat(5000)
    };
    for (String text : bad)
      assertThrows(
          UnreadableFile.class, () -> json(text), text.substring(0, Math.min(80, text.length())));
    byte[] gbk =
        "{\"type\":\"Feature\",\"properties\":{\"名\":\"四川\"},\"geometry\":null}"
            .getBytes(Charset.forName("GBK"));
    assertTrue(
        refusal(() -> FeatureFile.geoJson("x", new ByteArrayInputStream(gbk))).contains("GBK"));
  }

  private Path geoPackage(int srs, String... tables) throws SQLException {
    Path file = folder.resolve("三线一单 1.gpkg");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
      s.execute(
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INT)");
      s.execute(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INT, organization TEXT, organization_coordsys_id INT, definition TEXT)");
      s.execute(
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000', 4490, 'EPSG', 4490, 'undefined')");
      s.execute(
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('own', 100001, 'NONE', 100001, '"
              + MapFiles.zone("CGCS2000_3_Degree_GK_CM_105E", 105, 500000)
              + "')");
      for (String t : tables) {
        s.execute("INSERT INTO gpkg_contents VALUES ('" + t + "', 'features')");
        s.execute("INSERT INTO gpkg_geometry_columns VALUES ('" + t + "', 'geom', " + srs + ")");
        s.execute("CREATE TABLE \"" + t + "\" (fid INTEGER PRIMARY KEY, geom BLOB, 名称 TEXT)");
        s.execute(
            "CREATE VIRTUAL TABLE \"rtree_"
                + t
                + "_geom\" USING rtree(id, minx, maxx, miny, maxy)");
        try (PreparedStatement p =
            c.prepareStatement("INSERT INTO \"" + t + "\" VALUES (NULL, ?, ?)")) {
          p.setBytes(1, blob());
          p.setString(2, "甲");
          p.execute();
          p.setBytes(1, null);
          p.execute();
        }
        s.execute("INSERT INTO \"rtree_" + t + "_geom\" VALUES (1, 106, 106, 30, 30)");
      }
    }
    return file;
  }

  private static byte[] blob() {
    byte[] wkb =
        new WKBWriter(2, 2).write(new GeometryFactory().createPoint(new Coordinate(106, 30)));
    return ByteBuffer.allocate(8 + wkb.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'G')
        .put((byte) 'P')
        .put((byte) 0)
        .put((byte) 1)
        .putInt(4490)
        .put(wkb)
        .array();
  }

  @Test
  void a_geo_package_with_several_layers_asks_which_and_reads_it() throws SQLException {
    Path file = geoPackage(4490, "红线", "it's \"b\"".replace("\"", "").replace("'", ""));
    assertTrue(refusal(() -> FeatureFile.read(file, null, null)).contains("--layer"));
    assertTrue(refusal(() -> FeatureFile.read(file, "无", null)).contains("红线"));
    FeatureTable t = FeatureFile.read(file, "红线", null);
    assertEquals("EPSG:4490", t.crs().code());
    assertEquals(2, t.rows().size());
    assertEquals("甲", t.rows().get(0).values().get("名称"));
    assertNull(t.rows().get(1).geometry());
    assertTrue(t.remarks().isEmpty());
  }

  @Test
  void a_stale_index_is_remarked_and_the_system_may_come_from_its_definition() throws SQLException {
    Path file = geoPackage(100001, "a");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("INSERT INTO rtree_a_geom VALUES (2, 1, 1, 1, 1)");
    }
    FeatureTable t = FeatureFile.read(file, null, null);
    assertEquals("EPSG:4544", t.crs().code());
    assertTrue(t.remarks().get(0).en().contains("stale"));
  }

  @Test
  void what_is_no_geo_package_or_is_damaged_is_refused() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("x.gpkg"), "no database at all");
    assertTrue(refusal(() -> FeatureFile.read(text, null, null)).contains("not a GeoPackage"));
    byte[] bytes = Files.readAllBytes(geoPackage(4490, "a"));
    Path half =
        Files.write(folder.resolve("half.gpkg"), java.util.Arrays.copyOf(bytes, bytes.length / 3));
    refusal(() -> FeatureFile.read(half, null, null));
  }

  @Test
  void an_archive_is_read_whatever_its_folder_and_leaves_nothing_behind() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("数据/红线.shp", MapFiles.shp(MapFiles.POLYGON, new double[][] {MapFiles.SQUARE}));
    entries.put(
        "数据/红线.dbf", MapFiles.dbf(Charset.forName("GBK"), new String[] {"N"}, new String[] {"川"}));
    entries.put("数据/红线.prj", MapFiles.CGCS2000.getBytes(StandardCharsets.UTF_8));
    entries.put("__MACOSX/._红线.shp", new byte[4]);
    FeatureTable t = FeatureFile.read(MapFiles.zip(folder.resolve("a.zip"), entries), null, null);
    assertEquals("川", t.rows().get(0).values().get("N"));
    assertEquals(0, leftovers());
    entries.put(
        "b.geojson",
        "{\"type\":\"Point\",\"coordinates\":[106,30]}".getBytes(StandardCharsets.UTF_8));
    Path two = MapFiles.zip(folder.resolve("b.zip"), entries);
    assertTrue(refusal(() -> FeatureFile.read(two, null, null)).contains("2 layers"));
    assertEquals("GeoJSON", FeatureFile.read(two, "b", null).format());
    Path kmz =
        MapFiles.zip(
            folder.resolve("c.kmz"),
            Map.of(
                "doc.kml",
                "<kml><Placemark><Point><coordinates>106,30</coordinates></Point></Placemark></kml>"
                    .getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, FeatureFile.read(kmz, null, null).rows().size());
    assertEquals(0, leftovers());
  }

  private static long leftovers() throws IOException {
    try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(p -> p.getFileName().toString().startsWith("redline-zip-")).count();
    }
  }

  @Test
  void archives_that_could_do_harm_are_refused_and_leave_nothing_behind() throws IOException {
    byte[] point = "{\"type\":\"Point\",\"coordinates\":[106,30]}".getBytes(StandardCharsets.UTF_8);
    Map<String, String> bad =
        Map.of(
            "../x.geojson",
            "outside",
            "/etc/x.geojson",
            "outside",
            "a\\..\\x.geojson",
            "outside",
            "C:x.geojson",
            "outside",
            "in.zip",
            "another archive");
    for (var e : bad.entrySet()) {
      Path zip = MapFiles.zip(folder.resolve("bad.zip"), Map.of(e.getKey(), point));
      assertTrue(
          refusal(() -> FeatureFile.read(zip, null, null)).contains(e.getValue()), e.getKey());
    }
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 2000; i++) many.put(i + ".txt", new byte[0]);
    Path crowd = MapFiles.zip(folder.resolve("many.zip"), many);
    assertTrue(refusal(() -> FeatureFile.read(crowd, null, null)).contains("more than 1000"));
    Path bomb = MapFiles.zip(folder.resolve("bomb.zip"), Map.of("x.json", new byte[60_000_000]));
    assertTrue(refusal(() -> FeatureFile.read(bomb, null, null)).contains("would unpack"));
    Path cut =
        Files.write(
            folder.resolve("cut.zip"), java.util.Arrays.copyOf(Files.readAllBytes(bomb), 5000));
    assertTrue(refusal(() -> FeatureFile.read(cut, null, null)).contains("cut off"));
    assertEquals(0, leftovers());
  }

  @Test
  void links_passwords_and_false_sizes_in_archives_are_refused() throws IOException {
    byte[] good =
        Files.readAllBytes(
            MapFiles.zip(
                folder.resolve("g.zip"),
                Map.of(
                    "x.geojson",
                    "{\"type\":\"Point\",\"coordinates\":[106,30]}"
                        .getBytes(StandardCharsets.UTF_8))));
    ByteBuffer b = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN);
    int entry = b.getInt(good.length - 22 + 16);
    byte[] link = good.clone();
    ByteBuffer.wrap(link)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(entry + 5, (byte) 3)
        .putInt(entry + 38, 0xA1FF << 16);
    byte[] locked = good.clone();
    locked[entry + 8] |= 1;
    byte[] lying = good.clone();
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 5);
    Map<String, byte[]> bad = Map.of("symbolic link", link, "password", locked, "Refused", lying);
    for (var e : bad.entrySet()) {
      Path zip = Files.write(folder.resolve("h.zip"), e.getValue());
      String message = refusal(() -> FeatureFile.read(zip, null, null));
      assertTrue(message.contains(e.getKey()), message);
    }
    assertEquals(0, leftovers());
  }
}
