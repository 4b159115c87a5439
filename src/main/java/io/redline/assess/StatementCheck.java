package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.intake.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where statements on a layer contradict the layer, or one another. */
final class StatementCheck {
  private StatementCheck() {}

  /**
   * @param asked what the law asks the map
   * @return one finding for each layer, with everything that is said to the question
   */
  static List<Finding> of(
      Surroundings around, Supplier<List<MapQuestion>> asked, Vocabulary vocabulary) {
    if (!(around instanceof SurroundingsAsStated stated)) return List.of();
    List<Finding> findings = new ArrayList<>();
    List<MapQuestion> law = asked.get();
    for (String layer : stated.layers()) {
      Set<MapQuestion> questions = new LinkedHashSet<>();
      questions.add(new MapQuestion(layer, Map.of(), null));
      for (MapQuestion one : law) if (one.layer().equals(layer)) questions.add(one);
      for (MapQuestion question : questions) {
        List<Measured> each = stated.each(question);
        if (!says(each, Truth.YES) || !says(each, Truth.NO)) continue;
        findings.add(finding(question, each, vocabulary.zh(Vocabulary.LAYER, layer)));
        break;
      }
    }
    return findings;
  }

  private static boolean says(List<Measured> each, Truth truth) {
    return each.stream().anyMatch(one -> one.truth() == truth);
  }

  private static Finding finding(MapQuestion question, List<Measured> each, String title) {
    List<Measured> firm = each.stream().filter(m -> m.truth() != Truth.UNKNOWN).toList();
    String sources = firm.stream().map(Measured::source).collect(Collectors.joining(" ≠ "));
    return ClaimClauses.finding(
        "place-" + question.layer(),
        title + "（" + question.layer() + "）",
        sources,
        "",
        firm.stream().map(m -> Condition.of(question, m)).toList());
  }
}
