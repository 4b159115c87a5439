package io.redline.audit.list;

import io.redline.words.Lang;
import io.redline.words.TsvFile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people write for the schema's enumerated values, from {@code words.tsv}. */
final class Words {
  private static final Map<String, Map<String, String>> BY_KEY = new HashMap<>();

  /** Of the words for nothing known and for none, with blanks between the letters. */
  private static final int LONGEST_OF_OURS = 16;

  static {
    for (String[] row : TsvFile.rows(Words.class, "words.tsv")) {
      Map<String, String> words = BY_KEY.computeIfAbsent(row[0], k -> new HashMap<>());
      if (!row[1].isEmpty()) words.put(HeadingText.normal(row[1]), row[1]);
      for (String word : row[2].split(";")) words.put(HeadingText.normal(word), row[1]);
    }
  }

  private Words() {}

  /** For each value, in the order of the table, its id or the first of its Chinese words. */
  static List<String> firsts(String key, Lang lang) {
    return TsvFile.rows(Words.class, "words.tsv").stream()
        .filter(row -> row[0].equals(key))
        .map(row -> lang.isZh() ? row[2].split(";")[0] : row[1])
        .toList();
  }

  /** The schema's id for a word, or null. */
  static String id(String key, String word) {
    Map<String, String> known = BY_KEY.getOrDefault(key, Map.of());
    String asItStands = known.get(word);
    return asItStands != null ? asItStands : known.get(HeadingText.normal(word));
  }

  /** Words that say nothing is known: such a cell is as good as empty. */
  static boolean saysUnknown(String word) {
    return mayBeOneOfOurs(word) && BY_KEY.get("unknown").containsKey(HeadingText.normal(word));
  }

  /** Words that say "none of them" of a list. */
  static boolean saysNone(String word) {
    return mayBeOneOfOurs(word) && BY_KEY.get("empty").containsKey(HeadingText.normal(word));
  }

  /** Neither long nor a number, as most cells are. */
  private static boolean mayBeOneOfOurs(String word) {
    return word.length() <= LONGEST_OF_OURS
        && (word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9');
  }

  static Set<String> known(String key) {
    return new LinkedHashSet<>(BY_KEY.getOrDefault(key, Map.of()).keySet());
  }
}
