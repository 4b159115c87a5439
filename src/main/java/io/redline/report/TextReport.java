package io.redline.report;

import io.redline.admission.Dimension;
import io.redline.assess.Assessment;
import io.redline.assess.UnitTable;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.ExplainedFinding.Compared;
import io.redline.explain.ExplainedFinding.Related;
import io.redline.explain.Explanation;
import io.redline.explain.OutcomeStyle;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.layer.Layer;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import io.redline.site.DerivedFact;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report for a terminal: verdict, next steps, adjustments, reasons worst first, what was
 * checked and does not apply.
 */
public final class TextReport {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final int DIGEST_SHOWN = 19;

  private final Report report;
  private final Explanation explain;
  private final Words words;
  private final Lang lang;
  private final TextPage page;

  private TextReport(Report report, TextPage page) {
    this.report = report;
    this.explain = report.explanation();
    this.words = explain.words();
    this.lang = words.lang();
    this.page = page;
  }

  /** For a file: no colour, lines as long as they are. */
  public static String write(List<Report> reports) {
    return write(reports, false, 0);
  }

  /**
   * @param colour for a terminal that shows it; the words say the same without
   * @param columns of the terminal; 0 for lines as long as they are
   */
  public static String write(List<Report> reports, boolean colour, int columns) {
    TextPage page = new TextPage(colour, columns);
    for (Report report : reports) {
      new TextReport(report, page).write();
      if (reports.size() > 1) page.blank();
    }
    return page.toString();
  }

  private void write() {
    Assessment a = report.assessment();
    String colon = Punctuation.colon(lang);
    page.line(
        0,
        words.label("verdict") + colon + words.outcome(a.outcome()),
        "  " + a.proposalName() + Punctuation.inBrackets(lang, a.proposalId()),
        a.outcome());
    if (!report.personHeadline().isEmpty()) page.line(0, report.personHeadline());
    page.line(0, explain.headline(a, report.questions()));
    page.line(
        0, TEXTS.say(lang, "text-report.grade", report.gradeTitle(), explain.coverageLine(a)));
    page.line(
        0,
        words.label("as-of")
            + " "
            + a.asOf()
            + Punctuation.semicolon(lang)
            + words.label("rulebook")
            + " "
            + a.rulebook().version()
            + " ("
            + a.rulebook()
                .digest()
                .substring(0, Math.min(DIGEST_SHOWN, a.rulebook().digest().length()))
            + ")"
            + record());
    page.line(0, words.label("proposal.digest") + colon + report.proposalDigest());
    if (report.isSigned()) page.line(0, report.signatureLine());
    page.line(0, words.label("site.read-as") + colon + report.readAsLine());
    report.parts().forEach(part -> page.line(2, "· ", report.readAsLine(part), null));
    report.notes().forEach(note -> page.line(2, "! ", note, null));
    derived();
    numbered(words.label("next-steps"), explain.nextSteps(a));
    remedies();
    report.assessment().controlUnits().forEach(this::unit);
    findings();
    hidden();
    layers();
    page.line(0, words.label("disclaimer"));
  }

  private String record() {
    RecordStamp stamp = report.stamp();
    return stamp == null
        ? ""
        : Punctuation.semicolon(lang)
            + words.label("record")
            + " "
            + stamp.number()
            + " ("
            + stamp.hash()
            + Punctuation.semicolon(lang)
            + words.label("record.head")
            + " "
            + stamp.head()
            + ")";
  }

  private void derived() {
    if (report.readAs().derived().isEmpty()) return;
    page.line(0, words.label("derived") + lang.of("：", ":"));
    for (DerivedFact fact : report.readAs().derived())
      page.line(
          2,
          "· ",
          report.words(fact.kind().label())
              + Punctuation.colon(lang)
              + report.value(fact)
              + source(fact.source()),
          null);
  }

  private String source(String source) {
    return source.isEmpty()
        ? ""
        : TEXTS.say(lang, "source", words.label("source") + Punctuation.colon(lang) + source);
  }

  private void numbered(String heading, List<String> steps) {
    if (steps.isEmpty()) return;
    page.blank();
    page.line(0, heading);
    for (int i = 0; i < steps.size(); i++) page.line(2, (i + 1) + ". ", steps.get(i), null);
  }

  private void remedies() {
    if (report.remedies().isEmpty()) return;
    RemedyWords remedyWords = new RemedyWords(words);
    page.blank();
    page.line(
        0, words.label("remedies") + Punctuation.inBrackets(lang, words.label("remedies.note")));
    for (Remedy remedy : report.remedies().found()) {
      List<String> effect = remedyWords.effect(remedy);
      boolean brief = effect.size() == 1;
      String action = remedyWords.action(remedy);
      page.line(2, "→ ", brief ? action + Punctuation.colon(lang) + effect.get(0) : action, null);
      if (!brief) page.line(4, String.join(Punctuation.semicolon(lang), effect));
    }
    if (!report.remedies().extent().isWhole())
      page.line(2, "! ", remedyWords.extent(report.remedies().extent()), null);
  }

  private void unit(UnitTable table) {
    UnitRows rows = new UnitRows(words);
    page.blank();
    page.line(
        0, TEXTS.say(lang, "text-report.control-unit", String.join(" | ", rows.cells(table))));
    for (Dimension dimension : Dimension.values()) {
      page.line(2, rows.dimension(dimension));
      if (table.of(dimension).isEmpty()) page.line(4, "· ", rows.noRow(table), null);
      for (UnitTable.Row row : table.of(dimension))
        page.line(
            4, "· ", rows.verdict(row) + " “" + row.entry().quote().text() + "”", row.outcome());
    }
  }

  private void findings() {
    Outcome last = null;
    List<ExplainedFinding> open =
        report.explained().stream().filter(ExplainedFinding::isFolded).toList();
    for (ExplainedFinding finding : report.explained()) {
      if (finding.machine() != last) {
        last = finding.machine();
        page.blank();
        page.line(
            0,
            "",
            "── " + finding.outcome() + " " + report.assessment().counts().get(last) + " ──",
            last);
      }
      if (report.showAll() || !finding.isFolded()) finding(finding);
    }
    if (!open.isEmpty() && !report.showAll())
      page.line(
          0,
          explain.guidanceLine(open.size())
              + Punctuation.colon(lang)
              + open.stream()
                  .map(ExplainedFinding::clause)
                  .collect(Collectors.joining(Punctuation.listComma(lang))));
    page.blank();
  }

  private void finding(ExplainedFinding f) {
    page.line(
        0,
        OutcomeStyle.of(f.machine()).sign() + " " + f.clause(),
        "  " + f.citation().heading() + Punctuation.inBrackets(lang, f.citation().inForce()),
        f.machine());
    page.line(4, TEXTS.say(lang, "text-report.quoted", f.citation().quote()));
    page.line(4, f.summary());
    if (f.machine() != Outcome.NOT_APPLICABLE)
      f.compared().stream().filter(c -> isTold(f, c)).forEach(this::compared);
    if (f.machine().compareTo(Outcome.SATISFIED) < 0) {
      if (f.exemption() != null) page.line(6, f.exemption().text());
      if (!f.open().isEmpty())
        page.line(
            6,
            labelled(
                "finding.missing",
                f.open().stream()
                    .map(explain::openFact)
                    .collect(Collectors.joining(Punctuation.semicolon(lang)))));
      if (!f.changes().isEmpty())
        page.line(
            6, labelled("finding.changes", String.join(Punctuation.semicolon(lang), f.changes())));
    }
    related("finding.yields-to", f.yieldsTo());
    related("finding.prevails-over", f.prevailsOver());
    new ConclusionText(words, report.seenOn())
        .lines(report.conclusionsOn(f.clause()), f.machine())
        .forEach(line -> page.line(6, line));
  }

  /** The summary of an open or kept clause says it already; exceptions are told by themselves. */
  private boolean isTold(ExplainedFinding finding, Compared c) {
    return switch (finding.machine()) {
      case UNDETERMINED -> report.showAll() && c.role() != Role.EXCEPTION;
      case SATISFIED, ENCOURAGED -> false;
      default -> c.role() != Role.EXCEPTION;
    };
  }

  private void compared(Compared c) {
    page.line(6, "· ", c.label() + " [" + c.holds() + "] " + c.text() + source(c.source()), null);
  }

  private void related(String label, List<Related> clauses) {
    for (Related other : clauses)
      page.line(
          6,
          labelled(
              label,
              (other.clause() + " " + other.heading()).strip()
                  + (other.why().isEmpty() ? "" : Punctuation.inBrackets(lang, other.why()))));
  }

  private String labelled(String label, String text) {
    return words.label(label) + Punctuation.colon(lang) + text;
  }

  private void hidden() {
    int hidden = report.findings().size() - report.explained().size();
    if (hidden > 0) page.line(0, explain.hiddenLine(hidden));
  }

  private void layers() {
    page.line(0, words.label("layers") + lang.of("：", ":"));
    for (Layer layer : report.layers().layers()) {
      page.line(2, layer.card().id() + "  " + report.describe(layer));
      layer.notes().forEach(note -> page.line(4, "- ", lang.of(note.zh(), note.en()), null));
    }
  }
}
