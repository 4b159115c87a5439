package io.redline.audit.portfolio;

import java.util.HashMap;
import java.util.Map;

/** How alike two names are, whatever their blanks, brackets and widths. */
final class Likeness {
  private static final double ALIKE = 0.6;
  private static final int FULL_WIDTH = 0xFEE0;

  private Likeness() {}

  /** Letters and digits alone, in one width and case. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') c -= FULL_WIDTH;
      if (Character.isLetterOrDigit(c)) plain.append(Character.toLowerCase(c));
    }
    return plain.toString();
  }

  /** FNV-1a over what {@link #plain} leaves, stirred once more; 0 for nothing. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') c -= FULL_WIDTH;
      if (!Character.isLetterOrDigit(c)) continue;
      hash = (hash ^ Character.toLowerCase(c)) * 0x100000001b3L;
      any = true;
    }
    return any ? stirred(hash) : 0;
  }

  static long stirred(long number) {
    long hash = (number ^ number >>> 29) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 32) * 0x94d049bb133111ebL;
    return hash == 0 ? 1 : hash;
  }

  /** Whether most pairs of neighbouring letters are the same; what only counts the parts aside. */
  static boolean areAlike(String one, String other) {
    Map<String, Integer> pairs = new HashMap<>();
    String a = stem(one);
    String b = stem(other);
    if (a.length() < 2 || b.length() < 2) return a.equals(b);
    for (int i = 0; i + 1 < a.length(); i++) pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
    int common = 0;
    for (int i = 0; i + 1 < b.length(); i++)
      if (pairs.merge(b.substring(i, i + 2), -1, Integer::sum) >= 0) common++;
    return 2.0 * common / (a.length() + b.length() - 2) >= ALIKE;
  }

  private static String stem(String name) {
    return plain(name).replaceAll("第?[0-9一二三四五六七八九十]+(期|标段|号|阶段|区|批|段)|[a-z]区|[0-9]+", "");
  }
}
