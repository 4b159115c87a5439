package io.redline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.Product;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a report can name has words in both languages. */
class WordsTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final Words CHINESE = new Words(Lang.ZH, VOCABULARY);
  private static final Words ENGLISH = new Words(Lang.EN, VOCABULARY);

  @Test
  void every_fact_of_a_proposal_has_a_label() {
    List<String> missing = new ArrayList<>();
    for (String pointer : facts().keySet())
      if (!isChinese(CHINESE.fact(pointer)) || ENGLISH.fact(pointer).equals(pointer))
        missing.add(pointer);
    assertEquals(List.of(), missing);
  }

  @Test
  void every_listed_value_of_a_fact_has_a_label() {
    List<String> missing = new ArrayList<>();
    facts()
        .forEach(
            (pointer, values) -> {
              for (String value : values) {
                Object typed = typed(value);
                if (CHINESE.value(pointer, typed).equals(value)
                    || !ENGLISH.value(pointer, typed).matches(".*[a-z].*"))
                  missing.add(pointer + "=" + value);
              }
            });
    assertEquals(List.of(), missing);
  }

  @Test
  void every_activity_document_and_layer_of_the_vocabulary_has_a_chinese_word() {
    List<String> missing = new ArrayList<>();
    for (String id : VOCABULARY.ids(Vocabulary.ACTIVITY))
      if (!isChinese(CHINESE.activity(id))) missing.add(id);
    for (String id : VOCABULARY.ids(Vocabulary.EVIDENCE))
      if (!isChinese(CHINESE.fact("/evidence/" + id))) missing.add(id);
    for (String id : VOCABULARY.ids(Vocabulary.LAYER))
      if (!isChinese(CHINESE.layer(id))) missing.add(id);
    assertEquals(List.of(), missing);
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static Object typed(String value) {
    return value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : value;
  }

  /** The facts the contract allows, by pointer, each with the values it lists. */
  private static Map<String, List<String>> facts() {
    Map<String, List<String>> facts = new java.util.TreeMap<>();
    collect("", ProposalReader.schema(), facts);
    return facts;
  }

  private static void collect(String at, JsonNode schema, Map<String, List<String>> into) {
    for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
      JsonNode one = entry.getValue();
      String pointer = at + "/" + entry.getKey();
      if (one.has("properties")) {
        collect(pointer, one, into);
        continue;
      }
      List<String> values = new ArrayList<>();
      one.path("enum").forEach(value -> values.add(value.asString()));
      one.path("items").path("enum").forEach(value -> values.add(value.asString()));
      if (one.path("type").asString("").equals("boolean")) values.addAll(List.of("true", "false"));
      into.put(pointer, values);
    }
  }
}
