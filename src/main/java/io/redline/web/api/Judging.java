package io.redline.web.api;

import io.redline.explain.Explanation;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.remedy.Remedies;
import io.redline.report.Report;
import io.redline.report.format.ReportFormat;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.time.LocalDate;
import java.util.List;

/**
 * One proposal judged by what is in force now.
 *
 * @param by kept: another rulebook may be in force when the report is written
 */
record Judging(Screened screened, Screening by) {

  /**
   * @param asOf the day asked for, or null
   */
  static Judging of(Screening by, Proposal proposal, LocalDate asOf) throws IntakeProblem {
    return new Judging(by.screen(proposal, Screening.day(asOf, proposal)), by);
  }

  /**
   * @param all list the clauses that are not applicable too
   * @param remedies whether JSON is to say what the applicant can do; what people read always does
   */
  Report report(Lang lang, ReportFormat format, boolean all, boolean remedies) {
    Explanation explanation = Explanation.shared(lang, by.rulebook());
    boolean searched = remedies || format != ReportFormat.JSON;
    return Report.of(
        screened,
        by,
        List.of(),
        explanation,
        all,
        format.withMap(),
        searched ? Remedies.of(screened, by) : Remedies.NONE);
  }
}
