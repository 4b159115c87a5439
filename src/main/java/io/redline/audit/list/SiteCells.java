package io.redline.audit.list;

import io.redline.audit.list.Field.Kind;
import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Angle;
import io.redline.site.files.PlainPolygon;
import io.redline.site.files.SiteFile;
import io.redline.table.Cell;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The site of a row: longitude and latitude as a point, or a geometry as WKT, GeoJSON or a list of
 * coordinates. Where a row has both they have to agree.
 */
final class SiteCells {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /** How far a point may lie from a geometry's box and still mean the same site; degrees. */
  private static final double SAME_PLACE_DEGREES = 0.02;

  private static final double SAME_PLACE_METRES = 2_000;
  private final Column longitude;
  private final Column latitude;
  private final Column[] geometries;

  SiteCells(Columns columns) {
    longitude = columns.of(Fields.LONGITUDE);
    latitude = columns.of(Fields.LATITUDE);
    geometries = new Column[] {columns.of(Fields.GEOMETRY), columns.of(Fields.WKT)};
  }

  static boolean reads(Kind kind) {
    return kind == Kind.DEGREES || kind == Kind.GEOMETRY;
  }

  /** Puts the geometry into the proposal, or says what is wrong with its cells. */
  void read(TableRow row, ObjectNode json, List<Problem> problems) {
    int before = problems.size();
    double[] point = point(row, problems);
    Column drawn = null;
    for (Column column : geometries) {
      if (column == null || isUnsaid(row.cell(column.index()))) continue;
      if (drawn != null) problems.add(contradiction(column, row));
      drawn = column;
    }
    if (problems.size() > before) return;
    JsonNode geometry = drawn == null ? null : drawn(drawn, row, json, problems);
    if (geometry != null && point != null && !isNear(point, geometry))
      problems.add(contradiction(drawn, row));
    if (geometry == null && point != null) geometry = asPoint(point, json);
    if (geometry != null) json.withObjectProperty("site").set("geometry", geometry);
  }

  /** The cell that a problem of the proposal's geometry is about. */
  Column columnOf(String place, TableRow row) {
    if (!place.startsWith("/site/geometry")) return null;
    for (Column column : geometries)
      if (column != null && !isUnsaid(row.cell(column.index()))) return column;
    return place.endsWith("/coordinates/1") ? latitude : longitude;
  }

  private double[] point(TableRow row, List<Problem> problems) {
    Cell x = longitude == null ? Cell.EMPTY : row.cell(longitude.index());
    Cell y = latitude == null ? Cell.EMPTY : row.cell(latitude.index());
    if (isUnsaid(x) && isUnsaid(y)) return null;
    if (longitude == null || latitude == null || isUnsaid(x) || isUnsaid(y)) {
      Column there = longitude == null || isUnsaid(x) && latitude != null ? latitude : longitude;
      Column empty = there == latitude && longitude != null ? longitude : latitude;
      problems.add(
          RowReader.problem(
              empty == null ? there : empty,
              row,
              TEXTS.say("site-cells.both-longitude-latitude"),
              null));
      return null;
    }
    Double east = degrees(longitude, Angle.Label.LATITUDE, row, problems);
    Double north = degrees(latitude, Angle.Label.LONGITUDE, row, problems);
    return east == null || north == null ? null : new double[] {east, north};
  }

  private static Double degrees(
      Column column, Angle.Label wrong, TableRow row, List<Problem> problems) {
    Cell cell = row.cell(column.index());
    Angle angle = cell.kind() == Cell.Kind.ERROR ? null : Angle.only(cell.text());
    if (angle != null && angle.label() != wrong) return angle.value();
    problems.add(
        RowReader.problem(
            column,
            row,
            TEXTS.say("site-cells.one-coordinate-decimal"),
            angle == null ? null : TEXTS.say("site-cells.longitude-latitude")));
    return null;
  }

  private static JsonNode drawn(Column column, TableRow row, ObjectNode json, List<Problem> all) {
    String crs = json.path("site").path("crs").asString(CoordinateRange.DEFAULT);
    String text = row.cell(column.index()).text();
    JsonNode plain = PlainPolygon.read(text, crs);
    if (plain != null) return plain;
    try {
      return SiteFile.read("cell", text.getBytes(StandardCharsets.UTF_8), crs, null).geometry();
    } catch (IntakeProblem e) {
      for (Problem p : e.problems())
        all.add(new Problem(RowReader.where(column, row), p.value(), p.expectation(), p.guess()));
      return null;
    }
  }

  private static boolean isUnsaid(Cell cell) {
    return cell.isEmpty() || cell.kind() != Cell.Kind.ERROR && Words.saysUnknown(cell.text());
  }

  private static JsonNode asPoint(double[] point, ObjectNode json) {
    ObjectNode geometry = json.objectNode().put("type", "Point");
    geometry.putArray("coordinates").add(point[0]).add(point[1]);
    return geometry;
  }

  private static boolean isNear(double[] point, JsonNode geometry) {
    double[] box = {
      Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    widen(box, geometry.path("coordinates"));
    double near = Math.abs(point[0]) <= 180 ? SAME_PLACE_DEGREES : SAME_PLACE_METRES;
    return point[0] >= box[0] - near
        && point[0] <= box[2] + near
        && point[1] >= box[1] - near
        && point[1] <= box[3] + near;
  }

  private static void widen(double[] box, JsonNode coordinates) {
    if (coordinates.path(0).isNumber()) {
      double x = coordinates.path(0).doubleValue();
      double y = coordinates.path(1).doubleValue();
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    } else for (JsonNode part : coordinates) widen(box, part);
  }

  private static Problem contradiction(Column column, TableRow row) {
    return RowReader.problem(column, row, TEXTS.say("site-cells.same-place-row-other"), null);
  }
}
