package io.redline.audit.hint;

import io.redline.intake.Vocabulary;
import io.redline.words.TsvFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of {@code hints.tsv} and what they point to. A word inside one of its exceptions points
 * to nothing: 化工 in 文化工程.
 */
public final class HintTable {
  private record Row(String word, String activity, List<String> industries, List<String> notIn) {}

  private final Map<Character, List<Row>> byFirstCharacter = new HashMap<>();

  /** Words whose activity this rulebook does not know are left out. */
  public HintTable(Vocabulary vocabulary) {
    for (String[] cells : TsvFile.rows(HintTable.class, "hints.tsv")) {
      if (!vocabulary.ids(Vocabulary.ACTIVITY).contains(cells[1])) continue;
      Row row = new Row(cells[0], cells[1], split(cells[2]), split(cells[3]));
      byFirstCharacter.computeIfAbsent(row.word().charAt(0), c -> new ArrayList<>()).add(row);
    }
  }

  /**
   * What the words point to, in the order they stand.
   *
   * @param text a name and whatever else describes the project
   */
  public List<Hint> in(String text) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    Map<String, Set<String>> industries = new HashMap<>();
    for (int at = 0; at < text.length(); at++)
      for (Row row : byFirstCharacter.getOrDefault(text.charAt(at), List.of())) {
        if (!text.startsWith(row.word(), at) || isExcepted(text, at, row)) continue;
        words.computeIfAbsent(row.activity(), a -> new LinkedHashSet<>()).add(row.word());
        industries
            .computeIfAbsent(row.activity(), a -> new LinkedHashSet<>())
            .addAll(row.industries());
      }
    List<Hint> hints = new ArrayList<>();
    words.forEach(
        (activity, found) ->
            hints.add(
                new Hint(activity, List.copyOf(industries.get(activity)), List.copyOf(found))));
    return hints;
  }

  private static boolean isExcepted(String text, int at, Row row) {
    for (String exception : row.notIn()) {
      int inside = exception.indexOf(row.word());
      if (inside >= 0 && text.startsWith(exception, at - inside)) return true;
    }
    return false;
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
  }
}
