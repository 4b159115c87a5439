package io.redline.decisions.impact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.assess.Judgement;
import io.redline.decisions.replay.Cause;
import io.redline.decisions.replay.ClauseChange;
import io.redline.decisions.replay.ClauseDifferences;
import io.redline.decisions.replay.LayerDifferences;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Clause;
import io.redline.screening.Screening;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import io.redline.words.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Judges proposals by two sides, and only by the clauses that may differ between them; the others
 * are judged once, for the overall outcome of projects that change. Safe for several threads.
 */
public final class Impact {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  /** Rows of admission lists are no clauses of a rulebook; they come and go with a layer. */
  private static final Cause ADMISSION_LIST =
      new Cause(Cause.Kind.LAYER, TEXTS.say("impact.admission-list-differs"));

  private static final int LIKENESSES = 1024;

  private final Side before;
  private final Side after;
  private final Map<String, List<Cause>> clauses;
  private final Screening old;
  private final Screening now;
  private final Screening unchanged;

  /** What changes for projects to which both sides say the same, clause by clause. */
  private final Cache<List<Object>, List<ClauseChange>> known =
      Caffeine.newBuilder().maximumSize(LIKENESSES).build();

  /**
   * One way to judge.
   *
   * @param day null for each proposal's own, or today
   */
  public record Side(Screening screening, LocalDate day) {
    LocalDate dayOf(Proposal proposal) {
      return Screening.day(day, proposal);
    }
  }

  /**
   * @throws IllegalArgumentException when one side has a day and the other has none
   */
  public Impact(Side before, Side after) {
    if ((before.day() == null) != (after.day() == null))
      throw new IllegalArgumentException("a day for both sides or for neither");
    this.before = before;
    this.after = after;
    this.clauses =
        new TreeMap<>(
            ClauseDifferences.between(
                before.screening().rulebook(),
                before.day(),
                after.screening().rulebook(),
                after.day()));
    LayerDifferences.clauses(
            before.screening().layers(), after.screening().layers(), before.screening().rulebook())
        .forEach((clause, causes) -> clauses.merge(clause, causes, Impact::both));
    Predicate<Clause> differing = clause -> clauses.containsKey(clause.id());
    this.old = among(before.screening(), differing);
    this.now = among(after.screening(), differing);
    this.unchanged = among(before.screening(), differing.negate());
  }

  private static Screening among(Screening all, Predicate<Clause> some) {
    return new Screening(all.assessor().among(some), all.layers());
  }

  private static List<Cause> both(List<Cause> some, List<Cause> others) {
    List<Cause> all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** The clauses that may come out differently, with the reasons. */
  public Map<String, List<Cause>> clauses() {
    return clauses;
  }

  /** Why a clause, or a row of an admission list, may come out differently. */
  public List<Cause> causes(String clause) {
    return clauses.getOrDefault(clause, List.of(ADMISSION_LIST));
  }

  /**
   * What changes for one project.
   *
   * @throws IntakeProblem when its site cannot be read
   */
  public Changed of(Proposal proposal) throws IntakeProblem {
    if (clauses.isEmpty()
        && before.screening().layers() == after.screening().layers()
        && Objects.equals(before.day(), after.day())) return Changed.nothing(proposal);
    Site site = Site.of(proposal);
    LayerStore layers = before.screening().layers().on(before.dayOf(proposal));
    LayerStore others = after.screening().layers().on(after.dayOf(proposal));
    SurroundingsOnMap here = new SurroundingsOnMap(site, layers);
    SurroundingsOnMap there = layers == others ? here : new SurroundingsOnMap(site, others);
    Judgement was = old.judge(proposal, here, before.dayOf(proposal));
    Judgement is = now.judge(proposal, there, after.dayOf(proposal));
    List<ClauseChange> changes =
        known.get(
            List.of(was.equivalenceKey(), is.equivalenceKey()),
            alike -> changes(was.outcomes(), is.outcomes()));
    if (changes.isEmpty()) return Changed.nothing(proposal);
    // The rows of the admission lists stand in each side's own judgement.
    Judgement rest = unchanged.judge(proposal, new WithoutUnits(here), before.dayOf(proposal));
    return new Changed(
        proposal.id(), proposal.name(), overall(was, rest), overall(is, rest), changes);
  }

  private static Outcome overall(Judgement some, Judgement rest) {
    List<Outcome> all = new ArrayList<>();
    // A judgement of no clause at all says "undetermined" of itself.
    for (Judgement one : List.of(some, rest))
      if (one.counts().values().stream().anyMatch(count -> count > 0)) all.add(one.outcome());
    return Outcome.worst(all);
  }

  private List<ClauseChange> changes(Map<String, Outcome> old, Map<String, Outcome> now) {
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    List<ClauseChange> changes = new ArrayList<>();
    for (String id : ids) {
      ClauseChange change = new ClauseChange(id, id(old.get(id)), id(now.get(id)), causes(id));
      if (change.isOfOutcome()) changes.add(change);
    }
    return List.copyOf(changes);
  }

  private static String id(Outcome outcome) {
    return outcome == null ? null : outcome.id();
  }
}
