package io.redline.explain;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding.Citation;
import io.redline.explain.ExplainedFinding.Compared;
import io.redline.explain.ExplainedFinding.Exemption;
import io.redline.explain.ExplainedFinding.Open;
import io.redline.explain.ExplainedFinding.Related;
import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.rulebook.Clause;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays out the findings of one assessment. */
final class FindingExplainer {
  private static final Catalogue TEXTS = Catalogue.named("explain");

  private final Explanation explanation;
  private final Words words;
  private final Lang lang;
  private final Map<String, Finding> byClause = new HashMap<>();
  private final Map<String, List<String>> clausesByFact = new HashMap<>();

  /** By the clause that goes before: those that yield to it. */
  private final Map<String, List<Related>> prevailing = new HashMap<>();

  FindingExplainer(Explanation explanation, Assessment assessment) {
    this.explanation = explanation;
    this.words = explanation.words();
    this.lang = words.lang();
    for (Finding finding : assessment.findings()) {
      byClause.put(finding.clause().id(), finding);
      if (finding.outcome() == Outcome.NOT_APPLICABLE || finding.yieldsTo().isEmpty()) continue;
      Related yielding = new Related(finding.clause().id(), heading(finding.clause()), "");
      for (String other : Set.copyOf(finding.yieldsTo()))
        prevailing.computeIfAbsent(other, o -> new ArrayList<>()).add(yielding);
    }
    assessment.missing().forEach(m -> clausesByFact.put(m.fact(), m.clauses()));
  }

  String outcome(Finding finding) {
    return words.outcome(finding.outcome());
  }

  String summary(Finding finding) {
    return explanation.summary(finding);
  }

  List<Compared> compared(Finding finding) {
    return finding.conditions().stream().map(this::compared).toList();
  }

  List<Open> open(Finding finding) {
    return finding.missing().stream().map(this::open).toList();
  }

  List<Related> prevailsOver(Finding finding) {
    return prevailing.getOrDefault(finding.clause().id(), List.of());
  }

  List<String> changes(Finding finding) {
    return new Changes(explanation).of(finding);
  }

  String question(Finding finding) {
    return finding.outcome() == Outcome.REVIEW
        ? explanation.ofPart(finding) + explanation.question(finding)
        : "";
  }

  Citation citation(Finding finding) {
    Clause clause = finding.clause();
    String from = clause.effectiveFrom().toString();
    String inForce =
        clause.effectiveTo() == null
            ? TEXTS.say(lang, "finding-explainer.force", from)
            : TEXTS.say(lang, "finding-explainer.force-2", from, clause.effectiveTo());
    String ended =
        finding.periodEnded()
            ? TEXTS.say(
                lang, "finding-explainer.plan-period-ended", clause.instrument().periodEnd())
            : "";
    return new Citation(
        heading(clause), clause.instrument().number(), clause.quote(), inForce, ended);
  }

  private static String heading(Clause clause) {
    return clause.instrument().title() + " " + clause.article();
  }

  private Compared compared(Condition condition) {
    return new Compared(
        condition.role(),
        condition.truth(),
        explanation.role(condition.role()),
        words.truth(condition.truth()),
        explanation.reason(condition),
        source(condition));
  }

  private String source(Condition condition) {
    return condition.leaves().stream()
        .filter(leaf -> leaf.source() != null && leaf.value() != null)
        .map(leaf -> words.source(leaf.source()))
        .distinct()
        .collect(Collectors.joining(Punctuation.semicolon(lang)));
  }

  Exemption exemption(Finding finding) {
    Condition exception =
        finding.conditions().stream()
            .filter(c -> c.role() == Role.EXCEPTION)
            .findFirst()
            .orElse(null);
    if (exception == null) return null;
    String reason = explanation.reason(exception);
    String text =
        switch (exception.truth()) {
          case YES -> TEXTS.say(lang, "finding-explainer.exception-applies", reason);
          case NO -> TEXTS.say(lang, "finding-explainer.exception-not-apply", reason);
          case UNKNOWN -> TEXTS.say(lang, "finding-explainer.whether-exception", reason);
        };
    return new Exemption(exception.truth(), text);
  }

  private Open open(String fact) {
    return new Open(fact, words.fact(fact), clausesByFact.getOrDefault(fact, List.of()));
  }

  List<Related> yieldsTo(Finding finding) {
    List<Related> related = new ArrayList<>();
    for (Clause.Yield yield : finding.clause().yieldsTo())
      if (finding.yieldsTo().contains(yield.clause())) {
        Finding other = byClause.get(yield.clause());
        related.add(
            new Related(
                yield.clause(),
                other == null ? "" : heading(other.clause()),
                yield.why() == null ? "" : yield.why()));
      }
    return related;
  }
}
