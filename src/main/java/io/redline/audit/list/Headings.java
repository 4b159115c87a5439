package io.redline.audit.list;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What headings mean: by their own words, or by what somebody says of this list's columns. */
final class Headings {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private final Fields fields;
  private final Mapping said;
  private final CellReader cells;

  /**
   * @param cells reads a cell as what its column is said to be
   * @throws UnreadableList when a key of the mapping does not exist
   */
  Headings(Fields fields, Mapping said, CellReader cells) throws UnreadableList {
    this.fields = fields;
    this.said = said;
    this.cells = cells;
    for (Map.Entry<String, String> one : new TreeMap<>(said.keys()).entrySet())
      if (!one.getValue().equals(Mapping.UNREAD) && !isReadable(fields.ofKey(one.getValue()))) {
        fields.refuseWhatIsNoColumn(one.getValue());
        throw noKey(one.getKey(), one.getValue());
      }
  }

  /**
   * @param checked always false: nothing is said that was not checked before
   */
  private Headings(Fields fields, Mapping said, CellReader cells, boolean checked) {
    this.fields = fields;
    this.said = said;
    this.cells = cells;
  }

  /** By their own words alone. */
  static Headings own(Fields fields) {
    return new Headings(fields, Mapping.NONE, null, false);
  }

  /** Facts that are taken from hints where no cell says them. */
  Set<String> taken() {
    return said.taken();
  }

  Fields fields() {
    return fields;
  }

  /** The same where C means the third column, unless some heading of the rows is C. */
  Headings lettersAsNumbers(List<TableRow> rows) {
    Mapping agreed =
        said.lettersAsNumbers(
            letter ->
                rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> HeadingText.normal(cell.text()).equals(letter)));
    return agreed == said ? this : new Headings(fields, agreed, cells, false);
  }

  /** For a table further down: what is said of columns by number is said of the first one. */
  Headings below() {
    return new Headings(fields, said.byHeading(), cells, false);
  }

  /**
   * What a heading is read as.
   *
   * @param field null when it is not known, or not to be read
   * @param words that it was known by, with their unit
   */
  record Known(Field field, String words) {}

  /** By what is said of the column, else by the fullest reading that is known. */
  Known named(int column, Heading heading) {
    String key = said(column, heading);
    if (key != null)
      return new Known(key.equals(Mapping.UNREAD) ? null : fields.ofKey(key), heading.text());
    for (String reading : heading.readings()) {
      Field field = fields.named(reading);
      if (field != null) return new Known(field, reading);
    }
    return new Known(null, heading.text());
  }

  private String said(int column, Heading heading) {
    String key = said.of(column, heading.text());
    for (String reading : heading.readings()) if (key == null) key = said.ofHeading(reading);
    return key;
  }

  /**
   * The field of a heading by its words, whatever column it stands in: what is said of a column by
   * its number holds for every row, and so tells no heading from a project.
   */
  Field byWords(String heading) {
    String key = said.ofHeading(heading);
    if (key == null) return fields.named(heading);
    return key.equals(Mapping.UNREAD) ? null : fields.ofKey(key);
  }

  /** Whether the column is spoken of by its number. */
  boolean isSaidByNumber(int column) {
    return said.ofColumn(column) != null;
  }

  /** Whether some column is spoken of by its number. */
  boolean hasNumbers() {
    return said.hasNumbers();
  }

  /** Whether a cell holds already what its column is said by number to hold: no heading does. */
  boolean holdsValue(int column, Cell cell) {
    String key = said.ofColumn(column);
    Field field = key == null || cell.isEmpty() ? null : fields.ofKey(key);
    return field != null && cells.isValue(field, cell);
  }

  /** Whether somebody wants the column not to be read. */
  boolean isUnread(int column, Heading heading) {
    return Mapping.UNREAD.equals(said(column, heading));
  }

  /**
   * @param all headings by column
   * @throws UnreadableList when the mapping speaks of a column that is not there, or says two
   *     things of one
   */
  void areAllIn(List<Heading> all) throws UnreadableList {
    for (String heading : new TreeMap<>(said.keys()).keySet()) {
      boolean there = false;
      for (int i = 0; i < all.size() && !there; i++)
        there = heading.equals(Mapping.number(i)) || isOf(all.get(i), heading);
      if (!there) throw noColumn(heading, all);
    }
    for (int i = 0; i < all.size(); i++) {
      String byNumber = said.ofColumn(i);
      String text = all.get(i).text();
      String byHeading = text.isBlank() ? null : said.ofHeading(text);
      if (byNumber != null && byHeading != null && !byNumber.equals(byHeading))
        throw new UnreadableList(
            TEXTS.say(
                "headings.one-column-said-two",
                Mapping.number(i),
                byNumber,
                text.strip(),
                byHeading));
    }
  }

  private static boolean isOf(Heading heading, String normal) {
    return normal.equals(HeadingText.normal(heading.text()))
        || heading.readings().stream().anyMatch(r -> normal.equals(HeadingText.normal(r)));
  }

  /** Whether a column may be said to be this. */
  static boolean isReadable(Field field) {
    return field != null && field.isReadable();
  }

  private UnreadableList noKey(String heading, String key) {
    List<String> keys = fields.all().stream().filter(Headings::isReadable).map(Field::key).toList();
    String guess = Guess.closest(key, keys);
    return new UnreadableList(
        TEXTS.say(
            "headings.column-said-no-key",
            heading,
            key,
            guess == null ? "" : TEXTS.say("maybe-2", guess)));
  }

  private static UnreadableList noColumn(String heading, List<Heading> all) {
    List<String> there = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String text = all.get(i).text().strip();
      there.add(text.isEmpty() ? Mapping.number(i) : Mapping.number(i) + " " + text);
      if (!text.isEmpty()) names.add(HeadingText.normal(text));
    }
    String guess = heading.startsWith("#") ? null : Guess.closest(heading, names);
    return new UnreadableList(
        TEXTS.say(
            "headings.list-no-column",
            heading,
            Punctuation.list(there),
            guess == null ? "" : TEXTS.say("maybe", guess)));
  }
}
