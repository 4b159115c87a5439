package io.redline.audit;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.screening.Screening;
import java.time.LocalDate;

/**
 * Judges the proposals of a list; one that fails leaves the others alone. Safe for several threads.
 */
public final class Judge {
  private final Screening screening;
  private final LocalDate asked;
  private final LocalDate otherwise;

  /**
   * @param asked judge every row by the law of this day; null to take the row's own
   * @param otherwise the day of rows that have none
   */
  public Judge(Screening screening, LocalDate asked, LocalDate otherwise) {
    this.screening = screening;
    this.asked = asked;
    this.otherwise = otherwise;
  }

  public Judged judge(Proposal proposal) {
    LocalDate day = asked != null ? asked : proposal.asOf() != null ? proposal.asOf() : otherwise;
    try {
      return Judged.of(screening.judge(proposal, day));
    } catch (IntakeProblem e) {
      return Judged.unreadable(e);
    } catch (RuntimeException | StackOverflowError e) {
      return Judged.failed(e);
    }
  }
}
