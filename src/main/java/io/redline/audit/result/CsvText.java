package io.redline.audit.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.redline.audit.list.ResultColumn;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
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
    return CsvLines.start(
        lang, ResultColumn.of(recorded).stream().map(c -> c.heading(lang)).toList());
  }

  @Override
  public void add(ResultRow row, boolean first, StringBuilder to) {
    CsvWriter.CsvWriterRecord line = CsvLines.to(to).writeRecord();
    line.writeField(String.valueOf(row.row()))
        .writeField(CsvLines.safe(row.id()))
        .writeField(CsvLines.safe(row.name()))
        .writeField(CsvLines.safe(ResultRow.outcomeWord(row.outcome(), lang)));
    for (Outcome outcome : Outcome.values())
      line.writeField(String.valueOf(row.counts().getOrDefault(outcome, 0)));
    line.writeField(CsvLines.safe(row.reason())).writeField(CsvLines.safe(row.next()));
    line.writeField(row.headlineWord(lang)).writeField(row.prohibition());
    line.writeField(String.valueOf(row.left().number()));
    line.writeField(CsvLines.safe(row.ask(lang)));
    line.writeField(CsvLines.safe(String.join(Punctuation.semicolon(lang), row.unread())));
    if (recorded) line.writeField(CsvLines.safe(Objects.requireNonNullElse(row.record(), "")));
    line.endRecord();
  }

  @Override
  public String end() {
    return "";
  }
}
