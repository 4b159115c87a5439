package io.redline.report;

import io.redline.admission.Dimension;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.assess.UnitTable;
import io.redline.explain.Explanation;
import io.redline.explain.Lang;
import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import io.redline.site.DerivedFact;
import io.redline.site.Layer;
import java.util.List;
import java.util.Map;

/**
 * The report for a terminal: verdict, next steps, reasons worst first, what was checked and does
 * not apply.
 */
public final class TextReport {
  private static final Map<Outcome, String> SIGN =
      Map.of(
          Outcome.VIOLATED,
          "✗",
          Outcome.ERROR,
          "!",
          Outcome.UNDETERMINED,
          "?",
          Outcome.REVIEW,
          "人",
          Outcome.REQUIRED,
          "□",
          Outcome.SATISFIED,
          "✓",
          Outcome.ENCOURAGED,
          "＋",
          Outcome.NOT_APPLICABLE,
          "–");
  private static final Map<Outcome, String> COLOUR =
      Map.of(
          Outcome.VIOLATED,
          "1;31",
          Outcome.ERROR,
          "1;35",
          Outcome.UNDETERMINED,
          "33",
          Outcome.REVIEW,
          "36",
          Outcome.REQUIRED,
          "34",
          Outcome.SATISFIED,
          "32");

  private final Report report;
  private final Explanation explain;
  private final Lang lang;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Report report, boolean colour) {
    this.report = report;
    this.explain = report.explanation();
    this.lang = explain.words().lang();
    this.colour = colour;
  }

  /**
   * @param colour for a terminal that shows it; the words say the same without
   */
  public static String write(List<Report> reports, boolean colour) {
    StringBuilder all = new StringBuilder();
    for (Report report : reports)
      all.append(new TextReport(report, colour).text()).append(reports.size() > 1 ? "\n" : "");
    return all.toString();
  }

  private String text() {
    Assessment a = report.assessment();
    line(
        paint(a.outcome(), lang.of("结论：", "Verdict: ") + explain.words().outcome(a.outcome()))
            + "  "
            + a.proposalName()
            + "（"
            + a.proposalId()
            + "）");
    line(explain.coverageLine(a));
    line(
        lang.of("判定日 ", "as of ")
            + a.asOf()
            + lang.of("；规则库 ", "; rulebook ")
            + a.rulebookVersion()
            + " ("
            + a.rulebookDigest().substring(0, 19)
            + ")");
    line(lang.of("我们这样理解选址：", "Site read as: ") + report.readAsLine());
    report.notes().forEach(note -> line("  ! " + note));
    derived();
    List<String> steps = explain.nextSteps(a);
    if (!steps.isEmpty()) {
      line("");
      line(lang.of("下一步", "Next steps"));
      for (int i = 0; i < steps.size(); i++) line("  " + (i + 1) + ". " + steps.get(i));
    }
    Outcome last = null;
    for (Finding finding : report.shown()) {
      if (finding.outcome() != last) {
        line("");
        line(
            paint(
                finding.outcome(),
                "── "
                    + explain.words().outcome(finding.outcome())
                    + " "
                    + a.counts().get(finding.outcome())
                    + " ──"));
        last = finding.outcome();
      }
      finding(finding);
    }
    if (!a.controlUnits().isEmpty()) line("");
    a.controlUnits().forEach(this::unit);
    int hidden = a.findings().size() - report.shown().size();
    line("");
    if (hidden > 0)
      line(
          lang.of(
              "另有 " + hidden + " 条查过而不涉及，加 --all 列出。",
              hidden + " more clauses were checked and are not applicable; --all lists them."));
    layers();
    line(
        lang.of(
            "辅助研判，不替代审批；审查意见由具名人员签署。", "Decision support only; a named person signs the opinion."));
    return out.toString();
  }

  private void derived() {
    if (report.readAs().derived().isEmpty()) return;
    line(lang.of("推导事实：", "Derived facts:"));
    for (DerivedFact fact : report.readAs().derived())
      line(
          "  · "
              + report.words(fact.kind().label())
              + lang.of("：", ": ")
              + report.value(fact)
              + lang.of("〔来源：", " [source: ")
              + fact.source()
              + lang.of("〕", "]"));
  }

  private void unit(UnitTable table) {
    UnitRows rows = new UnitRows(explain.words());
    line(lang.of("管控单元：", "Control unit: ") + String.join(" | ", rows.cells(table.unit())));
    for (Dimension dimension : Dimension.values()) {
      line("  " + rows.dimension(dimension));
      if (table.of(dimension).isEmpty()) line("    · " + rows.noRow(table));
      for (UnitTable.Row row : table.of(dimension))
        line("    · " + rows.verdict(row) + " “" + row.entry().text() + "”");
    }
  }

  private void finding(Finding finding) {
    Clause clause = finding.clause();
    line(
        paint(finding.outcome(), SIGN.get(finding.outcome()) + " " + clause.id())
            + "  "
            + clause.instrument().title()
            + " "
            + clause.article()
            + dates(clause));
    line("    “" + clause.quote() + "”");
    line("    " + explain.summary(finding));
    if (finding.outcome() == Outcome.NOT_APPLICABLE) return;
    for (Condition condition : finding.conditions())
      line(
          "      · "
              + explain.role(condition.role())
              + " ["
              + holds(condition)
              + "] "
              + explain.reason(condition)
              + source(condition));
    if (!finding.yieldsTo().isEmpty())
      line("      " + lang.of("以此为准：", "yields to: ") + String.join("、", finding.yieldsTo()));
  }

  private String dates(Clause clause) {
    String to =
        clause.effectiveTo() == null
            ? lang.of("起施行", "on")
            : lang.of("至 ", "to ") + clause.effectiveTo();
    return lang.of("（", " (") + clause.effectiveFrom() + " " + to + lang.of("）", ")");
  }

  private String holds(Condition condition) {
    return switch (condition.truth()) {
      case YES -> lang.of("是", "yes");
      case NO -> lang.of("否", "no");
      case UNKNOWN -> lang.of("不明", "unknown");
    };
  }

  private String source(Condition condition) {
    List<String> maps =
        condition.leaves().stream()
            .filter(c -> c.fact().startsWith("layer:") && c.source() != null)
            .map(Condition::source)
            .distinct()
            .toList();
    return maps.isEmpty()
        ? ""
        : lang.of("〔来源：", " [source: ") + String.join("；", maps) + lang.of("〕", "]");
  }

  private void layers() {
    line(lang.of("图层：", "Layers:"));
    for (Layer layer : report.layers().layers()) {
      line(
          "  "
              + layer.card().id()
              + "  "
              + layer.card().title()
              + lang.of("，", ", ")
              + layer.card().edition()
              + lang.of("，精度 ±", ", accuracy ±")
              + Math.round(layer.card().accuracyMetres())
              + " m"
              + lang.of("，", ", ")
              + (layer.card().complete() ? lang.of("完整", "complete") : lang.of("不完整", "partial"))
              + lang.of("；", "; ")
              + layer.card().source()
              + lang.of("；", "; ")
              + report.origin(layer));
      layer.notes().forEach(note -> line("    - " + lang.of(note.zh(), note.en())));
    }
  }

  private String paint(Outcome outcome, String text) {
    return colour && COLOUR.containsKey(outcome)
        ? "\u001b[" + COLOUR.get(outcome) + "m" + text + "\u001b[0m"
        : text;
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
