package io.redline.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.SerializedString;

/**
 * A condition as it is kept, and cut where the values of facts stand.
 *
 * @param whole its JSON
 * @param blank the same with all values left out, each replaced by its fact
 * @param parts of the JSON; one more than there are values
 * @param facts whose values they are
 * @param values as JSON
 */
record ConditionText(
    SerializedString whole,
    String blank,
    List<String> parts,
    List<String> facts,
    List<String> values) {

  /** Values of facts taken out of a text while it is written. */
  static final class Cut {
    private static final String MARK = "\u0001";
    private static final String KEY = "\"value\":";
    private static final String WRITTEN = KEY + "\"\\u0001\"";

    private final List<String> facts = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** The text to write in the value's place. */
    String out(String fact, String value) {
      facts.add(fact);
      values.add(value);
      return MARK;
    }
  }

  /**
   * @param json with the cut's marks
   */
  static ConditionText of(String json, Cut cut) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = json.indexOf(Cut.WRITTEN); at >= 0; at = json.indexOf(Cut.WRITTEN, from)) {
      parts.add(json.substring(from, at + Cut.KEY.length()));
      from = at + Cut.WRITTEN.length();
    }
    parts.add(json.substring(from));
    List<String> blanks = cut.facts.stream().map(Woven::blank).toList();
    return new ConditionText(
        new SerializedString(joined(parts, cut.values)),
        joined(parts, blanks),
        parts,
        cut.facts,
        cut.values);
  }

  /**
   * As it is kept beside those values: what they hold otherwise stays in it.
   *
   * @param known gains the values that this condition is the first to name
   */
  String form(Map<String, String> known) {
    List<String> filled = null;
    for (int i = 0; i < facts.size(); i++) {
      String there = known.putIfAbsent(facts.get(i), values.get(i));
      if (there == null || there.equals(values.get(i))) continue;
      if (filled == null) filled = new ArrayList<>(facts.stream().map(Woven::blank).toList());
      filled.set(i, values.get(i));
    }
    return filled == null ? blank : joined(parts, filled);
  }

  private static String joined(List<String> parts, List<String> between) {
    StringBuilder text = new StringBuilder(parts.get(0));
    for (int i = 0; i < between.size(); i++) text.append(between.get(i)).append(parts.get(i + 1));
    return text.toString();
  }
}
