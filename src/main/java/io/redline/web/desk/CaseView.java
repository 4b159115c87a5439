package io.redline.web.desk;

import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.decisions.Review;
import io.redline.explain.ExplainedFinding;
import io.redline.facts.Outcome;
import io.redline.report.Notice;
import io.redline.report.Report;
import io.redline.report.ReviewedOutcome;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A recorded assessment as a reviewer works on it.
 *
 * @param seen newest entry about it, as the signing form sends it back
 * @param notice who gave the newest notice, and when; empty when nobody did
 * @param asked clauses that ask a person; {@code left} of them have no conclusion that holds
 * @param failed clauses that could not be evaluated: nothing can be signed over them
 * @param reviewed with the conclusions that count
 * @param questions what waits for a person, or did; each clause in one of them
 * @param groups the other findings
 * @param others records of the same proposal, newest first, this one among them
 */
public record CaseView(
    LogEntry entry,
    Recorded recorded,
    Report report,
    String sender,
    String at,
    OutcomeWord outcome,
    StateWord state,
    String seen,
    String notice,
    int asked,
    List<String> left,
    List<String> failed,
    ReviewedOutcome reviewed,
    List<CaseQuestion> questions,
    List<CaseGroup> groups,
    List<Version> others) {
  private static final int MOST_LAID_OUT = 60;

  /**
   * @param isThis the one on the page
   */
  public record Version(
      String number, String at, String sender, OutcomeWord outcome, boolean isThis) {
    static Version of(LogEntry entry, LogEntry page, Map<String, String> names, Lang lang) {
      return new Version(
          entry.number(),
          Moment.of(entry.at()),
          names.getOrDefault(entry.by(), entry.by()),
          OutcomeWord.of(Recorded.of(entry).outcome(), lang),
          entry.seq() == page.seq());
    }
  }

  static CaseView of(
      Report report, Review review, List<LogEntry> versions, Map<String, String> names) {
    Lang lang = report.lang();
    LogEntry entry = review.about();
    List<CaseItem> items = new ArrayList<>();
    for (ExplainedFinding finding : report.findings())
      items.add(CaseItem.of(finding, review, report.seenOn(), report.explanation().words()));
    ReviewedOutcome reviewed =
        new ReviewedOutcome(report.assessment().findings(), report.countingConclusions());
    return new CaseView(
        entry,
        Recorded.of(entry),
        report,
        names.getOrDefault(entry.by(), entry.by()),
        Moment.of(entry.at()),
        OutcomeWord.of(report.assessment().outcome(), lang),
        StateWord.of(review.state(), lang),
        review.latest(),
        notice(review),
        (int) items.stream().filter(CaseItem::asks).count(),
        left(items),
        items.stream()
            .filter(i -> i.finding().machine() == Outcome.ERROR)
            .map(CaseItem::clause)
            .toList(),
        reviewed,
        CaseQuestion.of(report.questions(), items, reviewed, lang),
        groups(items.stream().filter(i -> !i.asks()).toList(), lang),
        versions.stream().map(v -> Version.of(v, entry, names, lang)).toList());
  }

  private static String notice(Review review) {
    LogEntry given = review.noticeEntry();
    return given == null ? "" : given.by() + " " + Moment.of(given.at());
  }

  /** Questions for a person first, then what lacks a fact. */
  private static List<String> left(List<CaseItem> items) {
    return items.stream()
        .filter(CaseItem::waits)
        .sorted(Comparator.comparing(i -> i.finding().machine() != Outcome.REVIEW))
        .map(CaseItem::clause)
        .toList();
  }

  private static List<CaseGroup> groups(List<CaseItem> items, Lang lang) {
    List<CaseGroup> groups = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      List<CaseItem> some =
          items.stream()
              .filter(i -> i.finding().machine() == outcome && !i.finding().isFolded())
              .toList();
      if (some.isEmpty()) continue;
      boolean pressing = outcome.compareTo(Outcome.UNDETERMINED) < 0;
      groups.add(
          new CaseGroup(
              OutcomeWord.of(outcome, lang),
              some,
              pressing && some.size() <= CaseGroup.MOST_UNFOLDED));
    }
    // What cannot stand against the project comes last.
    List<CaseItem> guidance = items.stream().filter(i -> i.finding().isFolded()).toList();
    if (!guidance.isEmpty())
      groups.add(new CaseGroup(OutcomeWord.ofGuidance(lang), guidance, false));
    return groups;
  }

  /** The item of a clause, or null. */
  CaseItem item(String clause) {
    return Stream.concat(
            questions.stream().flatMap(q -> q.items().stream()),
            groups.stream().flatMap(group -> group.items().stream()))
        .filter(item -> item.clause().equals(clause))
        .findFirst()
        .orElse(null);
  }

  /** So much is asked that no clause is laid out before somebody turns to it. */
  public boolean isLong() {
    return asked > MOST_LAID_OUT;
  }

  public int done() {
    return asked - left.size();
  }

  public boolean isSigned() {
    return report.isSigned();
  }

  public boolean canBeSigned() {
    return left.isEmpty() && failed.isEmpty() && !isSigned() && !reviewed.isOpen();
  }

  /** Others have to supply something before there is an answer. */
  public boolean canGiveNotice() {
    return !isSigned() && failed.isEmpty() && !Notice.left(report).isEmpty();
  }

  /** The questions that a notice would list. */
  public int toSupply() {
    return Notice.left(report).size();
  }

  /** The questions that one conclusion for several may be given on. */
  public List<CaseQuestion> waiting() {
    return questions.stream().filter(q -> q.left() > 0).toList();
  }

  /** Where to go on after a question: the next that waits, else the signature. */
  public String after(int number) {
    return waiting().stream()
        .map(CaseQuestion::number)
        .filter(n -> n != number)
        .min(Comparator.comparing((Integer n) -> n < number).thenComparing(n -> n))
        .map(n -> "q-" + n)
        .orElse("progress-title");
  }

  /** What may be decided of any. */
  public List<CaseQuestion.Choice> choices() {
    return CaseQuestion.choices(List.of(), report.lang());
  }

  public List<CaseQuestion.Choice> choices(CaseItem item) {
    return CaseQuestion.choices(List.of(item), report.lang());
  }

  /** Next steps, as on every report. */
  public List<String> steps() {
    return report.explanation().nextSteps(report.assessment());
  }

  /** The machine's, in a sentence. */
  public String headline() {
    return report.explanation().headline(report.assessment(), report.questions());
  }

  public String coverage() {
    return report.explanation().coverageLine(report.assessment());
  }
}
