package io.redline.screening;

import io.redline.admission.SurroundingsWithUnits;
import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.assess.Judgement;
import io.redline.intake.IntakeProblem;
import io.redline.intake.ProjectPart;
import io.redline.intake.Proposal;
import io.redline.rulebook.Rulebook;
import io.redline.site.LayerStore;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One rulebook and one set of layers, ready to judge proposals: what the command line, a list, the
 * page and a replay have in common. Safe for several threads.
 */
public record Screening(Assessor assessor, LayerStore layers) {
  private static final Assessor.Depth IN_LISTS = Assessor.Depth.EXPLAIN_WHAT_APPLIES;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  public Rulebook rulebook() {
    return assessor.rulebook();
  }

  /**
   * @param asOf judge by the law in force on this day
   * @throws IntakeProblem when the site's outline is no area or lies outside its system
   */
  public Screened screen(Proposal proposal, LocalDate asOf) throws IntakeProblem {
    return screen(proposal, asOf, Assessor.Depth.EXPLAIN_ALL);
  }

  /**
   * @param depth whether clauses that are not about the project leave their evidence too
   */
  public Screened screen(Proposal proposal, LocalDate asOf, Assessor.Depth depth)
      throws IntakeProblem {
    tryParts(proposal);
    return screen(proposal, Site.of(proposal), asOf, depth);
  }

  /**
   * The same proposal on another site, such as one moved out of a belt: what was stated of its own
   * does not hold there.
   */
  public Screened screen(Proposal proposal, Site site, LocalDate asOf) {
    return screen(proposal.elsewhere(), site, asOf, Assessor.Depth.EXPLAIN_ALL);
  }

  private Screened screen(Proposal proposal, Site site, LocalDate asOf, Assessor.Depth depth) {
    Assessment whole = assessor.assess(proposal, new SurroundingsOnMap(site, layers), asOf, depth);
    return new Screened(proposal, site, withParts(whole, proposal, asOf, depth));
  }

  /** Every clause is asked of each part too, on the part's own place. */
  private Assessment withParts(
      Assessment whole, Proposal proposal, LocalDate asOf, Assessor.Depth depth) {
    for (ProjectPart part : proposal.parts()) {
      Proposal alone = proposal.of(part);
      SurroundingsOnMap around = new SurroundingsOnMap(siteOf(alone), layers);
      whole = whole.with(part, assessor.assess(alone, around, asOf, depth));
    }
    return whole;
  }

  /** A part's site was tried when the proposal was screened first. */
  public static Site siteOf(Proposal part) {
    try {
      return Site.of(part);
    } catch (IntakeProblem e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * @throws IntakeProblem naming the part whose outline is no area or lies outside its system
   */
  private static void tryParts(Proposal proposal) throws IntakeProblem {
    for (ProjectPart part : proposal.parts()) {
      try {
        Site.of(proposal.of(part));
      } catch (IntakeProblem e) {
        throw e.within("/parts/" + part.position());
      }
    }
  }

  /** The same for lists: findings are made only when somebody reads them. */
  public Judgement judge(Proposal proposal, LocalDate asOf) throws IntakeProblem {
    tryParts(proposal);
    return judge(proposal, new SurroundingsOnMap(Site.of(proposal), layers), asOf);
  }

  /** The same proposal on another site, of which nothing is stated yet. */
  public Judgement judge(Proposal proposal, Site site, LocalDate asOf) {
    return judge(proposal.elsewhere(), new SurroundingsOnMap(site, layers), asOf);
  }

  /** The same proposal where somebody has looked around already. */
  public Judgement judge(Proposal proposal, SurroundingsWithUnits surroundings, LocalDate asOf) {
    Judgement whole = assessor.judge(proposal, surroundings, asOf, IN_LISTS);
    return proposal.parts().isEmpty()
        ? whole
        : whole.as(withParts(whole.assessment(), proposal, asOf, IN_LISTS));
  }

  /** Today, where the law of a day is judged by. */
  public static LocalDate today() {
    return LocalDate.now(SHANGHAI);
  }

  /**
   * The day to judge by: the one asked for, else the proposal's own, else today in Shanghai.
   *
   * @param asked null when nobody asked for a day
   * @param proposal null when there is none yet
   */
  public static LocalDate day(LocalDate asked, Proposal proposal) {
    if (asked != null) return asked;
    return proposal != null && proposal.asOf() != null ? proposal.asOf() : today();
  }
}
