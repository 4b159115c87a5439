package io.redline.decisions.evidence;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogProblem;
import io.redline.decisions.Review;
import io.redline.decisions.replay.Replay.Replayed;
import io.redline.explain.Explanation;
import io.redline.report.Report;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;

/** The report of a record, with its number and what people have concluded since. */
public final class RecordedReport {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private RecordedReport() {}

  /**
   * What people concluded is shown as it holds today.
   *
   * @param replayed the record as it comes out now
   * @param withMap whether to draw what lies around the site
   * @throws LogProblem when it does not come out as it was recorded: a report must not show
   *     anything else under its number
   */
  public static Report of(
      DecisionLog log, Replayed replayed, Lang lang, boolean showAll, boolean withMap) {
    String number = replayed.entry().number();
    if (!replayed.comparison().identical())
      throw LogProblem.of(TEXTS.say("recorded-report.not-come-out-same", number));
    Review review = log.review(number);
    Explanation explanation = new Explanation(lang, replayed.screening().rulebook());
    return Report.of(
            replayed.screened(), replayed.screening(), List.of(), explanation, showAll, withMap)
        .recorded(log.stamp(replayed.entry()))
        .reviewed(review.conclusions(), review.signature(), Screening.today());
  }
}
