package io.redline.screening;

import io.redline.admission.SurroundingsWithUnits;
import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.assess.Finding;
import io.redline.assess.Judgement;
import io.redline.assess.OtherEditionFinding;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.layer.LayerStore;
import io.redline.layer.OtherEdition;
import io.redline.rulebook.Rulebook;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
   * @throws IntakeProblem when an outline is no area or lies outside its system
   */
  public Screened screen(Proposal proposal, LocalDate asOf) throws IntakeProblem {
    return screen(proposal, asOf, Assessor.Depth.EXPLAIN_ALL);
  }

  /**
   * @param depth whether clauses that are not about the project leave their evidence too
   */
  public Screened screen(Proposal proposal, LocalDate asOf, Assessor.Depth depth)
      throws IntakeProblem {
    Site site = Site.of(proposal);
    return screen(proposal, site, PlacedPart.of(proposal), asOf, depth);
  }

  /**
   * The same proposal on another site, such as one moved out of a belt: what was stated of its own
   * does not hold there. Its parts stay where they are.
   */
  public Screened screen(Proposal proposal, Site site, LocalDate asOf) {
    Proposal elsewhere = proposal.elsewhere();
    return screen(elsewhere, site, tried(elsewhere), asOf, Assessor.Depth.EXPLAIN_ALL);
  }

  private Screened screen(
      Proposal proposal, Site site, List<PlacedPart> parts, LocalDate asOf, Assessor.Depth depth) {
    LayerStore here = layers.on(asOf);
    OnLayers assessed =
        store ->
            withParts(
                assessor.assess(proposal, new SurroundingsOnMap(site, store), asOf, depth),
                parts,
                store,
                depth,
                UnaryOperator.identity());
    Assessment whole = assessed.by(here);
    return new Screened(proposal, site, whole.and(byOtherEditions(here, whole, assessed)));
  }

  /** One project judged on a set of layers. */
  private interface OnLayers {
    Assessment by(LayerStore layers);
  }

  /** What is not violated, or would be, only because a line moved or will. */
  private static List<Finding> byOtherEditions(LayerStore here, Assessment now, OnLayers assessed) {
    List<Finding> told = new ArrayList<>();
    for (OtherEdition other : here.others()) {
      List<Finding> moved =
          OtherEditionFinding.violatedOnly(assessed.by(here.supposing(other)), now);
      if (!moved.isEmpty())
        told.add(
            new OtherEditionFinding(
                    other.layer().card().id(), other.kind().id(), other.nowNamed(), other.named())
                .of(moved));
    }
    return told;
  }

  /**
   * The same with facts or surroundings supposed.
   *
   * @param around what lies around the site
   * @param supposed how what lies around a part is to be taken
   */
  public Assessment assess(
      Proposal proposal,
      SurroundingsWithUnits around,
      LocalDate asOf,
      UnaryOperator<SurroundingsWithUnits> supposed) {
    Assessment whole = assessor.assess(proposal, supposed.apply(around), asOf, IN_LISTS);
    return withParts(whole, tried(proposal), layers.on(asOf), IN_LISTS, supposed);
  }

  /** Every clause is asked of each part too, on the part's own place. */
  private Assessment withParts(
      Assessment whole,
      List<PlacedPart> parts,
      LayerStore here,
      Assessor.Depth depth,
      UnaryOperator<SurroundingsWithUnits> supposed) {
    LocalDate asOf = whole.asOf();
    for (PlacedPart placed : parts) {
      SurroundingsWithUnits around = supposed.apply(new SurroundingsOnMap(placed.site(), here));
      whole = whole.with(placed.part(), assessor.assess(placed.proposal(), around, asOf, depth));
    }
    return whole;
  }

  /** The parts' sites were tried when the proposal was screened first. */
  private static List<PlacedPart> tried(Proposal proposal) {
    try {
      return PlacedPart.of(proposal);
    } catch (IntakeProblem e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The same for lists: findings are made only when somebody reads them. */
  public Judgement judge(Proposal proposal, LocalDate asOf) throws IntakeProblem {
    PlacedPart.of(proposal);
    Site site = Site.of(proposal);
    LayerStore here = layers.on(asOf);
    Judgement judged = judge(proposal, new SurroundingsOnMap(site, here), asOf);
    if (here.others().isEmpty()) return judged;
    Assessment whole = judged.assessment();
    OnLayers assessed =
        store -> judge(proposal, new SurroundingsOnMap(site, store), store, asOf).assessment();
    List<Finding> told = byOtherEditions(here, whole, assessed);
    return told.isEmpty() ? judged : judged.as(whole.and(told));
  }

  /** The same proposal on another site, of which nothing is stated yet. */
  public Judgement judge(Proposal proposal, Site site, LocalDate asOf) {
    return judge(proposal.elsewhere(), new SurroundingsOnMap(site, layers.on(asOf)), asOf);
  }

  /** The same proposal where somebody has looked around already. */
  public Judgement judge(Proposal proposal, SurroundingsWithUnits surroundings, LocalDate asOf) {
    return judge(proposal, surroundings, layers.on(asOf), asOf);
  }

  private Judgement judge(
      Proposal proposal, SurroundingsWithUnits surroundings, LayerStore here, LocalDate asOf) {
    Judgement whole = assessor.judge(proposal, surroundings, asOf, IN_LISTS);
    List<PlacedPart> parts = tried(proposal);
    return parts.isEmpty()
        ? whole
        : whole.as(withParts(whole.assessment(), parts, here, IN_LISTS, UnaryOperator.identity()));
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
