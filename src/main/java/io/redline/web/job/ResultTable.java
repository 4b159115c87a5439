package io.redline.web.job;

import io.redline.audit.result.ResultRow;
import io.redline.facts.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a result, sorted, filtered, and on a map, without reading all of them. */
public final class ResultTable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As many shapes as a map shows well; of more it shows how many there are where. */
  private static final int MOST_SHAPES = 1500;

  private static final int PLACES_ACROSS = 40;

  /** A person goes through no more. */
  private static final int MOST_CORRECTABLE = 200;

  /** Clauses are counted by these. */
  static final List<String> COUNTED = Arrays.stream(Outcome.values()).map(Outcome::id).toList();

  /** Outcomes of a row, the worst first; one that could not be read comes last. */
  public static final List<String> OUTCOMES = outcomes();

  /** Columns that rows can be sorted by. */
  public static final List<String> SORTABLE = sortable();

  private final Path file;

  ResultTable(Path file) {
    this.file = file;
  }

  private static List<String> outcomes() {
    List<String> all = new ArrayList<>(COUNTED);
    all.add(ResultRow.UNREADABLE);
    return List.copyOf(all);
  }

  private static List<String> sortable() {
    List<String> all =
        new ArrayList<>(
            List.of("row", "id", "name", "outcome", "reason", "next", "questions", "triage"));
    all.addAll(COUNTED);
    return List.copyOf(all);
  }

  /**
   * Which rows.
   *
   * @param text that stands in id, name, reason or next step, in any case; empty for all
   * @param outcomes of {@link #OUTCOMES}; empty for all
   */
  public record Choice(String text, List<String> outcomes) {
    private static final String IN_WORDS =
        "(? = '' OR instr(lower(id || char(10) || name || char(10) || reason || char(10) || next), ?) > 0)";

    private String where() {
      String ranks =
          outcomes.stream()
              .map(o -> String.valueOf(OUTCOMES.indexOf(o)))
              .collect(Collectors.joining(","));
      return " FROM result WHERE "
          + IN_WORDS
          + (outcomes.isEmpty() ? "" : " AND rank IN (" + ranks + ")");
    }

    private int into(PreparedStatement statement) throws SQLException {
      String lower = text.strip().toLowerCase(Locale.ROOT);
      statement.setString(1, lower);
      statement.setString(2, lower);
      return 2;
    }
  }

  /** Some rows under the contract's keys, and how many the choice has in all. */
  public record Part(List<ObjectNode> rows, int total) {}

  /**
   * @param sort of {@link #SORTABLE}; rows that are equal in it stay in the order of the list
   * @param most rows at a time
   */
  public Part rows(Choice choice, String sort, boolean descending, int skip, int most) {
    if (!SORTABLE.contains(sort)) throw new IllegalArgumentException(sort);
    String by = sort.equals("outcome") ? "rank" : "\"" + sort + "\"";
    String order = " ORDER BY " + by + (descending ? " DESC" : "") + ", row LIMIT ? OFFSET ?";
    try (Connection db = connect(file)) {
      List<ObjectNode> rows = new ArrayList<>();
      try (PreparedStatement select = db.prepareStatement("SELECT *" + choice.where() + order)) {
        int at = choice.into(select);
        select.setInt(at + 1, most);
        select.setInt(at + 2, skip);
        try (ResultSet found = select.executeQuery()) {
          while (found.next()) rows.add(json(found));
        }
      }
      return new Part(rows, count(db, choice, "", null));
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * What lies in a box, as GeoJSON: each project by its outline, or, where they are more than a map
   * can show, how many there are in each place and the worst outcome among them.
   *
   * @param box west, south, east, north in degrees
   */
  public ObjectNode map(Choice choice, double[] box) {
    String inBox = " AND east >= ? AND west <= ? AND north >= ? AND south <= ?";
    ObjectNode all = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = all.putArray("features");
    try (Connection db = connect(file)) {
      int count = count(db, choice, inBox, box);
      all.put("total", count).put("shapes", count <= MOST_SHAPES);
      String what =
          count <= MOST_SHAPES
              ? "SELECT *" + choice.where() + inBox + " ORDER BY rank DESC, row"
              : "SELECT count(*) AS number, min(rank) AS rank, avg((west + east) / 2) AS x,"
                  + " avg((south + north) / 2) AS y"
                  + choice.where()
                  + inBox
                  + " GROUP BY cast((west - ?) / ? AS INTEGER), cast((south - ?) / ? AS INTEGER)"
                  + " ORDER BY number";
      try (PreparedStatement select = db.prepareStatement(what)) {
        int at = into(select, choice.into(select), box);
        if (count > MOST_SHAPES) places(select, at, box);
        try (ResultSet found = select.executeQuery()) {
          while (found.next()) features.add(count <= MOST_SHAPES ? shape(found) : place(found));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  /** The box around all projects that have a place; null when none has. */
  public double[] extent() {
    try (Connection db = connect(file);
        var select = db.createStatement();
        ResultSet found =
            select.executeQuery(
                "SELECT min(west), min(south), max(east), max(north) FROM result")) {
      found.next();
      double[] box = new double[4];
      for (int i = 0; i < 4; i++) box[i] = found.getDouble(i + 1);
      return found.wasNull() ? null : box;
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Cells that could not be read, by column and value, and hints, by kind: those of most rows
   * first.
   */
  public Correctable correctable() {
    try (Connection db = connect(file);
        var select = db.createStatement()) {
      List<ObjectNode> cells = new ArrayList<>();
      try (ResultSet found =
          select.executeQuery(
              "SELECT letters, heading, value, max(guess) AS guess, count(*) AS n, min(row) AS first FROM cell"
                  + " GROUP BY letters, heading, value ORDER BY n DESC, first LIMIT "
                  + MOST_CORRECTABLE)) {
        while (found.next())
          cells.add(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("column", found.getString("letters"))
                  .put("heading", found.getString("heading"))
                  .put("value", found.getString("value"))
                  .put("guess", found.getString("guess"))
                  .put("rows", found.getInt("n"))
                  .put("first", found.getInt("first")));
      }
      Map<String, Integer> hints = new LinkedHashMap<>();
      try (ResultSet found =
          select.executeQuery(
              "SELECT id, count(*) AS n FROM hint GROUP BY id ORDER BY n DESC, id")) {
        while (found.next()) hints.put(found.getString("id"), found.getInt("n"));
      }
      return new Correctable(cells, hints);
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * What can be put right for many rows at once.
   *
   * @param cells column, heading, value, guess, number of rows and the first of them
   * @param hints rows by kind
   */
  public record Correctable(List<ObjectNode> cells, Map<String, Integer> hints) {}

  private static int count(Connection db, Choice choice, String more, double[] box)
      throws SQLException {
    try (PreparedStatement select =
        db.prepareStatement("SELECT count(*)" + choice.where() + more)) {
      int at = choice.into(select);
      if (box != null) into(select, at, box);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }

  private static int into(PreparedStatement select, int at, double[] box) throws SQLException {
    select.setDouble(at + 1, box[0]);
    select.setDouble(at + 2, box[2]);
    select.setDouble(at + 3, box[1]);
    select.setDouble(at + 4, box[3]);
    return at + 4;
  }

  private static void places(PreparedStatement select, int at, double[] box) throws SQLException {
    double side = Math.max(box[2] - box[0], box[3] - box[1]) / PLACES_ACROSS;
    select.setDouble(at + 1, box[0]);
    select.setDouble(at + 2, side);
    select.setDouble(at + 3, box[1]);
    select.setDouble(at + 4, side);
  }

  private static ObjectNode shape(ResultSet found) throws SQLException {
    ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
    feature.set("properties", json(found));
    feature.set("geometry", JSON.readTree(found.getString("shape")));
    return feature;
  }

  private static ObjectNode place(ResultSet found) throws SQLException {
    ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
    feature
        .putObject("properties")
        .put("number", found.getInt("number"))
        .put("outcome", OUTCOMES.get(found.getInt("rank")));
    feature
        .putObject("geometry")
        .put("type", "Point")
        .putArray("coordinates")
        .add(found.getDouble("x"))
        .add(found.getDouble("y"));
    return feature;
  }

  private static ObjectNode json(ResultSet found) throws SQLException {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("row", found.getInt("row"))
        .put("id", found.getString("id"))
        .put("name", found.getString("name"))
        .put("outcome", OUTCOMES.get(found.getInt("rank")));
    for (String outcome : COUNTED) row.put(outcome, found.getInt(outcome));
    row.put("reason", found.getString("reason")).put("next", found.getString("next"));
    row.put("prohibition", found.getString("prohibition"))
        .put("questions", found.getInt("questions"));
    row.set("ask", JSON.readTree(found.getString("ask")));
    row.put("headline", found.getString("headline"));
    row.set("unread", JSON.readTree(found.getString("unread")));
    String lead = found.getString("lead");
    if (lead != null) row.set("lead", JSON.readTree(lead));
    double west = found.getDouble("west");
    if (!found.wasNull())
      row.putArray("box")
          .add(west)
          .add(found.getDouble("south"))
          .add(found.getDouble("east"))
          .add(found.getDouble("north"));
    return row;
  }

  static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }
}
