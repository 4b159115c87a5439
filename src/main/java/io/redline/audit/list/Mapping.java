package io.redline.audit.list;

import io.redline.words.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody says the columns of a list mean; it decides over what their headings say.
 *
 * @param keys by heading in its normal form, or by number of the column from 1 as {@code #3}: a
 *     dotted key of the schema, or {@link #UNREAD}
 */
public record Mapping(Map<String, String> keys) {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  public static final Mapping NONE = new Mapping(Map.of());

  /** In place of a key: the column is not to be read. */
  public static final String UNREAD = "none";

  public Mapping {
    Map<String, String> normal = new LinkedHashMap<>();
    keys.forEach((heading, key) -> normal.put(HeadingText.normal(heading), key.strip()));
    keys = Map.copyOf(normal);
  }

  /**
   * @param pairs {@code heading=key}; a heading may hold an equals sign, a key does not
   * @throws UnreadableList when one is no such pair, or two say different things of one heading
   */
  public static Mapping of(List<String> pairs) throws UnreadableList {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String pair : pairs) {
      int at = pair.lastIndexOf('=');
      String heading = at < 0 ? "" : HeadingText.normal(pair.substring(0, at));
      String key = pair.substring(at + 1).strip();
      if (heading.isEmpty() || key.isEmpty())
        throw new UnreadableList(TEXTS.say("mapping.should-heading-key", pair));
      String other = keys.put(heading, key);
      if (other != null && !other.equals(key))
        throw new UnreadableList(TEXTS.say("mapping.heading-said", heading, other, key));
    }
    return new Mapping(keys);
  }

  /** What is said of a column, or null. */
  String of(int column, String heading) {
    String byNumber = ofColumn(column);
    return byNumber != null ? byNumber : ofHeading(heading);
  }

  /** What is said of a column by its number, or null. */
  String ofColumn(int column) {
    return keys.isEmpty() ? null : keys.get(number(column));
  }

  /** What is said of every column with this heading, or null. */
  String ofHeading(String heading) {
    return keys.isEmpty() ? null : keys.get(HeadingText.normal(heading));
  }

  /** Whether a column is spoken of by its number. */
  boolean hasNumbers() {
    return keys.keySet().stream().anyMatch(key -> key.startsWith("#"));
  }

  /** How a column is named by its number. */
  static String number(int column) {
    return "#" + (column + 1);
  }

  /** The same mapping gives the same text. */
  public String text() {
    return new TreeMap<>(keys).toString();
  }
}
