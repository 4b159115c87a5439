package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What may be concluded from a report, and no more: "feasible" is withheld while anything is open
 * on a clause that can bar the project.
 *
 * @param verdict in a sentence
 * @param reasons one for each kind of finding that stands behind it
 * @param coverage how many clauses were looked at, and how many were not
 */
public record ClosingOpinion(String verdict, List<String> reasons, String coverage) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  public ClosingOpinion {
    reasons = List.copyOf(reasons);
  }

  public static ClosingOpinion of(Report report) {
    return new Writer(report).opinion();
  }

  private static final class Writer {
    private final Report report;
    private final Assessment assessment;

    /** Guidance bars nothing and waits for nobody. */
    private final List<Finding> counting;

    private final ReviewedOutcome reviewed;
    private final Lang lang;

    Writer(Report report) {
      this.report = report;
      this.assessment = report.assessment();
      this.counting = assessment.findings().stream().filter(Finding::counts).toList();
      this.reviewed = new ReviewedOutcome(assessment.findings(), report.countingConclusions());
      this.lang = report.lang();
    }

    ClosingOpinion opinion() {
      List<String> reasons = new ArrayList<>();
      reason(reasons, f -> is(f, Outcome.VIOLATED), "closing-opinion.not-comply");
      reason(reasons, f -> is(f, Outcome.ERROR), "closing-opinion.could-not-assessed");
      reason(reasons, f -> is(f, Outcome.UNDETERMINED), "closing-opinion.waits-facts");
      reason(reasons, f -> is(f, Outcome.REVIEW), "closing-opinion.waits-person-judgement");
      reason(reasons, f -> is(f, Outcome.REQUIRED), "closing-opinion.needs-permits-or");
      reason(reasons, f -> reviewed.of(f) != f.outcome(), "closing-opinion.concluded");
      return new ClosingOpinion(verdict(), reasons, coverage());
    }

    private String verdict() {
      if (has(Outcome.VIOLATED)) return TEXTS.say(lang, "closing-opinion.far-clauses-listed");
      if (has(Outcome.ERROR)) return TEXTS.say(lang, "closing-opinion.some-clauses-could");
      if (counting.stream().anyMatch(this::isOpenBar))
        return TEXTS.say(lang, "closing-opinion.far-clauses-listed-here");
      if (has(Outcome.UNDETERMINED) || has(Outcome.REVIEW))
        return TEXTS.say(lang, "closing-opinion.far-clauses-listed-here-go");
      if (has(Outcome.REQUIRED))
        return TEXTS.say(lang, "closing-opinion.far-clauses-listed-here-go-project");
      return TEXTS.say(lang, "closing-opinion.far-clauses-listed-here-go-project-complies");
    }

    private boolean has(Outcome outcome) {
      return counting.stream().anyMatch(f -> is(f, outcome));
    }

    /** With what people concluded: a signature alone changes nothing. */
    private boolean is(Finding finding, Outcome outcome) {
      return reviewed.of(finding) == outcome;
    }

    /** Whether a clause that can bar the project still waits for facts or for a named person. */
    private boolean isOpenBar(Finding finding) {
      boolean open = is(finding, Outcome.UNDETERMINED) || is(finding, Outcome.REVIEW);
      boolean bars =
          finding.clause().gives() == Outcome.VIOLATED
              || finding.clause().kind().equals("prohibition");
      return open && bars;
    }

    private void reason(List<String> to, Predicate<Finding> which, String why) {
      List<String> clauses = counting.stream().filter(which).map(f -> f.clause().id()).toList();
      if (!clauses.isEmpty())
        to.add(
            TEXTS.say(
                lang,
                "closing-opinion.reason",
                TEXTS.say(why),
                clauses.size(),
                String.join(Punctuation.listComma(lang), clauses)));
    }

    private String coverage() {
      return TEXTS.say(
          lang,
          "closing-opinion.clauses-not-encoded",
          report.explanation().coverageLine(assessment),
          assessment.notEncoded());
    }
  }
}
