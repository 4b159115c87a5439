package io.redline.audit.list;

import io.redline.audit.list.Counties.Codes;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The counties of a row, whose city and province may stand in columns of their own. Where no county
 * is said, or its cell cannot be read, the site lies somewhere in the city.
 */
final class UnitCells {
  private final Column county;
  private final List<Column> around;
  private final CellReader cells;

  UnitCells(Columns columns, CellReader cells) {
    this.county = columns.of("site.counties");
    this.around =
        Stream.of(Fields.PROVINCE, Fields.CITY).map(columns::of).filter(Objects::nonNull).toList();
    this.cells = cells;
  }

  /** Puts the counties into the proposal, or says what is wrong with their cells. */
  void read(TableRow row, ObjectNode json, List<Problem> problems) {
    String outer =
        around.stream()
            .map(column -> row.cell(column.index()))
            .filter(UnitCells::isSaid)
            .map(Cell::text)
            .collect(Collectors.joining());
    Cell cell = county == null ? Cell.EMPTY : row.cell(county.index());
    if (!isSaid(cell)) {
      outerAlone(outer, row, json, problems);
      return;
    }
    try {
      put(cells.counties(cell.text(), outer), json);
    } catch (UnreadableCell e) {
      problems.add(RowReader.problem(county, row, e.expectation(), e.guess()));
      if (!isKnownAlone(cell.text())) outerAlone(outer, row, json, problems);
    }
  }

  private void outerAlone(String outer, TableRow row, ObjectNode json, List<Problem> problems) {
    if (outer.isEmpty()) return;
    try {
      put(cells.counties(outer, ""), json);
    } catch (UnreadableCell e) {
      Column last = around.get(around.size() - 1);
      problems.add(RowReader.problem(last, row, e.expectation(), e.guess()));
    }
  }

  /** A county of another city than the one beside it: one of the two is wrong. */
  private boolean isKnownAlone(String text) {
    try {
      return cells.counties(text, "") != null;
    } catch (UnreadableCell e) {
      return false;
    }
  }

  private static boolean isSaid(Cell cell) {
    return !cell.isEmpty() && !Words.saysUnknown(cell.text()) && !Words.saysNone(cell.text());
  }

  private static void put(Codes codes, ObjectNode json) {
    ObjectNode site = json.withObjectProperty("site");
    put("counties", codes.all(), site);
    put("possibleCounties", codes.oneOf(), site);
  }

  private static void put(String key, List<String> codes, ObjectNode site) {
    if (codes.isEmpty()) return;
    ArrayNode array = site.putArray(key);
    codes.forEach(array::add);
  }
}
