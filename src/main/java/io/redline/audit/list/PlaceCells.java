package io.redline.audit.list;

import io.redline.facts.Basis;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.table.Cell;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row states of its place: a statement for each layer or family to which its relation is
 * said. A basis, an authority or a measure without it says nothing, and is a problem of its cell.
 */
final class PlaceCells {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final Pattern STATEMENT = Pattern.compile("/place/(\\d+)(?:/(\\w+))?");
  private final List<Group> groups = new ArrayList<>();
  private final CellReader cells;

  /** The columns of one layer or family, by the key of a statement. */
  private record Group(String of, Column relation, Map<String, Column> details) {}

  PlaceCells(Columns columns, CellReader cells) {
    this.cells = cells;
    for (Column column : columns.columns()) {
      if (column.field().kind() != Field.Kind.PLACE_RELATION) continue;
      String key = column.field().key();
      Map<String, Column> details = new LinkedHashMap<>();
      for (Column other : columns.columns())
        if (other.field().key().startsWith(key + "."))
          details.put(other.field().key().substring(key.length() + 1), other);
      groups.add(new Group(PlaceFields.of(key), column, details));
    }
  }

  /** Puts the statements into the proposal, or says what is wrong with their cells. */
  void read(TableRow row, ObjectNode json, List<Problem> problems) {
    for (Group group : groups) {
      int before = problems.size();
      JsonNode said = value(group.relation(), row, problems);
      if (problems.size() > before) continue;
      if (said != null) {
        ObjectNode statement = statement(group, said, row, problems);
        if (problems.size() == before) json.withArrayProperty("place").add(statement);
      } else
        for (Column detail : group.details().values())
          if (value(detail, row, problems) != null)
            problems.add(RowReader.problem(detail, row, wantsRelation(group), null));
    }
  }

  /** The cell that a problem of a statement is about; null for other problems. */
  Column columnOf(String place, TableRow row) {
    Matcher at = STATEMENT.matcher(place);
    if (!at.matches()) return null;
    int left = Integer.parseInt(at.group(1));
    for (Group group : groups) {
      Cell cell = row.cell(group.relation().index());
      if (cell.isEmpty() || Words.saysUnknown(cell.text()) || left-- > 0) continue;
      Column detail = at.group(2) == null ? null : group.details().get(at.group(2));
      boolean said = detail != null && !row.cell(detail.index()).isEmpty();
      return said ? detail : group.relation();
    }
    return null;
  }

  private ObjectNode statement(
      Group group, JsonNode relation, TableRow row, List<Problem> problems) {
    ObjectNode statement = relation.deepCopy().asObject();
    statement.put("of", group.of());
    group
        .details()
        .forEach(
            (key, column) -> {
              JsonNode value = value(column, row, problems);
              if (value == null || saysTheRelationAgain(key, value, statement)) return;
              if (statement.has(key) && !statement.path(key).equals(value))
                problems.add(RowReader.problem(column, row, sameAs(statement.path(key)), null));
              else statement.set(key, value);
            });
    if (!statement.has("basis")) statement.put("basis", Basis.DECLARED.id());
    return statement;
  }

  /** No hectares within where it lies outside, no metres to it where it lies inside. */
  private static boolean saysTheRelationAgain(String key, JsonNode value, ObjectNode statement) {
    if (!value.isNumber() || value.doubleValue() != 0) return false;
    return switch (statement.path("relation").asString("")) {
      case "outside", "near" -> key.equals("hectares");
      case "inside", "partly" -> key.equals("metres");
      default -> false;
    };
  }

  private JsonNode value(Column column, TableRow row, List<Problem> problems) {
    Cell cell = row.cell(column.index());
    if (cell.isEmpty()) return null;
    try {
      return cells.read(column, cell);
    } catch (UnreadableCell e) {
      problems.add(RowReader.problem(column, row, e.expectation(), e.guess()));
      return null;
    }
  }

  private static Message wantsRelation(Group group) {
    Message label = group.relation().field().label();
    return TEXTS.say("place-cells.wants-relation", label.zh(), group.relation().field().key());
  }

  private static Message sameAs(JsonNode said) {
    return TEXTS.say("place-cells.same-relation-cell", said);
  }
}
