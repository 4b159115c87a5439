package io.redline.words;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The word somebody probably meant. */
public final class Guess {
  private Guess() {}

  /** The closest candidate, or null when none is close enough to be a fair guess. */
  public static @Nullable String closest(String written, Collection<String> candidates) {
    String wanted = written.toLowerCase(java.util.Locale.ROOT);
    int allowed = Math.max(1, wanted.length() / 3);
    return candidates.stream()
        .filter(c -> Math.abs(c.length() - wanted.length()) <= allowed)
        .filter(c -> distance(wanted, c.toLowerCase(java.util.Locale.ROOT)) <= allowed)
        .min(
            Comparator.comparingInt(
                    (String c) -> distance(wanted, c.toLowerCase(java.util.Locale.ROOT)))
                .thenComparing(c -> c))
        .orElse(null);
  }

  /** Edit distance where exchanging two neighbours counts once. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++)
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    return d[a.length()][b.length()];
  }
}
