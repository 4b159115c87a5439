package io.redline.report;

import io.redline.assess.Finding;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a report may be used for; printed on every page. */
public enum Grade {
  PRECHECK,
  REVIEWED;

  /**
   * The review edition needs people: at least one conclusion that holds, one on every clause that
   * asks a person, no clause that could not be evaluated, and an answer: what stays open with all
   * conclusions counted is none. An assessment that nobody signed stays a pre-check, even when it
   * asks nobody anything.
   *
   * @param day conclusions that expired before this day no longer count
   */
  public static Grade of(List<Finding> findings, List<Conclusion> conclusions, LocalDate day) {
    List<Conclusion> counting = Conclusion.counting(conclusions, day);
    return counting.isEmpty()
        ? PRECHECK
        : answered(findings, f -> f.tier().counts() && f.outcome() == Outcome.REVIEW, counting);
  }

  /**
   * Of an assessment that a named person signed: the signature stands for the person even when no
   * clause asked for one. What had to be concluded before signing has to hold as long.
   *
   * @param day conclusions that expired before this day no longer count
   */
  static Grade signed(List<Finding> findings, List<Conclusion> conclusions, LocalDate day) {
    return answered(findings, Finding::asksPerson, Conclusion.counting(conclusions, day));
  }

  private static Grade answered(
      List<Finding> findings, Predicate<Finding> asking, List<Conclusion> counting) {
    List<String> concluded = counting.stream().map(Conclusion::clause).toList();
    boolean answered =
        findings.stream().filter(asking).allMatch(f -> concluded.contains(f.clause().id()));
    boolean failed = findings.stream().anyMatch(f -> f.outcome() == Outcome.ERROR);
    boolean open = new ReviewedOutcome(findings, counting).isOpen();
    return answered && !failed && !open ? REVIEWED : PRECHECK;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As printed. */
  public String title(Words words) {
    return words.label("grade." + id());
  }
}
