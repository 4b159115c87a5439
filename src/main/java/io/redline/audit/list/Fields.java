package io.redline.audit.list;

import io.redline.audit.list.Field.Kind;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import io.redline.words.TsvFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The facts a list can hold, and the headings by which each is known: the schema's keys, the
 * headings of {@code headings.tsv} and the vocabulary's documents, families and layers.
 */
public final class Fields {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  public static final String LONGITUDE = "site.longitude";
  public static final String LATITUDE = "site.latitude";
  public static final String WKT = "site.wkt";
  public static final String GEOMETRY = "site.geometry";

  /** An industry that may be said in words alone. */
  static final String INDUSTRY_WORDS = "hint.industry";

  /** Units around the county, of which a list has columns and a proposal none. */
  static final String PROVINCE = "site.province";

  static final String CITY = "site.city";

  /** Where a result keeps the cells that stood beyond the headings of a CSV. */
  static final String OVERFLOW = "多余内容";

  private static final Message NO_NOTE = Message.same("");
  private static final List<String> RUNNING_NUMBERS = List.of("序号", "no", "no.", "#", "index");

  /** What can be said of a document, by the words that end its heading. */
  private static final Map<String, String[]> OF_DOCUMENTS =
      Map.of(
          "status", new String[] {"", "办理情况", "情况", "状态"},
          "number", new String[] {"文号", "编号", "批复文号", "批准文号", "证号"},
          "date", new String[] {"日期", "批复日期", "批准日期", "取得日期"},
          "issuer", new String[] {"机关", "批复机关", "批准机关", "审批机关"},
          "validUntil", new String[] {"有效期至", "有效期", "有效期限", "到期日期"},
          "conditions", new String[] {"所附条件", "附加条件", "批复条件"});

  /** Always in this order, so that a form offers them so. */
  private static final List<String> PARTS_OF_DOCUMENTS =
      List.of("status", "number", "date", "issuer", "validUntil", "conditions");

  private static final Set<String> DAYS = Set.of("date", "validUntil");

  private static final Pattern ONLY_IN_JSON =
      Pattern.compile("(parts?|sources)([./(\\[].*)?|(项目|其他|各)?组成部分.*");

  private final Map<String, Field> byKey = new LinkedHashMap<>();
  private final Map<String, Field> byHeading = new HashMap<>();

  public Fields(Vocabulary vocabulary) {
    for (String[] row : TsvFile.rows(Fields.class, "headings.tsv")) {
      Field field =
          new Field(
              row[0],
              kind(row[0]),
              row[1],
              new Message(row[2], row[3]),
              new Message(row[5], row[6]),
              row[7]);
      add(field, row[0], row[2], row[3]);
      for (String synonym : row[4].split(";")) if (!synonym.isEmpty()) add(field, synonym);
    }
    vocabulary.ids(Vocabulary.EVIDENCE).forEach(id -> addDocument(id, vocabulary));
    for (PlaceFields.Named place : PlaceFields.all(vocabulary)) {
      byKey.put(place.field().key(), place.field());
      place.names().forEach(name -> addIfFree(place.field(), name));
    }
    for (ResultColumn column : ResultColumn.ALL)
      if (!byKey.containsKey(column.id())) add(skipped(column.id()), column.id(), column.zh());
    add(
        new Field("overflow", Kind.OVERFLOW, "", Message.same(OVERFLOW), NO_NOTE, ""),
        "overflow",
        OVERFLOW);
    add(skipped("number"), RUNNING_NUMBERS.toArray(String[]::new));
  }

  /** Every field in the order of the template. */
  public List<Field> all() {
    return new ArrayList<>(byKey.values());
  }

  public Field ofKey(String key) {
    return byKey.get(key);
  }

  /** The field of a heading, in any of its names; null when it is not known. */
  Field named(String heading) {
    HeadingText text = HeadingText.of(heading);
    Field whole = byHeading.get(text.whole());
    return whole != null ? whole : byHeading.get(text.name());
  }

  /** Whether a heading with all its brackets is one of our names; then they tell no unit. */
  boolean isName(HeadingText heading) {
    return byHeading.containsKey(heading.whole());
  }

  /**
   * A key that no cell can hold is no accident, and passing it over would lose what it says.
   *
   * @param heading that is not known, or a key that somebody wants a column to be
   * @throws UnreadableList for parts and sources, and for a place that no statement can be made of
   */
  void refuseWhatIsNoColumn(String heading) throws UnreadableList {
    String key = HeadingText.normal(heading);
    if (ONLY_IN_JSON.matcher(key).matches())
      throw new UnreadableList(TEXTS.say("fields.column-not-fit-into", heading.strip()));
    if (!PlaceFields.isOne(key)) return;
    String guess = Guess.closest(key, byKey.keySet().stream().filter(PlaceFields::isOne).toList());
    throw new UnreadableList(
        TEXTS.say(
            "fields.column-no-such-layer",
            heading.strip(),
            guess == null ? "" : TEXTS.say("maybe-2", guess)));
  }

  /** All names, for guesses. */
  Set<String> names() {
    return Collections.unmodifiableSet(byHeading.keySet());
  }

  private void addDocument(String id, Vocabulary vocabulary) {
    String zh = vocabulary.zh(Vocabulary.EVIDENCE, id);
    String en = id.replace('-', ' ');
    PARTS_OF_DOCUMENTS.forEach(
        part -> {
          String[] endings = OF_DOCUMENTS.get(part);
          boolean status = part.equals("status");
          String key = "evidence." + id + "." + part;
          Kind kind = status ? Kind.EVIDENCE_STATUS : DAYS.contains(part) ? Kind.DAY : Kind.TEXT;
          boolean taken = byHeading.containsKey(HeadingText.of(zh).whole());
          Message label =
              new Message(
                  zh + (status && !taken ? "" : endings[status ? 1 : 0]),
                  en + (status ? "" : " " + part));
          Field field = new Field(key, kind, "", label, NO_NOTE, "");
          byKey.put(key, field);
          for (String ending : endings) addIfFree(field, zh + ending);
          addIfFree(field, label.en());
          addIfFree(field, key);
          if (status) addIfFree(field, "evidence." + id);
        });
  }

  /** Words of the vocabulary give way to our own headings. */
  private void addIfFree(Field field, String name) {
    byHeading.putIfAbsent(HeadingText.of(name).whole(), field);
  }

  private void add(Field field, String... names) {
    byKey.put(field.key(), field);
    for (String name : names) {
      // As a name its brackets would tell no unit.
      if (field.kind() == Kind.NUMBER && Units.isUnit(HeadingText.of(name).bracket()))
        throw new IllegalStateException("heading '" + name + "' has a unit");
      Field other = byHeading.putIfAbsent(HeadingText.of(name).whole(), field);
      if (other != null && !other.key().equals(field.key()))
        throw new IllegalStateException(
            "heading '" + name + "' means " + other.key() + " and " + field.key());
    }
  }

  private static Field skipped(String key) {
    return new Field("result." + key, Kind.SKIPPED, "", Message.same(key), NO_NOTE, "");
  }

  private static Kind kind(String key) {
    return switch (key) {
      case LONGITUDE, LATITUDE -> Kind.DEGREES;
      case WKT, GEOMETRY -> Kind.GEOMETRY;
      case "site.crs" -> Kind.CRS;
      case "activities", "excludedActivities" -> Kind.ACTIVITIES;
      case "industries" -> Kind.INDUSTRIES;
      case "site.counties" -> Kind.COUNTIES;
      case "purposes" -> Kind.WORDS;
      case "hint.words", INDUSTRY_WORDS -> Kind.HINT;
      case PROVINCE, CITY -> Kind.UNIT;
      default -> kind(schema(key));
    };
  }

  private static Kind kind(JsonNode schema) {
    if (schema.has("enum")) return Kind.WORD;
    if ("date".equals(schema.path("format").asString(""))) return Kind.DAY;
    return switch (schema.path("type").asString("")) {
      case "number" -> Kind.NUMBER;
      case "boolean" -> Kind.BOOLEAN;
      case "string" -> Kind.TEXT;
      default -> throw new IllegalStateException("headings.tsv: no fact of the schema: " + schema);
    };
  }

  private static JsonNode schema(String key) {
    JsonNode at = ProposalReader.schema();
    for (String part : key.split("\\.")) at = at.path("properties").path(part);
    return at;
  }
}
