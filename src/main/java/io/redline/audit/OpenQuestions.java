package io.redline.audit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * For how many projects each question is open, or each bureau or column that would answer it. Grows
 * with these, not with the projects.
 */
public final class OpenQuestions {
  private static final Comparator<Ranked> MOST_FIRST =
      Comparator.comparingLong((Ranked r) -> -r.projects())
          .thenComparing(r -> -r.alone())
          .thenComparing(Ranked::question);

  private final Map<String, long[]> counts = new TreeMap<>();

  /**
   * A question over all projects whose prohibitions are open.
   *
   * @param projects for which it is one of those left
   * @param alone for which it is the only one left
   */
  public record Ranked(String question, long projects, long alone) {}

  /**
   * What one project waits for.
   *
   * @param questions each once
   * @param alone whether nothing else is left
   */
  void add(List<String> questions, boolean alone) {
    for (String question : questions) add(question, 1, alone ? 1 : 0);
  }

  void add(OpenQuestions other) {
    other.counts.forEach((question, n) -> add(question, n[0], n[1]));
  }

  private void add(String question, long projects, long alone) {
    long[] all = counts.computeIfAbsent(question, q -> new long[2]);
    all[0] += projects;
    all[1] += alone;
  }

  /** Those that bear on most projects first. */
  public List<Ranked> ranked() {
    return counts.entrySet().stream()
        .map(e -> new Ranked(e.getKey(), e.getValue()[0], e.getValue()[1]))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** Plain letters without commas or tabs, for the journal. */
  String text() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (question, n) ->
            text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(question, StandardCharsets.UTF_8))
                .append('=')
                .append(n[0])
                .append('=')
                .append(n[1]));
    return text.toString();
  }

  /**
   * @throws NumberFormatException when it is no such text
   */
  static OpenQuestions of(String text) {
    OpenQuestions all = new OpenQuestions();
    for (String one : text.isEmpty() ? new String[0] : text.split("&")) {
      String[] parts = one.split("=");
      if (parts.length != 3) throw new NumberFormatException(text);
      String question = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
      all.add(question, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
    return all;
  }
}
