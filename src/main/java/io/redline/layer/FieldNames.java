package io.redline.layer;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Names of fields, and words in them, as people and programs write them: in any case, full width,
 * with blanks, line feeds and marks that nobody sees. They mean the same.
 */
public final class FieldNames {
  private static final String UNSEEN = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]+";

  private FieldNames() {}

  /** The same for names that mean the same. */
  static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll(UNSEEN, "")
        .toUpperCase(Locale.ROOT);
  }

  /** The same for words that mean the same; a table of numbers writes the code 1 as 1.0. */
  static String normalWord(String word) {
    return normal(word).replaceFirst("^(\\d+)\\.0+$", "$1");
  }

  /**
   * The field of a file that is meant; as written before one that only means the same.
   *
   * @return null when there is none
   */
  static String find(Collection<String> fields, String wanted) {
    if (fields.contains(wanted)) return wanted;
    String same = normal(wanted);
    return fields.stream().filter(f -> normal(f).equals(same)).findFirst().orElse(null);
  }

  /**
   * The first of several names that is there.
   *
   * @return null when none is
   */
  static String first(Collection<String> fields, List<String> wanted) {
    for (String name : wanted) {
      String found = find(fields, name);
      if (found != null) return found;
    }
    return null;
  }
}
