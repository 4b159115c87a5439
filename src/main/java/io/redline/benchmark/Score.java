package io.redline.benchmark;

import io.redline.assess.Finding;
import io.redline.assess.Judgement;
import io.redline.benchmark.KnownCase.Known;
import io.redline.benchmark.KnownCase.Verdict;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.intake.IntakeProblem;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rulebook stands against known cases.
 *
 * @param results one for each clause and day of each case
 */
public record Score(List<Result> results) {

  /** What became of a known verdict. */
  public enum Came {
    /** The clause that is broken came out kept, or not concerned: the worst. */
    FALSE_PASS,
    /** A clause that is not broken came out violated. */
    FALSE_BAN,
    /** Violated, or the permit demanded, as published. */
    NAMED,
    /** Open, and the first that one more fact would settle. */
    FIRST_OPEN,
    /** Open, with others before it. */
    OPEN,
    /** Not violated, as published. */
    LEFT_ALONE
  }

  /**
   * @param outcome null where the clause is not in force on that day
   * @param before clauses of weight that a reader meets before this one
   */
  public record Result(
      KnownCase one, Known known, @Nullable Outcome outcome, Came came, int before) {}

  public Score {
    results = List.copyOf(results);
  }

  /**
   * @throws IllegalStateException when a case's site cannot be judged; none of them has an outline
   */
  public static Score of(List<KnownCase> cases, Screening screening) {
    Explanation explanation = Explanation.shared(Lang.ZH, screening.rulebook());
    List<Result> results = new ArrayList<>();
    for (KnownCase one : cases)
      for (Known known : one.known()) results.add(result(one, known, screening, explanation));
    return new Score(results);
  }

  private static Result result(
      KnownCase one, Known known, Screening screening, Explanation explanation) {
    try {
      Judgement judged = screening.judge(one.proposal(), known.asOf());
      List<Finding> findings = judged.assessment().findings();
      Finding finding =
          findings.stream()
              .filter(f -> f.clause().id().equals(known.clause()))
              .findFirst()
              .orElse(null);
      Outcome outcome = finding == null ? null : finding.outcome();
      int before = 0;
      for (Finding other : findings) {
        if (other == finding) break;
        if (counts(other)) before++;
      }
      Came came =
          known.verdict() == Verdict.NOT_VIOLATED
              ? outcome == Outcome.VIOLATED ? Came.FALSE_BAN : Came.LEFT_ALONE
              : came(known, outcome, judged, explanation);
      return new Result(one, known, outcome, came, before);
    } catch (IntakeProblem e) {
      throw new IllegalStateException(one.id(), e);
    }
  }

  private static boolean counts(Finding finding) {
    return finding.tier() != Tier.GUIDANCE && finding.outcome().compareTo(Outcome.SATISFIED) < 0;
  }

  private static Came came(
      Known known, @Nullable Outcome outcome, Judgement judged, Explanation explanation) {
    if (outcome == null || outcome.compareTo(Outcome.SATISFIED) >= 0) return Came.FALSE_PASS;
    if (outcome == Outcome.VIOLATED) return Came.NAMED;
    if (known.verdict() == Verdict.PERMIT_MISSING && outcome == Outcome.REQUIRED) return Came.NAMED;
    return isFirst(known.clause(), judged, explanation) ? Came.FIRST_OPEN : Came.OPEN;
  }

  /** Whether one more fact would settle it before any other. */
  private static boolean isFirst(String clause, Judgement judged, Explanation explanation) {
    Finding nearest = judged.nearest();
    if (nearest != null && nearest.clause().id().equals(clause)) return true;
    List<Question> questions = explanation.unworded(judged.assessment().findings());
    return !questions.isEmpty() && questions.get(0).settles().indexOf(clause) == 0;
  }

  public long count(Came came) {
    return results.stream().filter(r -> r.came() == came).count();
  }

  /** Those of which a clause is broken or a permit missing. */
  public long against() {
    return results.stream().filter(r -> r.known().verdict() != Verdict.NOT_VIOLATED).count();
  }

  /** Of those against a project the share that is named or first, 0 to 1. */
  public double named() {
    return (double) (count(Came.NAMED) + count(Came.FIRST_OPEN)) / Math.max(1, against());
  }

  /** How many clauses stand before the one that is broken: the median. */
  public int noise() {
    int[] before =
        results.stream()
            .filter(r -> r.known().verdict() != Verdict.NOT_VIOLATED)
            .mapToInt(Result::before)
            .sorted()
            .toArray();
    return before.length == 0 ? 0 : before[before.length / 2];
  }
}
