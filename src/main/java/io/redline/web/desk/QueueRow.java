package io.redline.web.desk;

import io.redline.decisions.Queue;
import io.redline.decisions.Recorded;
import io.redline.decisions.Review;
import io.redline.report.Signature;
import io.redline.words.Lang;
import java.util.Map;

/**
 * One record in the queue.
 *
 * @param sender as printed
 * @param left what still waits for a person
 * @param signature {@link Signature#NONE} while nobody signed
 * @param earlier older records of the same proposal
 */
public record QueueRow(
    String number,
    String project,
    String proposalId,
    String sender,
    String at,
    String asOf,
    OutcomeWord outcome,
    StateWord state,
    Asked.Left left,
    Signature signature,
    int earlier) {

  static QueueRow of(Queue.Row row, Map<String, String> names, Asked.Left left, Lang lang) {
    Recorded recorded = Recorded.of(row.entry());
    Review review = row.review();
    return new QueueRow(
        row.entry().number(),
        recorded.proposalName(),
        recorded.proposalId(),
        names.getOrDefault(row.entry().by(), row.entry().by()),
        Moment.of(row.entry().at()),
        recorded.asOf().toString(),
        OutcomeWord.of(recorded.outcome(), lang),
        StateWord.of(review.state(), lang),
        left,
        review.signature(),
        row.earlier());
  }
}
