package io.redline.web.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the table of a result from its GeoJSON, a row a line; at any time it can be made anew. */
final class ResultTableMaker {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FEATURE = "{\"type\":\"Feature\",";
  private static final int ROWS_A_BATCH = 1000;
  private static final int BOX = 4;

  private ResultTableMaker() {}

  static void make(Path geoJson, Path table) throws IOException, SQLException {
    Path half = table.resolveSibling(table.getFileName() + ".part");
    Files.deleteIfExists(half);
    try (Connection db = ResultTable.connect(half);
        BufferedReader lines = Files.newBufferedReader(geoJson, StandardCharsets.UTF_8)) {
      try (var create = db.createStatement()) {
        // Nothing is lost with a half table: it is made anew.
        create.execute("PRAGMA journal_mode = OFF");
        create.execute("PRAGMA synchronous = OFF");
        create.execute(
            "CREATE TABLE result (row INTEGER PRIMARY KEY, id TEXT, name TEXT, rank INTEGER,"
                + counted(c -> " \"" + c + "\" INTEGER,")
                + " reason TEXT, next TEXT, prohibition TEXT, questions INTEGER, ask TEXT, headline TEXT, triage REAL, unread TEXT, lead TEXT, west REAL, south REAL, east REAL, north REAL, shape TEXT)");
      }
      db.setAutoCommit(false);
      try (CorrectableRows correctable = new CorrectableRows(db)) {
        fill(db, lines, correctable);
      }
      db.commit();
    }
    Files.move(half, table, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String counted(java.util.function.UnaryOperator<String> each) {
    return ResultTable.COUNTED.stream().map(each).collect(Collectors.joining());
  }

  private static void fill(Connection db, BufferedReader lines, CorrectableRows correctable)
      throws IOException, SQLException {
    String insert =
        "INSERT INTO result VALUES (?, ?, ?, ?,"
            + counted(c -> " ?,")
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement row = db.prepareStatement(insert)) {
      int rows = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(FEATURE)) continue;
        int end = line.length() - (line.endsWith(",") ? 1 : 0);
        JsonNode feature = JSON.readTree(line.substring(0, end));
        add(feature, row);
        correctable.add(feature.path("properties"));
        if (++rows % ROWS_A_BATCH == 0) row.executeBatch();
      }
      row.executeBatch();
    }
  }

  private static void add(JsonNode feature, PreparedStatement row) throws SQLException {
    JsonNode said = feature.path("properties");
    int at = 0;
    row.setInt(++at, said.path("row").intValue());
    row.setString(++at, said.path("id").stringValue());
    row.setString(++at, said.path("name").stringValue());
    row.setInt(++at, ResultTable.OUTCOMES.indexOf(said.path("outcome").stringValue()));
    for (String outcome : ResultTable.COUNTED) row.setInt(++at, said.path(outcome).intValue());
    row.setString(++at, said.path("reason").stringValue());
    row.setString(++at, said.path("next").stringValue());
    // A result that an older server wrote has no such columns.
    row.setString(++at, said.path("prohibition").asString(""));
    row.setInt(++at, said.path("questions").asInt(0));
    row.setString(++at, said.path("ask").isArray() ? said.path("ask").toString() : "[]");
    row.setString(++at, said.path("headline").asString(""));
    row.setDouble(++at, said.path("triage").asDouble(0));
    row.setString(++at, said.path("unread").isArray() ? said.path("unread").toString() : "[]");
    row.setString(++at, said.path("lead").isObject() ? said.path("lead").toString() : null);
    Outline outline = Outline.of(feature.path("geometry"));
    for (int i = 0; i < BOX; i++)
      if (outline == null) row.setNull(++at, Types.REAL);
      else row.setDouble(++at, outline.box()[i]);
    row.setString(++at, outline == null ? null : outline.shape().toString());
    row.addBatch();
  }
}
