package io.redline.decisions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first sheaves of a run, on which its later ones rest: what nearly every row says stands in
 * them. Used by one thread.
 */
final class Shelf {
  static final int MOST = 16;

  private final Hashing hashing;
  private final List<String> keys = new ArrayList<>();
  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<String, Integer> phrases = new HashMap<>();

  Shelf(Hashing hashing) {
    this.hashing = hashing;
  }

  /**
   * A row to be kept.
   *
   * @param proposal in one line
   */
  record Row(byte[] proposal, Woven assessment) {}

  /** Makes a sheaf of rows and, while there is room, puts it on the shelf. */
  Contents.Packed bind(List<Row> rows) {
    boolean shelved = keys.size() < MOST;
    Numbers conditions = new Numbers(forms, shelved);
    Numbers findings = new Numbers(phrases, shelved);
    List<String> numbers = new ArrayList<>();
    for (Row row : rows) numbers.add(numbers(row.assessment(), conditions, findings));
    StringBuilder text = new StringBuilder(1 << 20).append(Sheaf.FORMAT).append('\n');
    for (String key : keys) line(text, Sheaf.RESTS, key);
    for (String form : conditions.added) line(text, Sheaf.CONDITION, form);
    for (String phrase : findings.added) line(text, Sheaf.FINDING, phrase);
    Set<String> proposals = new LinkedHashSet<>();
    rows.forEach(row -> proposals.add(new String(row.proposal(), StandardCharsets.UTF_8)));
    for (String proposal : proposals) line(text, Sheaf.KEPT, proposal);
    for (Row row : rows) line(text, Sheaf.FRAME, row.assessment().frame());
    for (Row row : rows) line(text, Sheaf.VALUES, row.assessment().valuesText());
    for (String one : numbers) line(text, Sheaf.FINDINGS, one);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    String key = hashing.key(bytes);
    if (shelved) keys.add(key);
    return Contents.packWell(key, bytes);
  }

  private static String numbers(Woven assessment, Numbers conditions, Numbers findings) {
    StringBuilder numbers = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (Phrase phrase : assessment.findings()) {
      line.setLength(0);
      for (Form form : phrase.conditions()) line.append(conditions.of(form.text())).append(' ');
      numbers.append(findings.of(line.append(phrase.text()).toString())).append(' ');
    }
    return numbers.toString();
  }

  private static void line(StringBuilder text, String kind, String line) {
    text.append(kind).append(line).append('\n');
  }

  /** Numbers lines, those on the shelf first. */
  private static final class Numbers {
    private final Map<String, Integer> shelf;
    private final Map<String, Integer> own;
    private final int first;
    private final List<String> added = new ArrayList<>();

    Numbers(Map<String, Integer> shelf, boolean shelved) {
      this.shelf = shelf;
      this.first = shelf.size();
      this.own = shelved ? shelf : new HashMap<>();
    }

    int of(String line) {
      Integer there = shelf.get(line);
      if (there == null) there = own.get(line);
      if (there != null) return there;
      int number = first + added.size();
      own.put(line, number);
      added.add(line);
      return number;
    }
  }
}
