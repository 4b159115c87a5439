package io.redline.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An assessment taken apart into what it shares with others and what is its own. The first value
 * found of a fact is the one that forms leave out; another value of the same fact stays in them.
 *
 * @param frame canonical JSON of all but the findings; an empty list stands where they go
 * @param values of the facts that forms leave blank, as JSON
 */
record Woven(String frame, SortedMap<String, String> values, List<Phrase> findings) {
  static final String FINDINGS = "\"findings\":[]";
  static final String CONDITIONS = "\"conditions\":[]";
  static final String BLANK = "\"value\":{\"of\":\"";
  static final String BLANK_END = "\"}";
  private static final String KEY = "woven:";

  /** What stands in a form in place of a fact's value. */
  static String blank(String fact) {
    return "{\"of\":" + Loom.quoted(fact) + "}";
  }

  /** Whether a key is of an assessment that is kept in parts. */
  static boolean isKey(String key) {
    return key.startsWith(KEY);
  }

  /** Whether the bytes of an assessment are those a key was made of. */
  static boolean matches(String key, byte[] assessment) {
    for (Hashing hashing : Hashing.values()) {
      Woven woven = Loom.of(hashing).weave(assessment);
      if (woven != null && woven.key(hashing).equals(key)) return true;
    }
    return false;
  }

  /** By the hashes of its parts, so that what many share is hashed once. */
  String key(Hashing hashing) {
    MessageDigest digest = hashing.digest();
    digest.update(
        ("assessment " + frame + "\n" + valuesText() + "\n").getBytes(StandardCharsets.UTF_8));
    findings.forEach(phrase -> digest.update(phrase.hash()));
    return KEY + hashing.key(digest);
  }

  /** The values as one JSON object. */
  String valuesText() {
    StringBuilder text = new StringBuilder("{");
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (text.length() > 1) text.append(',');
      text.append(Loom.quoted(value.getKey())).append(':').append(value.getValue());
    }
    return text.append('}').toString();
  }

  static SortedMap<String, String> values(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    JsonNode json = Loom.tree(text);
    json.properties().forEach(value -> values.put(value.getKey(), Loom.text(value.getValue())));
    return values;
  }

  /** The assessment as {@link AssessmentJson} has it. */
  byte[] bytes() {
    StringBuilder out = new StringBuilder(1 << 18);
    int at = frame.indexOf(FINDINGS);
    if (at < 0) return frame.getBytes(StandardCharsets.UTF_8);
    out.append(frame, 0, at + FINDINGS.length() - 1);
    for (int i = 0; i < findings.size(); i++) {
      if (i > 0) out.append(',');
      finding(findings.get(i), out);
    }
    return out.append(frame, at + FINDINGS.length() - 1, frame.length())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void finding(Phrase phrase, StringBuilder out) {
    int at = phrase.text().indexOf(CONDITIONS);
    if (at < 0) {
      out.append(phrase.text());
      return;
    }
    out.append(phrase.text(), 0, at + CONDITIONS.length() - 1);
    for (int i = 0; i < phrase.conditions().size(); i++) {
      if (i > 0) out.append(',');
      filled(phrase.conditions().get(i).text(), out);
    }
    out.append(phrase.text(), at + CONDITIONS.length() - 1, phrase.text().length());
  }

  private void filled(String form, StringBuilder out) {
    int from = 0;
    for (int at = form.indexOf(BLANK); at >= 0; at = form.indexOf(BLANK, from)) {
      int fact = at + BLANK.length();
      int end = form.indexOf(BLANK_END, fact);
      out.append(form, from, at).append("\"value\":").append(values.get(form.substring(fact, end)));
      from = end + BLANK_END.length();
    }
    out.append(form, from, form.length());
  }
}
