package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.intake.Proposal;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a proposal on its site by the clauses in force on a day. Pure: no files, no clock. Safe
 * for several threads.
 */
public final class Assessor {

  /**
   * Whether clauses that are not about the project leave their evidence too, or are only counted.
   */
  public enum Depth {
    EXPLAIN_ALL,
    EXPLAIN_WHAT_APPLIES
  }

  private static final int DAYS = 32;

  /** Of single clauses, as when examples are tried. */
  private static final int CLAUSES = 64;

  private final Rulebook rulebook;
  private final Collection<Clause> clauses;
  private final RuleEngine engine;
  private final Cache<Day, Law> laws = Caffeine.newBuilder().maximumSize(DAYS).build();

  private final Cache<OneClause, Law> alone =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(CLAUSES).build();

  private record Day(LocalDate asOf, Depth depth) {}

  private record OneClause(String clause, LocalDate asOf, Depth depth) {}

  public Assessor(Rulebook rulebook) {
    this(rulebook, rulebook.clauses());
  }

  private Assessor(Rulebook rulebook, Collection<Clause> clauses) {
    this.rulebook = rulebook;
    this.clauses = clauses;
    this.engine = new RuleEngine(rulebook);
  }

  /**
   * Judges by some of the clauses only, as when two rulebooks are compared; the others are as if
   * they were not in force.
   */
  public Assessor among(Predicate<Clause> some) {
    return new Assessor(rulebook, clauses.stream().filter(some).toList());
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /** Puts the facts of a proposal to the rules ahead of its site, which is then judged sooner. */
  public void prepare(Proposal proposal, LocalDate asOf, Depth depth) {
    Law law = law(asOf, depth);
    law.prepare(law.compared(proposal.facts()));
  }

  public Assessment assess(
      Proposal proposal, SurroundingsWithUnits surroundings, LocalDate asOf, Depth depth) {
    return hear(proposal, surroundings, asOf, depth).assessment();
  }

  /** The same, with the findings made only when they are read. */
  public Judgement judge(
      Proposal proposal, SurroundingsWithUnits surroundings, LocalDate asOf, Depth depth) {
    return hear(proposal, surroundings, asOf, depth).tallied();
  }

  private Judgement hear(
      Proposal proposal, SurroundingsWithUnits surroundings, LocalDate asOf, Depth depth) {
    Law law = law(asOf, depth);
    SurroundingsWithUnits around =
        SurroundingsAsStated.around(proposal, surroundings, asOf, rulebook.vocabulary());
    ClaimCheck claims = ClaimCheck.of(proposal.facts(), around);
    Map<String, Object> facts = claims.believed();
    Compared project = law.compared(facts);
    Hearing hearing = law.hear(project, law.at(around.place()), around);
    AdmissionCheck admission =
        AdmissionCheck.of(
            around.controlUnits(),
            project.declared().project(),
            facts,
            asOf,
            rulebook.admissionLists());
    Beside beside =
        Beside.of(
            admission,
            claims,
            StatementCheck.of(around, hearing::questions, rulebook.vocabulary()));
    return new Judgement(proposal, asOf, rulebook, hearing, admission, beside);
  }

  /**
   * What one clause says of the facts as given, without running the others.
   *
   * @return null when the clause is not in force on this day or its territory does not hold the
   *     site
   */
  @Nullable Finding finding(
      Clause clause,
      Proposal proposal,
      SurroundingsWithUnits surroundings,
      LocalDate asOf,
      Depth depth) {
    Law law =
        alone.get(
            new OneClause(clause.id(), asOf, depth), one -> law(List.of(clause), asOf, depth));
    SurroundingsWithUnits around =
        SurroundingsAsStated.around(proposal, surroundings, asOf, rulebook.vocabulary());
    Hearing hearing = law.hear(law.compared(proposal.facts()), law.at(around.place()), around);
    List<Finding> findings = hearing.findings(Beside.NOTHING);
    return findings.isEmpty() ? null : findings.get(0);
  }

  private Law law(LocalDate asOf, Depth depth) {
    return laws.get(new Day(asOf, depth), day -> law(clauses, asOf, depth));
  }

  private Law law(Collection<Clause> some, LocalDate asOf, Depth depth) {
    return new Law(rulebook, some, asOf, engine, depth == Depth.EXPLAIN_ALL);
  }
}
