package io.redline.intake;

import io.redline.intake.IntakeProblem.Problem;
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
      problem(
          at + "/of",
          of,
          new Message(
              "词汇表 vocabulary.tsv 中属于某一类的图层，或一类图层的编号",
              "a layer of vocabulary.tsv that is of a family, or a family"),
          guess(of, known));
    } else if (one.has("class")) classOf(one.path("class").asString(), layers, at);
    String relation = one.path("relation").asString("");
    if (one.has("metres") && !Set.of("outside", "near").contains(relation))
      problem(
          at + "/metres",
          one.path("metres").toString(),
          new Message("只与 outside、near 同用", "no metres but with outside or near"),
          null);
    if (one.has("hectares") && !relation.equals("partly"))
      problem(
          at + "/hectares",
          one.path("hectares").toString(),
          new Message("只与 partly 同用", "no hectares but with partly"),
          null);
    if (one.has("part") && !parts.contains(one.path("part").asString()))
      problem(
          at + "/part",
          one.path("part").asString(),
          new Message("parts 中一个部分的编号", "the id of one of the parts"),
          Guess.closest(one.path("part").asString(), parts));
    String on = one.path("on").asString("");
    if (one.has("validUntil") && one.path("validUntil").asString("").compareTo(on) < 0)
      problem(
          at + "/validUntil",
          one.path("validUntil").asString(),
          new Message("不早于 on（" + on + "）的一天", "a day not before on (" + on + ")"),
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
    problem(
        at + "/class",
        word,
        new Message("下列之一：" + known, "one of " + known),
        Guess.closest(word, known));
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
