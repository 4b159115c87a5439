package io.redline.decisions.impact;

import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.replay.ClauseChange;
import java.io.PrintWriter;

/** The impact on a list for people: the sum by clause, then project by project. */
public final class ImpactText {
  private final ImpactWords words;

  public ImpactText(ImpactWords words) {
    this.words = words;
  }

  public void write(ImpactRun run, PrintWriter out) {
    out.println(words.sides());
    out.println(words.summary(run));
    if (!run.byClause().isEmpty()) out.println();
    run.byClause()
        .forEach(
            (clause, turns) ->
                turns.forEach((turn, count) -> clause(run, clause, turn, count, out)));
    run.eachChanged(row -> project(row, out));
    run.eachFailed(row -> failed(row, out));
    out.flush();
  }

  private void clause(ImpactRun run, String clause, Turn turn, long count, PrintWriter out) {
    out.printf(
        "%-18s %s → %s  %d  %s%n",
        clause,
        words.outcome(turn.before()),
        words.outcome(turn.after()),
        count,
        words.causes(run.impact().causes(clause)));
  }

  private void project(Row row, PrintWriter out) {
    out.printf(
        "%n%d  %s（%s）  %s → %s%n",
        row.number(),
        row.changed().name(),
        row.id(),
        words.outcome(row.changed().before().id()),
        words.outcome(row.changed().after().id()));
    for (ClauseChange change : row.changed().clauses())
      out.printf(
          "    %-18s %s → %s%n",
          change.clause(), words.outcome(change.before()), words.outcome(change.after()));
  }

  private void failed(Row row, PrintWriter out) {
    out.printf(
        "%n%d  %s  %s%s%n", row.number(), row.id(), words.text("not-judged"), words.problem(row));
  }
}
