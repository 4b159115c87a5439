package io.redline.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.intake.CanonicalJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes assessments apart, and knows the parts it met lately so that each is hashed once. Safe for
 * several threads.
 */
final class Loom {
  private static final int MOST_PARTS = 65_536;
  private static final Map<Hashing, Loom> LOOMS = new EnumMap<>(Hashing.class);

  private final Hashing hashing;
  private final Cache<String, Form> forms = Caffeine.newBuilder().maximumSize(MOST_PARTS).build();
  private final Cache<Wanted, Phrase> phrases =
      Caffeine.newBuilder().maximumSize(MOST_PARTS).build();

  private record Wanted(String text, List<Form> conditions) {}

  private Loom(Hashing hashing) {
    this.hashing = hashing;
  }

  static Loom of(Hashing hashing) {
    synchronized (LOOMS) {
      return LOOMS.computeIfAbsent(hashing, Loom::new);
    }
  }

  Form form(String text) {
    return forms.get(text, key -> Form.of(key, hashing));
  }

  Phrase phrase(String text, List<Form> conditions) {
    return phrases.get(
        new Wanted(text, conditions), key -> Phrase.of(key.text(), key.conditions(), hashing));
  }

  Woven weave(Assessment assessment) {
    SortedMap<String, String> values = new TreeMap<>();
    List<Phrase> findings = new ArrayList<>(assessment.findings().size());
    for (Finding finding : assessment.findings()) {
      AssessmentJson.FindingText text = AssessmentJson.text(finding);
      Form[] conditions = new Form[text.conditions().size()];
      for (int i = 0; i < conditions.length; i++)
        conditions[i] = form(text.conditions().get(i).form(values));
      findings.add(phrase(text.frame(), Arrays.asList(conditions)));
    }
    return new Woven(AssessmentJson.frame(assessment), values, findings);
  }

  /**
   * @return null when the bytes are no assessment in the one form it is kept in
   */
  Woven weave(byte[] assessment) {
    try {
      if (!(CanonicalJson.read(assessment) instanceof ObjectNode frame)) return null;
      SortedMap<String, String> values = new TreeMap<>();
      List<Phrase> findings = new ArrayList<>();
      for (JsonNode finding : frame.path("findings")) findings.add(phrase(finding, values));
      if (!findings.isEmpty()) frame.putArray("findings");
      Woven woven = new Woven(text(frame), values, findings);
      return Arrays.equals(woven.bytes(), assessment) ? woven : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private Phrase phrase(JsonNode finding, Map<String, String> values) {
    List<Form> conditions = new ArrayList<>();
    for (JsonNode condition : finding.path("conditions")) {
      ConditionText.Cut cut = new ConditionText.Cut();
      JsonNode blank = cut(condition, cut);
      conditions.add(form(ConditionText.of(text(blank), cut).form(values)));
    }
    if (!conditions.isEmpty()) ((ObjectNode) finding).putArray("conditions");
    return phrase(text(finding), conditions);
  }

  /** The values of facts taken out, in the order in which they stand in the text. */
  private static JsonNode cut(JsonNode node, ConditionText.Cut cut) {
    if (node.isArray()) node.forEach(child -> cut(child, cut));
    if (!(node instanceof ObjectNode condition)) return node;
    for (String key : new java.util.TreeSet<>(condition.propertyNames())) {
      JsonNode child = condition.path(key);
      if (key.equals("value") && condition.has("fact"))
        condition.put(key, cut.out(condition.path("fact").asString(""), text(child)));
      else cut(child, cut);
    }
    return node;
  }

  static String quoted(String text) {
    return CanonicalJson.MAPPER.writeValueAsString(text);
  }

  static String text(JsonNode json) {
    return CanonicalJson.MAPPER.writeValueAsString(json);
  }

  static JsonNode tree(String text) {
    return CanonicalJson.MAPPER.readTree(text);
  }
}
