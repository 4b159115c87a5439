package io.redline.mutation;

import io.redline.rulebook.Clause;

/**
 * A clause with one thing changed.
 *
 * @param rule the rule that decides now; the clause's own where something else was changed
 * @param parameter the parameter that was moved, or null
 * @param step by how much
 * @param shown what changed, for the list of survivors
 */
record Mutant(
    String name,
    Clause clause,
    Change change,
    RuleText rule,
    String parameter,
    double step,
    String shown) {

  boolean hasRuleOfItsOwn() {
    return parameter == null && change != Change.TERRITORY_DROPPED;
  }
}
