package io.redline.admission;

import io.redline.intake.Vocabulary;
import io.redline.words.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of an admission list in terms of the vocabulary. What is none of them gives null. */
final class AdmissionWords {
  static final Set<String> EVERY = Set.of("全部", "所有", "全部项目", "所有项目", "全部单元", "所有单元", "all");
  private static final Map<String, String> NATURES =
      Map.ofEntries(
          Map.entry("新建", "new"),
          Map.entry("new", "new"),
          Map.entry("扩建", "expand"),
          Map.entry("expand", "expand"),
          Map.entry("改建", "rebuild"),
          Map.entry("技改", "rebuild"),
          Map.entry("技术改造", "rebuild"),
          Map.entry("rebuild", "rebuild"),
          Map.entry("存量", "existing"),
          Map.entry("现有", "existing"),
          Map.entry("existing", "existing"));
  private static final Map<String, String> KINDS =
      Map.of("优先保护", "priority", "重点管控", "key", "一般管控", "general");
  private static final Set<String> RESOURCE =
      Set.of("资源利用效率", "资源利用效率要求", "资源开发利用效率", "资源开发利用效率要求", "资源开发利用要求");
  private final Map<String, Map<String, String>> idsByWord = new TreeMap<>();

  AdmissionWords(Vocabulary vocabulary) {
    for (String kind : List.of(Vocabulary.ACTIVITY, Vocabulary.EVIDENCE)) {
      Map<String, String> ids = new TreeMap<>();
      for (String id : vocabulary.ids(kind)) {
        ids.put(id, id);
        ids.put(vocabulary.zh(kind, id), id);
        ids.put(vocabulary.zh(kind, id).replaceAll("（.*）", ""), id);
      }
      idsByWord.put(kind, ids);
    }
  }

  /** The single words of a cell; a known word with 、 in it stays whole. */
  List<String> split(String cell, String vocabularyKind) {
    Map<String, String> known = idsByWord.getOrDefault(vocabularyKind, Map.of());
    List<String> words = new ArrayList<>();
    for (String part : cell.split("[;；,，\\n\\r]")) {
      String word = part.strip();
      if (known.containsKey(word)) words.add(word);
      else for (String one : word.split("、")) if (!one.isBlank()) words.add(one.strip());
    }
    return words;
  }

  String id(String vocabularyKind, String word) {
    return idsByWord.get(vocabularyKind).get(word);
  }

  String guess(String vocabularyKind, String word) {
    return Guess.closest(word, idsByWord.get(vocabularyKind).keySet());
  }

  static String nature(String word) {
    return NATURES.get(word);
  }

  static Set<String> natures() {
    return new TreeSet<>(NATURES.keySet());
  }

  /** A class of units, also inside a longer name such as 环境综合管控单元工业重点管控单元. */
  static String kind(String word) {
    if (KINDS.containsValue(word)) return word;
    List<String> found =
        KINDS.entrySet().stream()
            .filter(e -> word.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  static Dimension dimension(String word) {
    if (RESOURCE.contains(word)) return Dimension.RESOURCE;
    for (Dimension dimension : Dimension.values())
      if (word.equals(dimension.id())
          || word.equals(dimension.title().zh())
          || word.equals(dimension.title().zh().replaceAll("(约束|管控|防控|要求)$", ""))) return dimension;
    return null;
  }

  static List<String> dimensions() {
    return java.util.Arrays.stream(Dimension.values()).map(d -> d.title().zh()).toList();
  }

  static Effect effect(String word) {
    for (Effect effect : Effect.values()) if (word.equals(effect.id())) return effect;
    if (word.startsWith("不")) return null;
    if (word.startsWith("禁止")) return Effect.PROHIBITED;
    if (word.startsWith("限制")) return Effect.RESTRICTED;
    return word.endsWith("要求") ? Effect.REQUIREMENT : null;
  }
}
