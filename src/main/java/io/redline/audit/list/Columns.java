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
    int found = 0;
    for (Cell cell : row.cells()) {
      Field field = cell.isEmpty() ? null : headings.byWords(cell.text());
      if (field != null && field.isFact()) found++;
    }
    return found;
  }

  /** Whether every cell that says something is a known heading. */
  static boolean onlyHeadings(TableRow row, Headings headings) {
    for (Cell cell : row.cells())
      if (!cell.isEmpty() && headings.byWords(cell.text()) == null) return false;
    return !row.isBlank();
  }

  /**
   * @param texts headings by column, empty for none
   * @throws UnreadableList when two columns say the same fact, none says the name, or the mapping
   *     names a column that is not there
   */
  static Columns of(int line, List<String> texts, Headings headings) throws UnreadableList {
    headings.areAllIn(texts);
    return new Matching(line, texts, headings).columns();
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
    private final List<String> texts;
    private final Headings headings;
    private final Fields fields;
    private final Map<String, Column> found = new LinkedHashMap<>();
    private final List<Column> hints = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<Integer, String> skipped = new LinkedHashMap<>();

    Matching(int line, List<String> texts, Headings headings) {
      this.line = line;
      this.texts = texts;
      this.headings = headings;
      this.fields = headings.fields();
    }

    Columns columns() throws UnreadableList {
      for (int i = 0; i < texts.size(); i++)
        if (!texts.get(i).isBlank() || headings.isSaidByNumber(i)) heading(i);
      if (!found.containsKey("name")) throw noName();
      if (texts.stream().allMatch(t -> t.isBlank() || headings.byWords(t) == null))
        takenAsHeadings();
      detailsNeedTheirFact();
      if (!skipped.isEmpty())
        messages.add(TEXTS.say("columns.columns-result-not", Punctuation.list(skipped.values())));
      List<Column> all = new ArrayList<>(found.values());
      all.addAll(hints);
      return new Columns(line, texts, all, skipped.keySet(), messages);
    }

    /** No word says that they are headings, so a person has to see that no project was taken. */
    private void takenAsHeadings() {
      String shown = String.join("、", texts.stream().map(String::strip).toList());
      messages.add(TEXTS.say("columns.row-taken-headings", line, shown));
    }

    private void heading(int index) throws UnreadableList {
      // A column without a heading goes by its number.
      String heading = texts.get(index).isBlank() ? Mapping.number(index) : texts.get(index);
      if (headings.isUnread(index, heading)) {
        unread(heading);
        return;
      }
      Field field = headings.named(index, heading);
      if (field == null) fields.refuseWhatIsNoColumn(heading);
      Factor unit = field == null ? null : unit(field, heading);
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
        if (other != null) throw twice(other, column);
      }
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
