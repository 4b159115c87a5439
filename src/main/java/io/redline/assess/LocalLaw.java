package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which clauses may hold in one place.
 *
 * @param territories by id: whether the place lies there
 * @param pattern their truths alone; where two places agree in it, the law is the same, and only
 *     the words differ by which it is told
 * @param inPlay how many clauses owe an outcome here, counted apart from the opinions
 * @param notEncoded clauses in force here that no rule stands behind
 */
record LocalLaw(
    Place place, Map<String, Condition> territories, String pattern, int inPlay, int notEncoded) {

  static LocalLaw of(
      Place place, Map<String, Territory> all, List<Clause> judged, List<Clause> notEncoded) {
    Map<String, Condition> territories = new HashMap<>();
    StringBuilder pattern = new StringBuilder();
    all.forEach(
        (id, territory) -> {
          Condition holds = territory.holds(place);
          territories.put(id, holds);
          pattern.append(holds.truth().name().charAt(0));
        });
    return new LocalLaw(
        place,
        territories,
        pattern.toString(),
        holding(judged, territories),
        holding(notEncoded, territories));
  }

  private static int holding(List<Clause> clauses, Map<String, Condition> territories) {
    return (int)
        clauses.stream().filter(c -> territories.get(c.territory()).truth() != Truth.NO).count();
  }

  /** The territory of a clause here; the clause is out of play where it does not hold. */
  Condition territory(Clause clause) {
    return territories.get(clause.territory());
  }
}
