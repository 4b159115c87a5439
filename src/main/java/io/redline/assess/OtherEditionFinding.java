package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Tier;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * That clauses are not violated only because a line moved, or would be if it moved. The edition
 * before asks a person, for it was law; one that is no law yet is guidance.
 *
 * @param layer id of the layer
 * @param kind {@code before}, {@code publicised} or {@code coming}
 * @param now the edition judged by, in words
 * @param then the other edition, in words
 */
public record OtherEditionFinding(String layer, String kind, Message now, Message then) {
  static final String PREFIX = "edition-";
  private static final Catalogue TEXTS = Catalogue.named("assess");
  private static final int MOST_NAMED = 8;

  /**
   * @param violated what would be violated by the other edition and is not by this one, not empty
   */
  public Finding of(List<Finding> violated) {
    List<String> clauses =
        violated.stream().map(f -> f.clause().id()).distinct().limit(MOST_NAMED).toList();
    String named = String.join("、", clauses);
    if (clauses.size() < violated.size())
      named = TEXTS.say("edition.more", named, violated.size()).zh();
    String said = TEXTS.say("edition." + kind, then, now, named).zh();
    return ClaimClauses.finding(
        PREFIX + kind + "-" + layer,
        TEXTS.say("edition.article", layer).zh(),
        said,
        said + TEXTS.say("edition.ask-" + kind).zh(),
        grounds(violated),
        kind.equals("before") ? Tier.JUDGEMENT : Tier.GUIDANCE);
  }

  /** What the other edition measures: of the clauses it would decide the first alone. */
  private List<Condition> grounds(List<Finding> violated) {
    List<Condition> grounds = new ArrayList<>();
    for (Condition condition : violated.get(0).conditions())
      if (condition.role() == Role.LIMIT) grounds.add(condition);
    return grounds;
  }

  /** Those of some findings that are violated, and not by the edition that holds. */
  public static List<Finding> violatedOnly(Assessment then, Assessment now) {
    List<String> violated =
        now.findings().stream()
            .filter(f -> f.outcome() == Outcome.VIOLATED)
            .map(f -> f.clause().id())
            .toList();
    return then.findings().stream()
        .filter(f -> f.outcome() == Outcome.VIOLATED && !violated.contains(f.clause().id()))
        .toList();
  }
}
