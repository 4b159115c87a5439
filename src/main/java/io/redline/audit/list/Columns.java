package io.redline.audit.list;

import io.redline.audit.list.Field.Kind;
import io.redline.audit.list.Units.Factor;
import io.redline.table.Cell;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headings of a list: the columns that are understood, and a message on every other.
 *
 * @param line of the headings; of the lower one where they take two rows
 * @param headings every heading as it stands, by column
 * @param columns understood, facts and hints only
 * @param skipped columns of a former result, and running numbers
 * @param messages what was passed over and why, with a guess
 */
record Columns(
    int line,
    List<String> headings,
    List<Column> columns,
    Set<Integer> skipped,
    List<Message> messages) {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  Columns {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    skipped = Set.copyOf(skipped);
    messages = List.copyOf(messages);
  }

  /** How many of the cells are headings of facts; a title or a project has none or one. */
  static int recognised(TableRow row, Headings headings) {
    Set<String> found = new HashSet<>();
    for (Cell cell : row.cells()) {
      Field field = cell.isEmpty() ? null : headings.byWords(cell.text());
      // A merged cell says the same in all its columns and is one heading.
      if (field != null && field.isFact()) found.add(cell.text());
    }
    return found.size();
  }

  /** Whether a row is headings again, of this table or of another one below it. */
  static boolean areHeadings(TableRow row, Headings headings) {
    int said = 0;
    int known = 0;
    boolean name = false;
    for (Cell cell : row.cells()) {
      if (cell.isEmpty()) continue;
      said++;
      Field field = headings.byWords(cell.text());
      if (field == null) continue;
      known++;
      name |= field.key().equals("name");
    }
    return name && known > 1 && 2 * known > said && recognised(row, headings) > 1;
  }

  /**
   * @param all headings by column, blank for none
   * @throws UnreadableList when two columns say the same fact, none says the name, or the mapping
   *     names a column that is not there
   */
  static Columns of(int line, List<Heading> all, Headings headings) throws UnreadableList {
    headings.areAllIn(all);
    return new Matching(line, all, headings).columns();
  }

  /** The column of a fact, or null. */
  Column of(String key) {
    for (Column column : columns) if (column.field().key().equals(key)) return column;
    return null;
  }

  /** Whether a column was passed over as a result's own. */
  boolean skips(int index) {
    return skipped.contains(index);
  }

  private static final class Matching {
    private final int line;
    private final List<Heading> all;
    private final Headings headings;
    private final Fields fields;
    private final Map<String, Column> found = new LinkedHashMap<>();
    private final List<Column> hints = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<Integer, String> skipped = new LinkedHashMap<>();

    Matching(int line, List<Heading> all, Headings headings) {
      this.line = line;
      this.all = all;
      this.headings = headings;
      this.fields = headings.fields();
    }

    Columns columns() throws UnreadableList {
      for (int i = 0; i < all.size(); i++)
        if (!all.get(i).isBlank() || headings.isSaidByNumber(i)) heading(i);
      if (!found.containsKey("name")) throw noName();
      if (all.stream().allMatch(this::isStrange)) takenAsHeadings();
      detailsNeedTheirFact();
      if (!skipped.isEmpty())
        messages.add(TEXTS.say("columns.columns-result-not", Punctuation.list(skipped.values())));
      List<Column> read = new ArrayList<>(found.values());
      read.addAll(hints);
      List<String> texts = all.stream().map(Heading::text).toList();
      return new Columns(line, texts, read, skipped.keySet(), messages);
    }

    private boolean isStrange(Heading heading) {
      return heading.isBlank()
          || heading.readings().stream().allMatch(reading -> headings.byWords(reading) == null);
    }

    /** No word says that they are headings, so a person has to see that no project was taken. */
    private void takenAsHeadings() {
      String shown = String.join("、", all.stream().map(h -> h.text().strip()).toList());
      messages.add(TEXTS.say("columns.row-taken-headings", line, shown));
    }

    private void heading(int index) throws UnreadableList {
      // A column without a heading goes by its number.
      Heading whole = all.get(index).isBlank() ? Heading.of(Mapping.number(index)) : all.get(index);
      String heading = whole.text();
      if (headings.isUnread(index, whole)) {
        unread(heading);
        return;
      }
      Headings.Known known = headings.named(index, whole);
      Field field = known.field();
      if (field == null) fields.refuseWhatIsNoColumn(heading);
      Factor unit = field == null ? null : unit(field, known.words());
      boolean wantsUnit = unit == null && field != null && field.kind() == Kind.NUMBER;
      if (field == null || wantsUnit) {
        notUnderstood(index, heading, field);
        return;
      }
      Column column = new Column(index, field, heading, unit);
      if (field.kind() == Kind.SKIPPED) skipped.put(index, heading.strip());
      else if (field.kind() == Kind.HINT) hints.add(column);
      else {
        Column other = found.putIfAbsent(field.key(), column);
        if (other != null) again(other, column);
      }
    }

    /** Texts may stand in several columns, and before the county its city may. */
    private void again(Column other, Column column) throws UnreadableList {
      Kind kind = column.field().kind();
      if (kind == Kind.COUNTIES && !found.containsKey(Fields.CITY)) {
        found.put(column.field().key(), column);
        Field city = fields.ofKey(Fields.CITY);
        found.put(Fields.CITY, new Column(other.index(), city, other.heading(), Factor.ONE));
      } else if (kind == Kind.TEXT && !column.field().key().equals("name")
          || kind == Kind.COUNTIES
          || kind == Kind.UNIT) {
        Field hint = fields.ofKey("hint.words");
        hints.add(new Column(column.index(), hint, column.heading(), Factor.ONE));
        messages.add(
            TEXTS.say(
                "columns.second-only-hints",
                TableRow.address(column.index(), line),
                column.heading().strip(),
                other.heading().strip()));
      } else throw twice(other, column);
    }

    /**
     * Brackets behind a heading of numbers say the unit; others only remark.
     *
     * @return null when the unit is not known, or when bare numbers under the heading may be of
     *     anything, such as an area where a distance is wanted
     */
    private Factor unit(Field field, String heading) {
      HeadingText text = HeadingText.of(heading);
      boolean isRelation = field.kind() == Kind.PLACE_RELATION;
      if (field.kind() != Kind.NUMBER && !isRelation || fields.isName(text)) return Factor.ONE;
      if (isRelation && text.bracket().isEmpty()) return null;
      return Units.factor(field.unit(), text.bracket());
    }

    private void unread(String heading) {
      messages.add(TEXTS.say("columns.column-not-read-asked", heading.strip()));
    }

    private void notUnderstood(int index, String heading, Field field) {
      String guess =
          field == null
              ? Guess.closest(HeadingText.of(heading).name(), fields.names())
              : String.join(" / ", Units.known(field.unit()));
      messages.add(
          TEXTS.say(
              "columns.cell-column-not-read",
              TableRow.address(index, line),
              heading.strip(),
              field == null ? TEXTS.say("columns.not-known") : TEXTS.say("columns.unknown-unit"),
              guess == null ? "" : TEXTS.say("maybe", guess)));
    }

    /**
     * A number or date of a document says nothing of whether it is held, the authority of a
     * statement nothing of how the site lies.
     */
    private void detailsNeedTheirFact() {
      found
          .entrySet()
          .removeIf(
              entry -> {
                String fact = factOf(entry.getKey());
                if (fact == null || found.containsKey(fact)) return false;
                boolean place = PlaceFields.isOne(fact);
                String heading = entry.getValue().heading().strip();
                String label = fields.ofKey(fact).label().zh();
                messages.add(
                    place
                        ? TEXTS.say("columns.no-relation-column", heading, label, fact)
                        : TEXTS.say("columns.no-status-column", heading, label, fact));
                return true;
              });
    }

    /** The fact that a key adds to; null when it is one itself. */
    private static String factOf(String key) {
      String relation = PlaceFields.relationOf(key);
      if (relation != null) return relation.equals(key) ? null : relation;
      if (!key.startsWith("evidence.") || key.endsWith(".status")) return null;
      return key.substring(0, key.lastIndexOf('.')) + ".status";
    }

    private UnreadableList twice(Column one, Column other) {
      String a = TableRow.address(one.index(), line) + "“" + one.heading().strip() + "”";
      String b = TableRow.address(other.index(), line) + "“" + other.heading().strip() + "”";
      String key = one.field().key();
      return new UnreadableList(TEXTS.say("columns.two-columns-same", key, a, b));
    }

    private UnreadableList noName() {
      return new UnreadableList(TEXTS.say("columns.headings-row-no-column", line, found.keySet()));
    }
  }
}
