package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import java.util.ArrayList;
import java.util.List;

/** Lets the mutation run judge a match as the assessor does. */
public final class MutantVerdict {
  private MutantVerdict() {}

  public static Outcome of(Clause clause, Condition territory, Matched matched) {
    List<Condition> conditions = new ArrayList<>(List.of(territory));
    conditions.addAll(matched.conditions().values());
    return Verdict.of(clause.gives(), conditions).outcome();
  }
}
