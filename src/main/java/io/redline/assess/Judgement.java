package io.redline.assess;

import io.redline.assess.Assessment.Missing;
import io.redline.facts.MapQuestion;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Tier;
import io.redline.facts.Truth;
import io.redline.intake.Proposal;
import io.redline.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judged proposal whose findings are made only when somebody reads them: for lists of thousands,
 * where most rows are counted and few are read. Not for use by several threads.
 */
public final class Judgement {
  private final Proposal proposal;
  private final LocalDate asOf;
  private final Rulebook rulebook;
  private final Hearing hearing;
  private final AdmissionCheck admission;
  private final Beside beside;

  /** Null as long as only {@link #assessment} is asked for, which counts its own findings. */
  private @Nullable Tally tally;

  private Finding worst;
  private Ruling closest;
  private Finding nearest;

  /** With the parts of the project, where it has some; else null. */
  private @Nullable Assessment whole;

  Judgement(
      Proposal proposal,
      LocalDate asOf,
      Rulebook rulebook,
      Hearing hearing,
      AdmissionCheck admission,
      Beside beside) {
    this.proposal = proposal;
    this.asOf = asOf;
    this.rulebook = rulebook;
    this.hearing = hearing;
    this.admission = admission;
    this.beside = beside;
  }

  Judgement tallied() {
    List<Ruling> all = new ArrayList<>(hearing.rulings());
    for (Finding finding : beside.findings()) all.add(new Ruling(finding));
    tally = new Tally(all);
    return this;
  }

  /** The same project judged with its parts. */
  public Judgement as(Assessment withParts) {
    whole = withParts;
    tally = Tally.of(withParts.findings());
    worst = null;
    return this;
  }

  public Outcome outcome() {
    return tally.outcome();
  }

  /** Every outcome with its number of clauses, zeros too. */
  public Map<Outcome, Integer> counts() {
    return tally.counts();
  }

  /** Of each tier every outcome with its number of clauses, zeros too. */
  public Map<Tier, Map<Outcome, Integer>> tiers() {
    return tally.tiers();
  }

  /** What to tell first: how it stands with the prohibitions. */
  public Headline headline() {
    return Headline.of(tiers().get(Tier.PROHIBITION));
  }

  /** Facts that would settle something, the most useful first. */
  public List<Missing> missing() {
    return tally.missing();
  }

  /** The outcome of each clause in play and of each row of an admission list, by id. */
  public Map<String, Outcome> outcomes() {
    Map<String, Outcome> all = new HashMap<>();
    for (Ruling ruling : tally.rulings()) all.put(ruling.clause(), ruling.outcome());
    return all;
  }

  /**
   * The finding that decided the outcome; null when no clause is in play. It tells no metres of
   * what lies beyond the reach of its questions.
   */
  public @Nullable Finding worst() {
    if (worst != null || tally.decider() == null) return worst;
    Ruling decider = tally.decider();
    Ruling ban = tally.bans().nearest();
    boolean isBan = ban != null && decider.clause().equals(ban.clause());
    return worst = isBan ? nearest() : told(decider);
  }

  /**
   * The prohibition that is violated, or the nearest to it: of open ones one whose measured value
   * lies within the doubt of its limit, before those of which nothing was measured; where all are
   * decided, of those kept by a distance the one nearest to its limit. Null when there is none.
   */
  public @Nullable Finding nearest() {
    Ruling closest = closest();
    if (nearest == null && closest != null) nearest = told(closest);
    return nearest;
  }

  /**
   * How far {@link #nearest} is from being violated, to order projects with the same headline by; 0
   * where it is violated. Not a number where there is none, or it is kept by something else than a
   * distance.
   */
  public double remoteness() {
    Ruling ban = closest();
    return ban == null ? Double.NaN : Bans.remoteness(ban, this::metres);
  }

  /** The clause of {@link #nearest}; empty when there is none. */
  public String nearestClause() {
    Ruling closest = closest();
    return closest == null ? "" : closest.clause();
  }

  private @Nullable Ruling closest() {
    if (closest == null) closest = tally.bans().closest(this::metres);
    return closest;
  }

  private Finding told(Ruling ruling) {
    return told(ruling.finding());
  }

  /**
   * A finding with what is told of this project.
   *
   * @param bare one of {@link #against} or {@link #openBans}
   */
  public Finding told(Finding bare) {
    return whole == null ? hearing.told(bare.clause().id(), bare.outcome(), beside) : bare;
  }

  private double metres(MapQuestion question) {
    if (whole != null) return measured(whole, question);
    Measured answer = hearing.answers().near(question);
    if (answer.truth() == Truth.NO) answer = hearing.answers().to(question);
    return answer.metres() == null ? Double.NaN : answer.metres();
  }

  /** Of the site and the parts the nearest. */
  private static double measured(Assessment all, MapQuestion question) {
    return all.findings().stream()
        .flatMap(f -> f.conditions().stream())
        .flatMap(c -> c.leaves().stream())
        .filter(leaf -> question.equals(leaf.question()) && leaf.value() instanceof Number)
        .mapToDouble(leaf -> ((Number) leaf.value()).doubleValue())
        .min()
        .orElse(Double.NaN);
  }

  /** The prohibitions that are not decided, worst first, without what is only told. */
  public List<Finding> openBans() {
    return tally.bans().open().stream().sorted(Ruling.WORST_FIRST).map(Ruling::finding).toList();
  }

  /**
   * What speaks or may speak against the project, worst first, guidance aside and without what is
   * only told.
   */
  public List<Finding> against() {
    return tally.rulings().stream()
        .filter(r -> r.outcome().compareTo(Outcome.REQUIRED) <= 0 && r.finding().counts())
        .sorted(Ruling.WORST_FIRST)
        .map(Ruling::finding)
        .toList();
  }

  /** In which counties the site was taken to lie. */
  public Place place() {
    return hearing.here().place();
  }

  /** What the map was asked, and whether it said yes. */
  public Map<MapQuestion, Truth> truths() {
    return hearing.answers().truths();
  }

  /**
   * An answer of the map with its metres.
   *
   * @throws RuntimeException when the map failed on this question, or was not asked it
   */
  public Measured answer(MapQuestion question) {
    return hearing.answers().to(question);
  }

  /** Whether it is beyond doubt on which control units the site lies, or there are none to ask. */
  public boolean isSureOfUnits() {
    return admission.isSure();
  }

  /** Equal for two sites of one proposal to which the law says the same, clause by clause. */
  public Object equivalenceKey() {
    // A project with parts is like no other.
    return whole != null ? this : List.of(hearing.rulings(), hearing.here().place(), beside.key());
  }

  /** Everything, with each clause explained that is about the project. */
  public Assessment assessment() {
    if (whole != null) return whole;
    List<Finding> findings = hearing.findings(beside);
    Tally all = tally == null ? Tally.of(findings) : tally;
    return new Assessment(
        subject(),
        all.outcome(),
        all.tiers(),
        findings,
        all.missing(),
        admission.tables(),
        hearing.here().notEncoded(),
        rulebook.edition());
  }

  /** One finding by itself, in the light of the whole. */
  public Assessment only(Finding finding) {
    return new Assessment(
        subject(),
        outcome(),
        tiers(),
        List.of(finding),
        List.of(),
        List.of(),
        0,
        rulebook.edition());
  }

  private Assessment.Subject subject() {
    return new Assessment.Subject(proposal.id(), proposal.name(), asOf, hearing.here().place());
  }
}
