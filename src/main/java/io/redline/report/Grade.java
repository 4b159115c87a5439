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
   * asks a person, and no clause that could not be evaluated. An assessment that nobody signed
   * stays a pre-check, even when it asks nobody anything.
   *
   * @param day conclusions that expired before this day no longer count
   */
  public static Grade of(List<Finding> findings, List<Conclusion> conclusions, LocalDate day) {
    List<String> concluded = concluded(conclusions, day);
    return concluded.isEmpty()
        ? PRECHECK
        : answered(findings, f -> f.tier().counts() && f.outcome() == Outcome.REVIEW, concluded);
  }

  /**
   * Of an assessment that a named person signed: the signature stands for the person even when no
   * clause asked for one. What had to be concluded before signing has to hold as long.
   *
   * @param day conclusions that expired before this day no longer count
   */
  static Grade signed(List<Finding> findings, List<Conclusion> conclusions, LocalDate day) {
    return answered(findings, Finding::asksPerson, concluded(conclusions, day));
  }

  private static List<String> concluded(List<Conclusion> conclusions, LocalDate day) {
    return conclusions.stream()
        .filter(c -> c.isSigned() && c.holdsOn(day))
        .map(Conclusion::clause)
        .toList();
  }

  private static Grade answered(
      List<Finding> findings, Predicate<Finding> asking, List<String> concluded) {
    boolean answered =
        findings.stream().filter(asking).allMatch(f -> concluded.contains(f.clause().id()));
    boolean failed = findings.stream().anyMatch(f -> f.outcome() == Outcome.ERROR);
    return answered && !failed ? REVIEWED : PRECHECK;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As printed. */
  public String title(Words words) {
    return words.label("grade." + id());
  }
}
