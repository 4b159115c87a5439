package io.redline.report.page;

import io.redline.assess.Assessment;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.layer.Layer;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import io.redline.report.RecordStamp;
import io.redline.report.Report;
import io.redline.report.figure.MapFigure;
import io.redline.site.DerivedFact;
import io.redline.words.Lang;
import io.redline.words.Numbers;
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

  /** What can be done, and what that would change. */
  public record Adjustment(String action, List<String> effects) {}

  public Assessment assessment() {
    return report.assessment();
  }

  public String outcome() {
    return words().outcome(assessment().outcome());
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

  /** How it stands with the prohibitions, then duties and what a person judges. */
  public String headline() {
    return explain().headline(assessment(), report.questions());
  }

  public List<String> steps() {
    return explain().nextSteps(assessment());
  }

  public String extent() {
    return report.remedies().extent().isWhole()
        ? null
        : new RemedyWords(words()).extent(report.remedies().extent());
  }

  public List<Adjustment> adjustments() {
    RemedyWords text = new RemedyWords(words());
    List<Adjustment> some = new ArrayList<>();
    for (Remedy remedy : report.remedies().found())
      some.add(new Adjustment(text.action(remedy), text.effect(remedy)));
    return some;
  }

  public List<String> readAs() {
    return report.parts().stream().map(report::readAsLine).toList();
  }

  public MapDrawing drawing() {
    return report.map() == null ? null : new MapDrawing(report.map(), lang());
  }

  public UnitsView units() {
    return new UnitsView(assessment().controlUnits(), words());
  }

  public Table measured() {
    return MeasuredTable.of(report);
  }

  public Table derived() {
    List<List<String>> rows = new ArrayList<>();
    for (DerivedFact fact : report.readAs().derived())
      rows.add(List.of(report.words(fact.kind().label()), report.value(fact), fact.source()));
    return new Table(
        label("derived"),
        List.of(label("derived.fact"), label("derived.value"), label("source")),
        rows);
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

  public Table layers() {
    List<List<String>> rows = new ArrayList<>();
    for (Layer layer : report.layers().layers()) {
      StringBuilder source = new StringBuilder(layer.card().provenance().source());
      source.append(" · ").append(layer.card().provenance().licence());
      source.append(" · ").append(report.origin(layer));
      layer.notes().forEach(n -> source.append(text("stop")).append(n.in(lang())));
      rows.add(
          List.of(
              layer.card().title(),
              layer.card().provenance().edition(),
              "±" + Numbers.metres(layer.card().accuracyMetres()),
              report.completeness(layer),
              source.toString()));
    }
    return new Table(
        label("layers"),
        List.of(
            label("layer"),
            label("layer.edition"),
            label("layer.accuracy"),
            label("layer.completeness"),
            label("source") + text("and") + label("layer.licence")),
        rows);
  }

  /** What this page rests on, for whoever wants to make it again. */
  public Table basis() {
    Assessment a = assessment();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(label("project.id"), a.proposalId()));
    rows.add(List.of(label("proposal.digest"), report.proposalDigest()));
    rows.add(List.of(label("as-of"), a.asOf().toString()));
    rows.add(List.of(label("rulebook"), a.rulebook().version() + " · " + a.rulebook().digest()));
    RecordStamp stamp = report.stamp();
    if (stamp == null) rows.add(List.of(label("record"), label("record.none")));
    else {
      rows.add(List.of(label("record"), stamp.number()));
      rows.add(List.of(label("record.hash"), stamp.hash()));
      rows.add(List.of(label("record.head"), stamp.head()));
    }
    if (report.isSigned()) {
      rows.add(List.of(label("signature.record"), report.signature().record()));
      rows.add(List.of(label("signature.hash"), report.signature().hash()));
    }
    return new Table(label("basis"), List.of(label("basis.item"), label("derived.value")), rows);
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
