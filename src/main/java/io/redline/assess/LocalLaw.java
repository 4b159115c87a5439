package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which clauses may hold in one place. */
final class LocalLaw {
  private final Place place;

  /** By id: whether the place lies there. */
  private final Map<String, Condition> territories = new HashMap<>();

  private final String pattern;
  private final int inPlay;
  private final int notEncoded;

  LocalLaw(Place place, Map<String, Territory> all, List<Clause> judged, List<Clause> notEncoded) {
    this.place = place;
    StringBuilder truths = new StringBuilder();
    all.forEach(
        (id, territory) -> {
          Condition holds = territory.holds(place);
          territories.put(id, holds);
          truths.append(holds.truth().name().charAt(0));
        });
    this.pattern = truths.toString();
    this.inPlay = holding(judged);
    this.notEncoded = holding(notEncoded);
  }

  private int holding(List<Clause> clauses) {
    return (int) clauses.stream().filter(c -> territory(c).truth() != Truth.NO).count();
  }

  Place place() {
    return place;
  }

  /**
   * The truths of all territories. Where two places agree in it the law is the same, and only the
   * words differ by which it is told.
   */
  String pattern() {
    return pattern;
  }

  /**
   * @throws IllegalStateException when some clause in play came out with nothing, or twice
   */
  void expect(int outcomes) {
    if (outcomes != inPlay)
      throw new IllegalStateException(outcomes + " outcomes for " + inPlay + " clauses");
  }

  /** Clauses in force here that no rule stands behind. */
  int notEncoded() {
    return notEncoded;
  }

  /** The territory of a clause here; the clause is out of play where it does not hold. */
  Condition territory(Clause clause) {
    return territory(clause.territory());
  }

  Condition territory(String id) {
    return territories.get(id);
  }
}
