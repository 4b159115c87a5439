package io.redline.report.page;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.ExplainedFinding.Citation;
import io.redline.explain.ExplainedFinding.Related;
import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.report.ConclusionText;
import io.redline.report.Report;
import java.util.ArrayList;
import java.util.List;

/** One finding as its template reads it: verdict in a sentence, the rest folded under it. */
public record FindingView(Report report, ExplainedFinding finding, int number) {

  /**
   * Something said of the finding.
   *
   * @param term what it is about; empty where the line before had the same
   */
  public record Line(String term, String text) {}

  /** Two findings of one clause are told apart by the part that they are about. */
  public String anchor() {
    String part =
        finding.finding().isContradiction() && finding.finding().part() != null
            ? "-" + finding.finding().part().strip().replaceAll("\\s", "_")
            : "";
    return number + "-" + finding.clause() + part;
  }

  public boolean open() {
    return finding.machine() == Outcome.VIOLATED || finding.machine() == Outcome.ERROR;
  }

  public String dates() {
    Citation citation = finding.citation();
    List<String> parts = new ArrayList<>();
    if (!citation.number().isEmpty()) parts.add(citation.number());
    parts.add(citation.inForce());
    if (!citation.periodNote().isEmpty()) parts.add(citation.periodNote());
    parts.add(finding.topic().title(report.lang()));
    return String.join(" · ", parts);
  }

  public List<Line> lines() {
    Explanation explain = report.explanation();
    List<Line> lines = new ArrayList<>();
    if (finding.exemption() != null) add(lines, "finding.exception", finding.exemption().text());
    finding.open().forEach(open -> add(lines, "finding.missing", explain.openFact(open)));
    finding.changes().forEach(change -> add(lines, "finding.changes", change));
    finding.yieldsTo().forEach(other -> add(lines, "finding.yields-to", named(other)));
    finding.prevailsOver().forEach(other -> add(lines, "finding.prevails-over", named(other)));
    return lines;
  }

  private void add(List<Line> lines, String label, String text) {
    String term = words().label(label);
    boolean same = lines.stream().anyMatch(line -> line.term().equals(term));
    lines.add(new Line(same ? "" : term, text));
  }

  private String named(Related other) {
    String heading = (other.clause() + " " + other.heading()).strip();
    return other.why().isEmpty()
        ? heading
        : Pages.text(report.lang(), "aside", heading, other.why());
  }

  /** What people concluded, or the line where they may. */
  public List<String> conclusions() {
    return new ConclusionText(words(), report.seenOn())
        .lines(report.conclusionsOn(finding.clause()), finding.machine());
  }

  private Words words() {
    return report.explanation().words();
  }
}
