package io.redline.report.chapter;

import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.rulebook.Instrument;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Table 3: what plans in their period say of such a project or place. */
final class PlanPart {
  private final Author author;

  PlanPart(Author author) {
    this.author = author;
  }

  Section section() {
    List<Row> rows = new ArrayList<>();
    author.findings().stream()
        .filter(PlanPart::isTold)
        .sorted(Author.WORST_FIRST)
        .forEach(f -> rows.add(row(f, rows.size() + 1)));
    List<String> notes = new ArrayList<>();
    long open =
        author.findings().stream()
            .filter(f -> isOfPlan(f) && !f.periodEnded() && f.outcome() == Outcome.UNDETERMINED)
            .count();
    if (open > 0) notes.add(author.say("plans.open", open));
    ended(notes);
    return new Section(
        "plans",
        1,
        author.say("plans"),
        rows.isEmpty() ? List.of(author.say("plans.none")) : List.of(),
        rows.isEmpty()
            ? null
            : new Table(author.columns("no", 6, "law", 45, "project", 38, "verdict", 11), rows),
        notes);
  }

  static boolean isTold(Finding finding) {
    return isOfPlan(finding)
        && !finding.periodEnded()
        && finding.outcome() != Outcome.NOT_APPLICABLE
        && finding.outcome() != Outcome.UNDETERMINED
        && finding.outcome() != Outcome.ERROR;
  }

  /**
   * Aims and encouragements; what a plan prohibits, demands or asks stands where all of it does.
   */
  private static boolean isOfPlan(Finding finding) {
    boolean kept =
        finding.tier() == Tier.JUDGEMENT
            && (finding.outcome() == Outcome.SATISFIED || finding.outcome() == Outcome.ENCOURAGED);
    return (finding.tier() == Tier.GUIDANCE || kept) && !Author.isOfUnitList(finding);
  }

  private Row row(Finding finding, int number) {
    boolean advice = finding.outcome() == Outcome.REVIEW || finding.outcome() == Outcome.REQUIRED;
    return new Row(
        List.of(
            Cell.of(String.valueOf(number)),
            Cell.of(author.cited(finding.clause()) + "\n" + finding.clause().quote()),
            Cell.of(
                author.sentence(author.situation.of(finding)),
                advice ? author.say("plans.advice") : ""),
            author.verdict(finding)),
        List.of(finding.clause().id()));
  }

  private void ended(List<String> notes) {
    TreeMap<String, Integer> plans = new TreeMap<>();
    for (Finding finding : author.findings()) {
      if (!finding.periodEnded() || finding.outcome() == Outcome.NOT_APPLICABLE) continue;
      Instrument plan = finding.clause().instrument();
      plans.merge(author.say("plans.ended-plan", plan.title(), plan.periodEnd()), 1, Integer::sum);
    }
    if (!plans.isEmpty())
      notes.add(author.say("plans.ended", Punctuation.list(author.lang, plans.keySet())));
  }
}
