package io.redline.decisions.replay;

import io.redline.decisions.replay.Cause.Kind;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.rulebook.RuleFiles;
import io.redline.rulebook.Rulebook;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which layers of two sets differ, and which clauses ask them. */
public final class LayerDifferences {
  /** Every clause's territory may hang on these. */
  private static final Set<String> PLACES = Set.of("provinces", "counties");

  private LayerDifferences() {}

  /** Layers that are new, gone or of another digest, by id. */
  public static Map<String, List<Cause>> between(LayerStore before, LayerStore after) {
    Map<String, List<Cause>> all = new TreeMap<>();
    Map<String, Layer> then = byId(before);
    Map<String, Layer> now = byId(after);
    then.forEach(
        (id, layer) -> {
          Layer other = now.get(id);
          if (other == null) add(all, id, layer.card().provenance().edition(), "-");
          else if (!other.digest().equals(layer.digest()))
            add(all, id, layer.card().provenance().edition(), other.card().provenance().edition());
        });
    now.forEach(
        (id, layer) -> {
          if (!then.containsKey(id)) add(all, id, "-", layer.card().provenance().edition());
        });
    return all;
  }

  /** The clauses that may come out differently, with the layers they ask. */
  public static Map<String, List<Cause>> clauses(
      LayerStore before, LayerStore after, Rulebook rulebook) {
    Map<String, List<Cause>> layers = between(before, after);
    Map<String, List<Cause>> all = new TreeMap<>();
    if (layers.isEmpty()) return all;
    RuleFiles files = rulebook.files().get();
    rulebook.clauses().stream()
        .filter(clause -> clause.gives() != null)
        .forEach(
            clause -> {
              Set<String> words = ClauseDifferences.words(clause, files);
              List<Cause> causes = new ArrayList<>();
              layers.forEach(
                  (layer, why) -> {
                    if (words.stream().anyMatch(word -> serves(layer, word))) causes.addAll(why);
                  });
              if (!causes.isEmpty()) all.put(clause.id(), causes);
            });
    return all;
  }

  private static boolean serves(String key, String word) {
    String layer = key.contains("@") ? key.substring(0, key.indexOf('@')) : key;
    boolean asked = layer.equals(word) || layer.startsWith(word + "-");
    return asked || PLACES.stream().anyMatch(p -> layer.equals(p) || layer.startsWith(p + "-"));
  }

  private static void add(Map<String, List<Cause>> all, String id, String before, String after) {
    String editions = id + " " + before + " → " + after;
    all.put(id, List.of(new Cause(Kind.LAYER, Message.same(editions))));
  }

  private static Map<String, Layer> byId(LayerStore store) {
    Map<String, Layer> all = new TreeMap<>();
    store.layers().forEach(layer -> all.put(layer.card().key(), layer));
    return all;
  }
}
