package io.redline.audit.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;
import java.util.stream.Stream;

/** A finding a line: row, id, clause, outcome, summary. */
final class CsvFindings implements FindingText {
  private static final Catalogue TEXTS = Catalogue.named("result");
  private final Lang lang;

  CsvFindings(Lang lang) {
    this.lang = lang;
  }

  @Override
  public String start() {
    List<String> headings =
        Stream.of("row", "id", "clause", "outcome", "summary")
            .map(column -> TEXTS.say(lang, "column." + column))
            .toList();
    return CsvLines.start(lang, headings);
  }

  @Override
  public void add(ResultRow row, StringBuilder to) {
    CsvWriter csv = CsvLines.to(to);
    for (ResultRow.FindingRow finding : row.findings())
      csv.writeRecord(
          String.valueOf(row.row()),
          CsvLines.safe(row.id()),
          CsvLines.safe(finding.clause()),
          CsvLines.safe(ResultRow.outcomeWord(finding.outcome(), lang)),
          CsvLines.safe(finding.summary()));
  }
}
