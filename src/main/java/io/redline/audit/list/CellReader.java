package io.redline.audit.list;

import io.redline.earth.CoordinateRange;
import io.redline.intake.LostZero;
import io.redline.intake.Vocabulary;
import io.redline.site.files.Angle;
import io.redline.table.Cell;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One cell as the value of its fact. Geometry and coordinates are read with the whole row. */
final class CellReader {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern SEPARATOR = Pattern.compile("[;；、，,|\\n\\r]+");

  /** An earlier day is a small number taken for a date. */
  private static final int FIRST_YEAR = 1949;

  /** A day that a spreadsheet saved as a number, from 2000 to 2064. */
  private static final Pattern SERIAL = Pattern.compile("3[6-9]\\d{3}|[45]\\d{4}");

  private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
  private static final Pattern STRONG_SEPARATOR = Pattern.compile("[;；|\\n\\r]+");
  private static final Pattern CODE =
      Pattern.compile("([A-Ta-t]?\\d{2,4})(?:[\\s:：(（-]*\\p{IsHan}.*)?", Pattern.DOTALL);

  /** 新建项目 is 新建. */
  private static final Pattern ENDING = Pattern.compile("(类?项目|工程|性质)[。.]?$");

  /** A box before each word, and none behind one: 新建☑ 改建□ may be read either way. */
  private static final Pattern BOXES =
      Pattern.compile("(?:\\s*[☑☒√■þ✓✔R□☐]\\s*\\p{IsHan}+(?:[(（]\\p{IsHan}+[)）])?)+\\s*");

  private static final Pattern TICKED =
      Pattern.compile("[☑☒√■þ✓✔R]\\s*(\\p{IsHan}+(?:[(（]\\p{IsHan}+[)）])?)");

  private final Map<String, String> activities = new HashMap<>();
  private final Counties counties = new Counties();
  private final Set<String> taken;

  /**
   * @param taken facts of which a vague cell is taken for what it is about
   */
  CellReader(Vocabulary vocabulary, Set<String> taken) {
    this.taken = taken;
    for (String id : vocabulary.ids(Vocabulary.ACTIVITY)) {
      activities.put(id, id);
      activities.put(HeadingText.normal(vocabulary.zh(Vocabulary.ACTIVITY, id)), id);
    }
  }

  /**
   * @param cell not empty
   * @return null when the cell says that nothing is known
   */
  JsonNode read(Column column, Cell cell) throws UnreadableCell {
    Field field = column.field();
    if (cell.kind() == Cell.Kind.ERROR)
      throw new UnreadableCell(TEXTS.say("cell-reader.value-spreadsheet"), null);
    if (field.key().equals("id") || field.key().equals("name")) return JSON.stringNode(cell.text());
    if (Words.saysUnknown(cell.text()) && Words.id(field.key(), cell.text()) == null) return null;
    return switch (field.kind()) {
      case TEXT -> JSON.stringNode(cell.text());
      case NUMBER -> JSON.numberNode(number(column, cell.text()));
      case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(word("boolean", cell.text())));
      case WORD -> JSON.stringNode(word(field.key(), ticked(cell.text())));
      case EVIDENCE_STATUS -> JSON.stringNode(word("evidence.status", cell.text()));
      case PLACE_RELATION -> RelationText.read(cell.text(), column);
      case PLACE_BASIS -> JSON.stringNode(word(PlaceFields.BASIS_WORDS, cell.text()));
      case CRS -> JSON.stringNode(crs(cell.text()));
      case DAY -> day(field.key(), cell);
      case WORDS -> list(cell.text(), item -> word(field.key(), item));
      case ACTIVITIES -> activities(cell.text());
      case INDUSTRIES -> industries(cell);
      case COUNTIES, UNIT -> JSON.arrayNode().add(counties(cell.text(), "").all().size());
      default -> throw new IllegalStateException(field.key() + " is not read by itself");
    };
  }

  /**
   * Whether a cell is a value that no heading could be: a number, a day, a word of the vocabulary.
   * Free text may be either.
   *
   * @param cell not empty
   */
  boolean isValue(Field field, Cell cell) {
    return switch (field.kind()) {
      case TEXT, HINT, OVERFLOW, SKIPPED -> false;
      case DEGREES -> Angle.only(cell.text()) != null;
      case GEOMETRY -> cell.text().chars().anyMatch(Character::isDigit);
      default -> {
        try {
          yield read(new Column(0, field, "", Units.Factor.ONE), cell) != null;
        } catch (UnreadableCell e) {
          yield false;
        }
      }
    };
  }

  /**
   * The counties that a cell names.
   *
   * @param outer the city and province in cells of their own; may be empty
   */
  Counties.Codes counties(String text, String outer) throws UnreadableCell {
    return counties.read(text, outer);
  }

  /** How one item of a list is read. */
  private interface Item {
    String read(String text) throws UnreadableCell;
  }

  private ArrayNode list(String text, Item item) throws UnreadableCell {
    ArrayNode array = JSON.arrayNode();
    if (Words.saysNone(text)) return array;
    for (String part : SEPARATOR.split(text))
      if (!part.isBlank()) array.add(item.read(part.strip()));
    if (array.isEmpty()) throw new UnreadableCell(TEXTS.say("cell-reader.least-one-item"), null);
    return array;
  }

  /** Of the boxes of a form the one that is ticked; the text itself where there are none. */
  private static String ticked(String text) {
    if (!BOXES.matcher(text).matches()) return text;
    List<String> ticked = TICKED.matcher(text).results().map(m -> m.group(1)).toList();
    if (ticked.size() == 2 && ticked.containsAll(List.of("改建", "扩建"))) return "改扩建";
    return ticked.size() == 1 ? ticked.get(0) : text;
  }

  static String word(String key, String text) throws UnreadableCell {
    String id = Words.id(key, text);
    if (id == null && key.equals("nature"))
      id = Words.id(key, ENDING.matcher(text).replaceFirst(""));
    if (id != null) return id;
    String normal = HeadingText.normal(text);
    String guess = Guess.closest(normal, Words.firsts(key, Lang.ZH));
    // One letter is like any other.
    if (guess == null)
      guess =
          Guess.closest(
              normal, Words.known(key).stream().filter(each -> each.length() > 1).toList());
    throw new UnreadableCell(
        TEXTS.say(
            "cell-reader.one-of",
            Message.each(lang -> Punctuation.list(lang, Words.firsts(key, lang)))),
        Message.same(guess));
  }

  private static String crs(String text) throws UnreadableCell {
    String known = Words.id("site.crs", text);
    if (known != null) return known;
    CoordinateRange range =
        CoordinateRange.of(
            Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace(" ", ""));
    if (range != null) return range.code();
    throw new UnreadableCell(
        TEXTS.say("cell-reader.epsg-4490-epsg-4326"),
        Message.same(Guess.closest(text.toUpperCase(Locale.ROOT), CoordinateRange.codes())));
  }

  /** A vague number says nothing, unless what it is about is taken for it. */
  private double number(Column column, String text) throws UnreadableCell {
    Field field = column.field();
    try {
      return Quantity.read(text, field.unit(), column.unit());
    } catch (UnreadableCell e) {
      Double about = Quantity.about(text, field.unit(), column.unit());
      if (about == null) throw e;
      if (taken.contains("numbers")) return about;
      String shown = Numbers.plain(about) + (field.unit().equals("1") ? "" : " " + field.unit());
      throw new UnreadableCell(e.expectation(), TEXTS.say("cell-reader.about", shown));
    }
  }

  /**
   * Of a document whose day is not said the day that says least: it was given on the last day of
   * the month and ends on its first.
   */
  private static JsonNode day(String key, Cell cell) throws UnreadableCell {
    boolean ends = key.endsWith(".validUntil");
    if (ends && Words.id("endless", cell.text()) != null) return null;
    LocalDate day = DayText.parse(cell.text());
    if (day == null) day = cell.day();
    if (day == null && SERIAL.matcher(cell.text()).matches())
      day = FIRST_SERIAL.plusDays(Long.parseLong(cell.text()));
    if (day == null && !key.equals("asOf")) day = DayText.within(cell.text(), !ends);
    if (day != null && day.getYear() >= FIRST_YEAR && day.getYear() < 3000)
      return JSON.stringNode(day.toString());
    throw new UnreadableCell(TEXTS.say("cell-reader.day-such-2026-11"), null);
  }

  /** Words of the vocabulary may hold a comma themselves: 围湖造田、填湖造地. */
  private ArrayNode activities(String text) throws UnreadableCell {
    ArrayNode array = JSON.arrayNode();
    if (Words.saysNone(text)) return array;
    for (String part : STRONG_SEPARATOR.split(text)) {
      String id = known(part);
      if (id != null) array.add(id);
      else array.addAll(list(part, this::activity));
    }
    return array;
  }

  private String known(String text) {
    String asItStands = activities.get(text);
    return asItStands != null ? asItStands : activities.get(HeadingText.normal(text));
  }

  private String activity(String text) throws UnreadableCell {
    String id = known(text);
    if (id != null) return id;
    throw new UnreadableCell(
        TEXTS.say("cell-reader.activity-vocabulary"),
        Message.same(Guess.closest(text, activities.keySet())));
  }

  private ArrayNode industries(Cell cell) throws UnreadableCell {
    LostZero lost = cell.kind() == Cell.Kind.NUMBER ? LostZero.of(cell.text()) : null;
    if (lost != null) throw new UnreadableCell(LostZero.EXPECTED, lost.readings());
    ArrayNode found = IndustryText.codes(cell.text());
    if (found != null) return found;
    return list(cell.text().replace('/', ';'), CellReader::industry);
  }

  private static String industry(String text) throws UnreadableCell {
    Matcher code = CODE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (code.matches()) return code.group(1).toUpperCase(Locale.ROOT);
    throw new UnreadableCell(TEXTS.say("cell-reader.gb-t-4754-2017"), null);
  }
}
