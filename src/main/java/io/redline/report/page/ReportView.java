package io.redline.report.page;

import io.redline.assess.Assessment;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.report.RecordStamp;
import io.redline.report.Report;
import io.redline.report.chapter.Chapter;
import io.redline.report.figure.MapFigure;
import io.redline.words.Lang;
import io.redline.words.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as its template reads it.
 *
 * @param number of the report on the page, from 1, so that no two anchors are alike
 */
public record ReportView(Report report, int number) {
  /** Next steps already say what a long list of open clauses lacks. */
  private static final int MOST_UNFOLDED = 12;

  /** Findings of one outcome; encouragements that nobody can tell yet stand apart. */
  public record Group(
      Outcome outcome,
      String title,
      boolean open,
      List<FindingView> findings,
      List<FindingView> encouragements,
      String guidanceLine,
      Table brief) {}

  public Assessment assessment() {
    return report.assessment();
  }

  public String coverage() {
    return explain().coverageLine(assessment());
  }

  /** On paper, what the file is about. */
  public String subject() {
    return PrintableText.line(assessment().proposalName() + " · " + label("product"));
  }

  /** On paper, at the head of every page. */
  public String recordLine() {
    RecordStamp stamp = report.stamp();
    return label("record")
        + text("colon")
        + (stamp == null ? label("record.none") : PrintableText.line(stamp.number()));
  }

  /** On paper, at the foot of every page. */
  public String projectLine() {
    return PrintableText.line(
        text("running-project", assessment().proposalId(), assessment().asOf()));
  }

  /** What the figure shows, for a reader who cannot see it. */
  public String figureText() {
    return new MapFigure(report.map(), lang()).alternativeText();
  }

  /** What people conclude, before what the machine says; empty when nobody did. */
  public String person() {
    return report.personHeadline();
  }

  public Chapter chapter() {
    return Chapter.of(report);
  }

  public MapDrawing drawing() {
    return report.map() == null ? null : new MapDrawing(report.map(), lang());
  }

  public Table measured() {
    return MeasuredTable.of(report);
  }

  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      List<ExplainedFinding> some =
          report.findings().stream().filter(f -> f.machine() == outcome).toList();
      if (!some.isEmpty()) groups.add(group(outcome, some));
    }
    return groups;
  }

  private Group group(Outcome outcome, List<ExplainedFinding> some) {
    boolean many = outcome == Outcome.UNDETERMINED && some.size() > MOST_UNFOLDED;
    boolean folded = (many || outcome.compareTo(Outcome.SATISFIED) >= 0) && !report.showAll();
    boolean brief = outcome == Outcome.NOT_APPLICABLE;
    List<FindingView> encouragements = views(some.stream().filter(ExplainedFinding::isFolded));
    return new Group(
        outcome,
        words().outcome(outcome) + " " + some.size(),
        !folded,
        brief ? List.of() : views(some.stream().filter(f -> !f.isFolded())),
        encouragements,
        explain().guidanceLine(encouragements.size()),
        brief ? brief(some) : null);
  }

  private List<FindingView> views(Stream<ExplainedFinding> findings) {
    return findings.map(f -> new FindingView(report, f, number)).toList();
  }

  /** What does not apply is listed with its reason, so that one sees what was looked at. */
  private Table brief(List<ExplainedFinding> findings) {
    return new Table(
        words().outcome(Outcome.NOT_APPLICABLE),
        List.of(label("clause"), label("instrument"), label("finding.reason")),
        findings.stream()
            .map(f -> List.of(f.clause(), f.citation().heading(), f.summary()))
            .toList());
  }

  /** On paper, where it is only counted. */
  public String hiddenLine() {
    return explain().hiddenLine(assessment().counts().get(Outcome.NOT_APPLICABLE));
  }

  private Explanation explain() {
    return report.explanation();
  }

  private Words words() {
    return explain().words();
  }

  private Lang lang() {
    return report.lang();
  }

  private String label(String key) {
    return words().label(key);
  }

  private String text(String key, Object... arguments) {
    return Pages.text(lang(), key, arguments);
  }
}
