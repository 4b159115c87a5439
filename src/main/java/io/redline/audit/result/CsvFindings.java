package io.redline.audit.result;

import io.redline.words.Lang;
import java.util.List;

/** A finding a line: row, id, clause, outcome, summary. */
final class CsvFindings implements FindingText {
  private final Lang lang;

  CsvFindings(Lang lang) {
    this.lang = lang;
  }

  @Override
  public String start() {
    return CsvCells.start(
        lang,
        lang.isZh()
            ? List.of("行号", "项目编号", "条款", "结论", "说明")
            : List.of("row", "id", "clause", "outcome", "summary"));
  }

  @Override
  public void add(ResultRow row, StringBuilder to) {
    for (ResultRow.FindingRow finding : row.findings()) {
      CsvCells.number(row.row(), true, to);
      CsvCells.text(row.id(), false, to);
      CsvCells.text(finding.clause(), false, to);
      CsvCells.text(ResultRow.outcomeWord(finding.outcome(), lang), false, to);
      CsvCells.text(finding.summary(), false, to);
      to.append('\n');
    }
  }
}
