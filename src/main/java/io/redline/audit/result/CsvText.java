package io.redline.audit.result;

import io.redline.audit.list.ResultColumn;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.util.Objects;

/** The contract's columns, with headings and words of the language. */
final class CsvText implements RowText {
  private final Lang lang;
  private final boolean recorded;

  CsvText(Lang lang, boolean recorded) {
    this.lang = lang;
    this.recorded = recorded;
  }

  @Override
  public String start() {
    return CsvCells.start(
        lang, ResultColumn.of(recorded).stream().map(c -> c.heading(lang)).toList());
  }

  @Override
  public void add(ResultRow row, boolean first, StringBuilder to) {
    CsvCells.number(row.row(), true, to);
    CsvCells.text(row.id(), false, to);
    CsvCells.text(row.name(), false, to);
    CsvCells.text(ResultRow.outcomeWord(row.outcome(), lang), false, to);
    for (Outcome outcome : Outcome.values())
      CsvCells.number(row.counts().getOrDefault(outcome, 0), false, to);
    CsvCells.text(row.reason(), false, to);
    CsvCells.text(row.next(), false, to);
    if (recorded) CsvCells.text(Objects.requireNonNullElse(row.record(), ""), false, to);
    to.append('\n');
  }

  @Override
  public String end() {
    return "";
  }
}
