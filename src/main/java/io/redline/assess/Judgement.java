package io.redline.assess;

import io.redline.assess.Assessment.Missing;
import io.redline.facts.Outcome;
import io.redline.intake.Proposal;
import io.redline.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A judged proposal whose findings are made only when somebody reads them: for lists of thousands,
 * where most rows are counted and few are read. Not for use by several threads.
 */
public final class Judgement {
  private final Proposal proposal;
  private final LocalDate asOf;
  private final Rulebook rulebook;
  private final LocalLaw here;
  private final LocalDraft draft;
  private final Answers answers;
  private final Tally tally;

  Judgement(
      Proposal proposal,
      LocalDate asOf,
      Rulebook rulebook,
      LocalLaw here,
      LocalDraft draft,
      Answers answers) {
    this.proposal = proposal;
    this.asOf = asOf;
    this.rulebook = rulebook;
    this.here = here;
    this.draft = draft;
    this.answers = answers;
    this.tally = draft.tally(here, answers);
  }

  public Outcome outcome() {
    return tally.outcome();
  }

  /** Every outcome with its number of clauses, zeros too. */
  public Map<Outcome, Integer> counts() {
    return tally.counts();
  }

  /** Facts that would settle something, the most useful first. */
  public List<Missing> missing() {
    return tally.missing();
  }

  /**
   * The finding that decided the outcome; null when no clause is in play. The same object for sites
   * of one place that the map has nothing to say of.
   */
  public Finding worst() {
    return tally.decisive() == null ? null : draft.finding(tally.decisive(), here, answers);
  }

  /** Everything, with each clause explained that is about the project. */
  public Assessment assessment() {
    return new Assessment(
        proposal.id(),
        proposal.name(),
        asOf,
        tally.outcome(),
        tally.counts(),
        draft.findings(here, answers),
        tally.missing(),
        here.notEncoded(),
        here.place(),
        rulebook.version(),
        rulebook.digest());
  }
}
