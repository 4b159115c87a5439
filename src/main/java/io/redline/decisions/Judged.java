package io.redline.decisions;

import io.redline.assess.Assessor;
import io.redline.screening.Screened;
import java.util.List;

/**
 * A judgement to be recorded.
 *
 * @param depth it was judged with
 * @param given the files as they were handed in, the proposal's first; for a row of a list the
 *     proposal it stands for
 */
public record Judged(Screened screened, Assessor.Depth depth, List<Given> given) {

  /** A file as it was handed in. */
  public record Given(String name, byte[] bytes) {}

  public Judged {
    given = List.copyOf(given);
  }

  /** One file, every clause explained. */
  public static Judged of(Screened screened, byte[] proposal) {
    return new Judged(
        screened,
        Assessor.Depth.EXPLAIN_ALL,
        List.of(new Given(screened.proposal().source(), proposal)));
  }
}
