package io.redline.audit.list;

import io.redline.audit.list.Field.Kind;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list can state of where a site lies: {@code place.X} how it lies to a layer or a family of
 * layers, {@code place.X.basis} and others who says so. In the schema each X is a statement of its
 * own.
 */
public final class PlaceFields {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /** The words for a basis in {@code words.tsv}. */
  static final String BASIS_WORDS = "place.basis";

  private static final String PREFIX = "place.";
  private static final Message NO_NOTE = Message.same("");

  private static final Message RELATION_NOTE = TEXTS.say("place-fields.outside-inside-partly");
  private static final Message BASIS_NOTE = TEXTS.say("place-fields.letter-query-report");

  /** Headings of the relation, around the name of the layer or family. */
  private static final List<String> RELATION_NAMES =
      List.of(
          "%s（位置关系）",
          "%s（查询结果）",
          "%s（核查结果）",
          "%s（关系）",
          "%s（涉及情况）",
          "%s（是否涉及）",
          "%s位置关系",
          "%s查询结果",
          "%s核查结果",
          "%s涉及情况",
          "与%s的位置关系",
          "与%s位置关系",
          "与%s的关系",
          "是否涉及%s",
          "是否占用%s",
          "是否位于%s",
          "是否位于%s内",
          "是否在%s内",
          "是否在%s范围内");

  /** What else a statement says, by the words behind the name. */
  private static final Map<String, List<String>> DETAILS = new LinkedHashMap<>();

  static {
    DETAILS.put("basis", List.of("依据", "依据类型", "依据类别"));
    DETAILS.put("authority", List.of("出具单位", "出具机关", "出具部门", "复函单位", "查询单位"));
    DETAILS.put("number", List.of("文号", "复函文号", "编号", "查询编号"));
    DETAILS.put("on", List.of("日期", "出具日期", "复函日期", "查询日期"));
    DETAILS.put("validUntil", List.of("有效期至", "有效期", "有效期限"));
    DETAILS.put("class", List.of("级别", "分区", "功能区"));
    DETAILS.put("metres", List.of("距离", "最近距离"));
    DETAILS.put("hectares", List.of("占用面积", "重叠面积"));
    DETAILS.put("boundary", List.of("范围摘要", "范围指纹"));
  }

  /** A field with every heading it goes by. */
  record Named(Field field, List<String> names) {}

  private PlaceFields() {}

  /** Whether a key is about a statement on a place. */
  static boolean isOne(String key) {
    return key.startsWith(PREFIX);
  }

  /** {@code place.X} of {@code place.X.basis} and of itself; null for other keys. */
  static String relationOf(String key) {
    if (!isOne(key)) return null;
    int dot = key.indexOf('.', PREFIX.length());
    return dot < 0 ? key : key.substring(0, dot);
  }

  /** The layer or family that a key is about. */
  static String of(String key) {
    return relationOf(key).substring(PREFIX.length());
  }

  /** The families, and the layers that are of one, in the order of the vocabulary. */
  public static List<String> known(Vocabulary vocabulary) {
    List<String> all = new ArrayList<>(vocabulary.ids(Vocabulary.FAMILY));
    for (String layer : vocabulary.ids(Vocabulary.LAYER))
      if (!vocabulary.family(layer).isEmpty()) all.add(layer);
    return all;
  }

  /**
   * Whether an empty form has this column: of families what is found and by whom, of layers none.
   */
  public static boolean isOffered(Field field, Vocabulary vocabulary) {
    if (!isOne(field.key())) return true;
    boolean main = field.kind() == Kind.PLACE_RELATION || field.kind() == Kind.PLACE_BASIS;
    return main && vocabulary.ids(Vocabulary.FAMILY).contains(of(field.key()));
  }

  static List<Named> all(Vocabulary vocabulary) {
    List<Named> all = new ArrayList<>();
    for (String id : known(vocabulary)) {
      boolean family = vocabulary.ids(Vocabulary.FAMILY).contains(id);
      String zh = plain(vocabulary.zh(family ? Vocabulary.FAMILY : Vocabulary.LAYER, id));
      String en = "place " + id.replace('-', ' ');
      all.add(
          named(
              PREFIX + id,
              Kind.PLACE_RELATION,
              "m",
              en,
              RELATION_NAMES.stream().map(name -> name.formatted(zh)).toList(),
              RELATION_NOTE));
      DETAILS.forEach(
          (detail, words) -> {
            List<String> names = new ArrayList<>();
            for (String word : words) names.add(zh + "（" + word + "）");
            for (String word : words) names.add(zh + word);
            String key = PREFIX + id + "." + detail;
            Message note = detail.equals("basis") ? BASIS_NOTE : NO_NOTE;
            all.add(named(key, kind(detail), unit(detail), en + " " + detail, names, note));
          });
    }
    return all;
  }

  /**
   * @param names in Chinese, the label first
   */
  private static Named named(
      String key, Kind kind, String unit, String en, List<String> names, Message note) {
    List<String> every = new ArrayList<>(List.of(key, en));
    every.addAll(names);
    return new Named(new Field(key, kind, unit, new Message(names.get(0), en), note, ""), every);
  }

  /** Without what the vocabulary explains in brackets. */
  private static String plain(String zh) {
    int bracket = zh.indexOf('（');
    return bracket < 0 ? zh : zh.substring(0, bracket);
  }

  private static Kind kind(String detail) {
    return switch (detail) {
      case "basis" -> Kind.PLACE_BASIS;
      case "on", "validUntil" -> Kind.DAY;
      case "metres", "hectares" -> Kind.NUMBER;
      default -> Kind.TEXT;
    };
  }

  private static String unit(String detail) {
    return switch (detail) {
      case "metres" -> "m";
      case "hectares" -> "ha";
      default -> "";
    };
  }
}
