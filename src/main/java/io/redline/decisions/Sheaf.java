package io.redline.decisions;

import io.redline.words.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Many rows' proposals and assessments, kept as one content: a text of lines. What rows share
 * stands in it once, or in an earlier sheaf that it rests on.
 *
 * <pre>
 * redline sheaf 1
 * rests on KEY             another sheaf, whose conditions and findings are counted before its own
 * condition JSON           a form
 * finding N… JSON          a phrase with the numbers of its forms
 * kept TEXT                a proposal
 * frame JSON               of the first row, then of the second …
 * values JSON
 * findings N…              the numbers of its phrases
 * </pre>
 */
final class Sheaf {
  static final String FORMAT = "redline sheaf 1";
  static final String RESTS = "rests on ";
  static final String CONDITION = "condition ";
  static final String FINDING = "finding ";
  static final String KEPT = "kept ";
  static final String FRAME = "frame ";
  static final String VALUES = "values ";
  static final String FINDINGS = "findings ";
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final Hashing hashing;
  private final List<Form> forms = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<String, byte[]> kept = new HashMap<>();
  private final Map<String, Woven> assessments = new HashMap<>();

  private Sheaf(Hashing hashing) {
    this.hashing = hashing;
  }

  /**
   * @param others finds a sheaf that this one rests on
   * @throws LogProblem when it was written by a newer program, or is damaged
   */
  static Sheaf read(byte[] bytes, Hashing hashing, Function<String, Sheaf> others) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (!lines.get(0).equals(FORMAT)) throw LogProblem.of(TEXTS.say("sheaf.format", lines.get(0)));
    Sheaf sheaf = new Sheaf(hashing);
    try {
      sheaf.fill(lines, others);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw LogProblem.of(TEXTS.say("sheaf.damaged"), e);
    }
    return sheaf;
  }

  private void fill(List<String> lines, Function<String, Sheaf> others) {
    List<Form> allForms = new ArrayList<>();
    List<Phrase> allPhrases = new ArrayList<>();
    List<String> frames = new ArrayList<>();
    List<String> values = new ArrayList<>();
    int row = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(RESTS)) {
        Sheaf other = others.apply(line.substring(RESTS.length()));
        allForms.addAll(other.forms);
        allPhrases.addAll(other.phrases);
      } else if (line.startsWith(CONDITION)) {
        forms.add(Form.of(line.substring(CONDITION.length()), hashing));
        allForms.add(forms.get(forms.size() - 1));
      } else if (line.startsWith(FINDING)) {
        int json = line.indexOf('{');
        List<Form> conditions = picked(allForms, line.substring(FINDING.length(), json));
        phrases.add(Phrase.of(line.substring(json), conditions, hashing));
        allPhrases.add(phrases.get(phrases.size() - 1));
      } else if (line.startsWith(KEPT)) {
        byte[] bytes = line.substring(KEPT.length()).getBytes(StandardCharsets.UTF_8);
        kept.put(hashing.key(bytes), bytes);
      } else if (line.startsWith(FRAME)) frames.add(line.substring(FRAME.length()));
      else if (line.startsWith(VALUES)) values.add(line.substring(VALUES.length()));
      else if (line.startsWith(FINDINGS)) {
        List<Phrase> findings = picked(allPhrases, line.substring(FINDINGS.length()));
        Woven woven = new Woven(frames.get(row), Woven.values(values.get(row)), findings);
        assessments.put(woven.key(hashing), woven);
        row++;
      }
    }
  }

  private static <T> List<T> picked(List<T> from, String numbers) {
    List<T> picked = new ArrayList<>();
    int number = -1;
    for (int i = 0; i < numbers.length(); i++) {
      char c = numbers.charAt(i);
      if (c == ' ') {
        if (number >= 0) picked.add(from.get(number));
        number = -1;
      } else number = 10 * Math.max(0, number) + Character.digit(c, 10);
    }
    if (number >= 0) picked.add(from.get(number));
    return picked;
  }

  /**
   * A proposal or an assessment.
   *
   * @return null when it is not in this sheaf
   */
  byte[] content(String key) {
    byte[] bytes = kept.get(key);
    if (bytes != null) return bytes;
    Woven woven = assessments.get(key);
    return woven == null ? null : woven.bytes();
  }

  boolean holds(String key) {
    return kept.containsKey(key) || assessments.containsKey(key);
  }

  /** The keys of all that is in it. */
  Set<String> keys() {
    Set<String> keys = new java.util.HashSet<>(kept.keySet());
    keys.addAll(assessments.keySet());
    return keys;
  }
}
