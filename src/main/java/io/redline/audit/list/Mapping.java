package io.redline.audit.list;

import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What somebody says the columns of a list mean; it decides over what their headings say.
 *
 * @param keys by heading in its normal form, or by number of the column from 1 as {@code #3}, which
 *     may be written by its letter as {@code #C}: a dotted key of the schema, or {@link #UNREAD}
 * @param taken keys of facts that are taken from what other cells hint at, where no cell says them
 */
public record Mapping(Map<String, String> keys, Set<String> taken) {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  public static final Mapping NONE = new Mapping(Map.of(), Set.of());

  /** In place of a key: the column is not to be read. */
  public static final String UNREAD = "none";

  public Mapping {
    Map<String, String> normal = new LinkedHashMap<>();
    keys.forEach((heading, key) -> normal.put(normal(heading), key.strip()));
    keys = Map.copyOf(normal);
    taken = Set.copyOf(taken);
  }

  public Mapping(Map<String, String> keys) {
    this(keys, Set.of());
  }

  /**
   * The same with hints to be taken.
   *
   * @param keys of the facts, or {@code all}
   * @throws UnreadableList when one of them cannot be taken from hints
   */
  public Mapping taking(List<String> keys) throws UnreadableList {
    Set<String> all = new LinkedHashSet<>();
    for (String key : keys) {
      String plain = key.strip();
      if (plain.equals("all")) all.addAll(HintedFacts.KEYS);
      else if (HintedFacts.KEYS.contains(plain)) all.add(plain);
      else throw new UnreadableList(TEXTS.say("mapping.no-such-hint", plain, HintedFacts.KEYS));
    }
    return new Mapping(this.keys, all);
  }

  /**
   * @param pairs {@code heading=key}; a heading may hold an equals sign, a key does not
   * @throws UnreadableList when one is no such pair, or two say different things of one heading
   */
  public static Mapping of(List<String> pairs) throws UnreadableList {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String pair : pairs) {
      int at = pair.lastIndexOf('=');
      String heading = at < 0 ? "" : normal(pair.substring(0, at));
      String key = pair.substring(at + 1).strip();
      if (heading.isEmpty() || key.isEmpty())
        throw new UnreadableList(TEXTS.say("mapping.should-heading-key", pair));
      String other = keys.put(heading, key);
      if (other != null && !other.equals(key))
        throw new UnreadableList(TEXTS.say("mapping.heading-said", heading, other, key));
    }
    return new Mapping(keys);
  }

  /** #C is #3. */
  private static String normal(String heading) {
    String normal = HeadingText.normal(heading);
    return normal.matches("#[a-z]{1,3}")
        ? number(TableRow.column(normal.substring(1).toUpperCase(Locale.ROOT)))
        : normal;
  }

  /**
   * The same where a letter alone names a column.
   *
   * @param isHeading whether such a letter is a heading itself
   */
  Mapping lettersAsNumbers(Predicate<String> isHeading) {
    Map<String, String> all = new LinkedHashMap<>();
    keys.forEach(
        (key, value) ->
            all.put(
                key.matches("[a-z]{1,2}") && !isHeading.test(key) ? normal("#" + key) : key,
                value));
    return all.equals(keys) || all.size() < keys.size() ? this : new Mapping(all, taken);
  }

  /** Only what is said by headings. */
  Mapping byHeading() {
    Map<String, String> some = new LinkedHashMap<>(keys);
    some.keySet().removeIf(key -> key.startsWith("#"));
    return new Mapping(some, taken);
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
    return new TreeMap<>(keys) + (taken.isEmpty() ? "" : " " + new TreeSet<>(taken));
  }
}
