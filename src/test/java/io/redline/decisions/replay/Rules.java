package io.redline.decisions.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.rulebook.RuleFiles;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The product's rulebook, and others that differ from it in one passage. */
public final class Rules {
  public static final Rulebook PACKED = Product.assessor().rulebook();

  private static final Map<List<String>, Rulebook> CHANGED = new HashMap<>();

  private Rules() {}

  public static Rulebook narrowerBelt() {
    return changed("parameters.yaml", "value: 1000, source: 长江保护法", "value: 500, source: 长江保护法");
  }

  public static Rulebook onlyExpansions() {
    return changed(
        "yangtze-protection-law/CJBHF-26-2.drl",
        "nature(\"new\", \"expand\")",
        "nature(\"expand\")");
  }

  /** The product's rulebook with one passage replaced; compiled once. */
  public static Rulebook changed(String path, String passage, String by) {
    return CHANGED.computeIfAbsent(List.of(path, passage, by), c -> compiled(path, passage, by));
  }

  private static Rulebook compiled(String path, String passage, String by) {
    SortedMap<String, byte[]> files = new TreeMap<>(PACKED.files().get().byPath());
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    assertTrue(text.contains(passage), passage);
    files.put(path, text.replace(passage, by).getBytes(StandardCharsets.UTF_8));
    return RulebookReader.read("changed", new RuleFiles(files));
  }
}
