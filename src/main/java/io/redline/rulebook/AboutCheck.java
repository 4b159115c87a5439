package io.redline.rulebook;

import io.redline.facts.About;
import io.redline.intake.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A clause's data against the house rules: every id in it exists, and it narrows something. */
final class AboutCheck {
  private static final Set<String> TRUTHS = Set.of("true", "false");

  private final Register register;
  private final ProposalFacts facts;

  AboutCheck(Register register, ProposalFacts facts) {
    this.register = register;
    this.facts = facts;
  }

  void check(Clause clause) {
    String at = clause.instrument().id() + "/clauses.yaml, " + clause.id() + ", about";
    About about = clause.about();
    if (about.isEmpty()) register.problem(at, "about-nothing");
    for (String id : about.activities())
      register.known(at, "activity", id, register.vocabulary.ids(Vocabulary.ACTIVITY));
    for (String id : about.natures())
      register.known(at, "nature", id, register.definitions.natures().keySet());
    about.facts().forEach((key, words) -> fact(at, key, words));
    for (About.On on : about.on()) {
      register.known(at, "layer", on.layer(), register.vocabulary.ids(Vocabulary.LAYER));
      on.where()
          .forEach((attribute, value) -> attribute(register, at, on.layer(), attribute, value));
    }
  }

  private void fact(String at, String key, List<String> words) {
    register.known(at, "fact", key, facts.keys());
    if (words.isEmpty()) register.problem(at, "fact-without-word", key);
    if (!facts.keys().contains(key)) return;
    Set<String> listed = facts.words(key) == null ? TRUTHS : facts.words(key);
    for (String word : words)
      register.known(at, Problems.noun("word-of", key), word, new TreeSet<>(listed));
  }

  /** A layer's attribute and value against what the vocabulary says of the layer. */
  static void attribute(
      Register register, String at, String layer, String attribute, String value) {
    Map<String, List<String>> attributes = register.vocabulary.attributes(layer);
    register.known(at, Problems.noun("attribute", layer), attribute, attributes.keySet());
    List<String> values = attributes.getOrDefault(attribute, List.of());
    if (!values.isEmpty())
      register.known(at, Problems.noun("value", attribute), value, new TreeSet<>(values));
  }
}
