package io.redline.audit.list;

import io.redline.intake.Guess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What headings mean: by their own words, or by what somebody says of this list's columns. */
final class Headings {
  private final Fields fields;
  private final Mapping said;

  /**
   * @throws UnreadableList when a key of the mapping does not exist
   */
  Headings(Fields fields, Mapping said) throws UnreadableList {
    this.fields = fields;
    this.said = said;
    for (Map.Entry<String, String> one : new TreeMap<>(said.keys()).entrySet())
      if (!one.getValue().equals(Mapping.UNREAD) && !isReadable(fields.ofKey(one.getValue())))
        throw noKey(one.getKey(), one.getValue());
  }

  private Headings(Fields fields) {
    this.fields = fields;
    this.said = Mapping.NONE;
  }

  /** By their own words alone. */
  static Headings own(Fields fields) {
    return new Headings(fields);
  }

  Fields fields() {
    return fields;
  }

  /** The field of a heading; null when it is not known, or not to be read. */
  Field named(int column, String heading) {
    String key = said.of(column, heading);
    if (key == null) return fields.named(heading);
    return key.equals(Mapping.UNREAD) ? null : fields.ofKey(key);
  }

  /** Whether somebody wants the column not to be read. */
  boolean isUnread(int column, String heading) {
    return Mapping.UNREAD.equals(said.of(column, heading));
  }

  /**
   * @param texts headings by column
   * @throws UnreadableList when the mapping speaks of a column that is not there
   */
  void areAllIn(List<String> texts) throws UnreadableList {
    for (String heading : new TreeMap<>(said.keys()).keySet()) {
      boolean there = false;
      for (int i = 0; i < texts.size() && !there; i++)
        there =
            heading.equals(Mapping.number(i)) || heading.equals(HeadingText.normal(texts.get(i)));
      if (!there) throw noColumn(heading, texts);
    }
  }

  /** Whether a column may be said to be this. */
  static boolean isReadable(Field field) {
    return field != null && (field.isFact() || field.kind() == Field.Kind.HINT);
  }

  private UnreadableList noKey(String heading, String key) {
    List<String> keys = fields.all().stream().filter(Headings::isReadable).map(Field::key).toList();
    String guess = Guess.closest(key, keys);
    return new UnreadableList(
        "列“"
            + heading
            + "”指定为 "
            + key
            + "，没有这个键"
            + (guess == null ? "" : "，可能是 " + guess)
            + "；不读取写 none",
        "column '"
            + heading
            + "' is said to be "
            + key
            + ", which is no key"
            + (guess == null ? "" : ", maybe " + guess)
            + "; none leaves a column unread");
  }

  private static UnreadableList noColumn(String heading, List<String> texts) {
    List<String> there = texts.stream().filter(t -> !t.isBlank()).map(String::strip).toList();
    return new UnreadableList(
        "清单里没有指定的列“" + heading + "”，有 " + there,
        "the list has no column '" + heading + "'. There are " + there);
  }
}
