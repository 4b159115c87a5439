package io.redline.remedy;

import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.intake.Proposal;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which permits, approvals and documents to obtain: those that together meet a clause. */
final class PermitSearch {
  private static final int MOST_PERMITS = 12;

  private final Screening screening;
  private final Screened before;

  PermitSearch(Screening screening, Screened before) {
    this.screening = screening;
    this.before = before;
  }

  List<Remedy> find() {
    Set<List<String>> wanted = new LinkedHashSet<>();
    for (Finding finding : before.assessment().findings())
      if (finding.outcome() == Outcome.REQUIRED) wanted.add(documents(finding));
    List<Remedy> useful = new ArrayList<>();
    wanted.stream()
        .limit(MOST_PERMITS)
        .forEach(
            documents -> {
              Effect effect = holding(documents);
              boolean meets =
                  effect.better().stream()
                      .anyMatch(
                          c -> c.before() == Outcome.REQUIRED && c.after() == Outcome.SATISFIED);
              if (meets) useful.add(Remedy.permits(documents, effect));
            });
    return useful;
  }

  private static List<String> documents(Finding finding) {
    return finding.conditions().stream()
        .filter(c -> c.role() == Role.EVIDENCE || c.role() == Role.EXCEPTION)
        .flatMap(c -> c.leaves().stream())
        .filter(leaf -> leaf.operator() == Operator.HELD && leaf.truth() == Truth.NO)
        .map(Condition::fact)
        .distinct()
        .sorted()
        .toList();
  }

  private Effect holding(Collection<String> documents) {
    Proposal p = before.proposal();
    Map<String, Object> facts = new HashMap<>(p.facts());
    for (String pointer : documents) obtained(facts, Answers.key(pointer));
    Proposal held = p.supposing(facts);
    Screened after = screening.screen(held, before.site(), before.assessment().asOf());
    return Effect.of(before.assessment(), after.assessment());
  }

  /** A new one: the days of one that has run out are not its days. */
  private static void obtained(Map<String, Object> facts, String status) {
    String document = status.substring(0, status.lastIndexOf('.') + 1);
    facts.keySet().removeIf(key -> key.startsWith(document));
    facts.put(status, "granted");
  }
}
