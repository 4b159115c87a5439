package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Instrument;
import java.time.LocalDate;
import java.util.List;

/**
 * What does not agree, as findings that ask a person, so that every report shows them as it shows
 * clauses. They cite no law.
 */
final class ClaimClauses {
  /** 核对. */
  static final String PREFIX = "HD-";

  private static final LocalDate ALWAYS = LocalDate.EPOCH;

  private static final Instrument CHECKS =
      new Instrument(
          "claims-against-map",
          "申报与图层核对（claims against map）",
          "",
          "",
          "unit",
          ALWAYS,
          null,
          null,
          "");

  private ClaimClauses() {}

  /**
   * @param id what is compared, without the prefix
   * @param article the same in words
   * @param claim what somebody says, in their words
   * @param question for a person; empty for the usual one
   */
  static Finding finding(
      String id, String article, String claim, String question, List<Condition> conditions) {
    return finding(id, article, claim, question, conditions, Tier.JUDGEMENT);
  }

  /**
   * @param tier guidance for what has no force
   */
  static Finding finding(
      String id,
      String article,
      String claim,
      String question,
      List<Condition> conditions,
      Tier tier) {
    Clause clause =
        Clause.of(
            PREFIX + id,
            new Clause.Wording(CHECKS, article, claim, "reference", "strict"),
            new Clause.Account(
                Clause.Status.ASKS_A_PERSON,
                Outcome.REVIEW,
                tier,
                "两处所说不一致，由人核实；不是法律条文",
                "",
                question),
            new Clause.Force("national", ALWAYS, null));
    return new Finding(clause, Outcome.REVIEW, conditions, List.of());
  }
}
