package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;

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

    private final Lang lang;

    Writer(Report report) {
      this.report = report;
      this.assessment = report.assessment();
      this.counting = assessment.findings().stream().filter(Finding::counts).toList();
      this.lang = report.lang();
    }

    ClosingOpinion opinion() {
      List<String> reasons = new ArrayList<>();
      reason(reasons, Outcome.VIOLATED, TEXTS.say("closing-opinion.not-comply"));
      reason(reasons, Outcome.ERROR, TEXTS.say("closing-opinion.could-not-assessed"));
      reason(reasons, Outcome.UNDETERMINED, TEXTS.say("closing-opinion.waits-facts"));
      reason(reasons, Outcome.REVIEW, TEXTS.say("closing-opinion.waits-person-judgement"));
      reason(reasons, Outcome.REQUIRED, TEXTS.say("closing-opinion.needs-permits-or"));
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
      return counting.stream().anyMatch(f -> f.outcome() == outcome);
    }

    /** Whether a clause that can bar the project still waits for facts or for a named person. */
    private boolean isOpenBar(Finding finding) {
      boolean open =
          finding.outcome() == Outcome.UNDETERMINED || finding.outcome() == Outcome.REVIEW;
      boolean bars =
          finding.clause().gives() == Outcome.VIOLATED
              || finding.clause().kind().equals("prohibition");
      return open && bars && !isConcluded(finding);
    }

    private boolean isConcluded(Finding finding) {
      return report.conclusionsOn(finding.clause().id()).stream()
          .anyMatch(c -> c.isSigned() && c.holdsOn(report.seenOn()));
    }

    private void reason(List<String> to, Outcome outcome, Message why) {
      List<String> clauses =
          counting.stream().filter(f -> f.outcome() == outcome).map(f -> f.clause().id()).toList();
      if (!clauses.isEmpty())
        to.add(
            TEXTS.say(
                lang,
                "closing-opinion.reason",
                why,
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
