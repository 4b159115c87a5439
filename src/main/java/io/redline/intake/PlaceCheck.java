package io.redline.intake;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What the schema cannot say of place statements: which words go together. */
final class PlaceCheck {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  private final Vocabulary vocabulary;
  private final List<Problem> problems = new ArrayList<>();

  PlaceCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param proposal of the right shape
   */
  List<Problem> check(JsonNode proposal) {
    Set<String> parts = new LinkedHashSet<>();
    for (JsonNode part : proposal.path("parts")) parts.add(part.path("id").asString(""));
    int index = 0;
    for (JsonNode one : proposal.path("place")) check(one, parts, "/place/" + index++);
    return problems;
  }

  private void check(JsonNode one, Set<String> parts, String at) {
    String of = one.path("of").asString("");
    List<String> layers = vocabulary.layersOf(of);
    if (layers.isEmpty()) {
      Set<String> known = new TreeSet<>(vocabulary.ids(Vocabulary.FAMILY));
      vocabulary.ids(Vocabulary.LAYER).stream()
          .filter(layer -> !vocabulary.family(layer).isEmpty())
          .forEach(known::add);
      problem(at + "/of", of, TEXTS.say("place-check.layer-vocabulary"), guess(of, known));
    } else if (one.has("class")) classOf(one.path("class").asString(), layers, at);
    String relation = one.path("relation").asString("");
    if (one.has("metres") && !Set.of("outside", "near").contains(relation))
      problem(
          at + "/metres",
          one.path("metres").toString(),
          TEXTS.say("place-check.no-metres-but-outside"),
          null);
    if (one.has("hectares") && !relation.equals("partly"))
      problem(
          at + "/hectares",
          one.path("hectares").toString(),
          TEXTS.say("place-check.no-hectares-but-partly"),
          null);
    if (one.has("part") && !parts.contains(one.path("part").asString()))
      problem(
          at + "/part",
          one.path("part").asString(),
          TEXTS.say("place-check.id-one-parts"),
          Guess.closest(one.path("part").asString(), parts));
    String on = one.path("on").asString("");
    if (one.has("validUntil") && one.path("validUntil").asString("").compareTo(on) < 0)
      problem(
          at + "/validUntil",
          one.path("validUntil").asString(),
          TEXTS.say("place-check.day-not-before", on),
          null);
  }

  /** Where the vocabulary knows the classes of a layer, it has to be one of them. */
  private void classOf(String word, List<String> layers, String at) {
    Set<String> known = new TreeSet<>();
    for (String layer : layers) {
      if (!vocabulary.attributesOfClass(layer, word).isEmpty()) return;
      vocabulary.attributes(layer).values().forEach(known::addAll);
    }
    if (known.isEmpty()) return;
    problem(at + "/class", word, TEXTS.say("one", known), Guess.closest(word, known));
  }

  private String guess(String of, Set<String> known) {
    String closest = Guess.closest(of, known);
    if (closest != null) return closest;
    for (String kind : List.of(Vocabulary.LAYER, Vocabulary.FAMILY))
      for (String id : vocabulary.ids(kind))
        if (known.contains(id) && vocabulary.zh(kind, id).equals(of)) return id;
    return null;
  }

  private void problem(String at, String value, Message expectation, String guess) {
    problems.add(new Problem(at, ProposalSchema.quote(value), expectation, guess));
  }
}
