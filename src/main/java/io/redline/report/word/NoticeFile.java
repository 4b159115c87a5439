package io.redline.report.word;

import io.redline.report.Notice;
import io.redline.report.Notice.Ask;
import io.redline.report.Notice.Part;
import io.redline.report.chapter.Table;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Column;
import io.redline.report.chapter.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** The notice of what is to be supplied, as a Word file of two pages at most. */
public final class NoticeFile {
  private NoticeFile() {}

  /**
   * @return an Office Open XML file; the same notice gives the same bytes
   */
  public static byte[] write(Notice notice) {
    WordFile file = new WordFile(notice.lang(), notice.text("title"), notice.given().on());
    file.paragraph(WordStyle.TITLE, notice.text("title"));
    file.table(particulars(notice));
    file.paragraph(WordStyle.NORMAL, notice.why());
    file.table(questions(notice));
    file.paragraph(WordStyle.NORMAL, notice.text("how"));
    file.paragraph(WordStyle.NORMAL, Text.of(notice.signedLine()).strong());
    file.endLastPart(
        notice.text("title"), notice.report().stamp().number(), notice.text("no-conclusion"));
    return file.bytes();
  }

  private static Table particulars(Notice notice) {
    List<Row> rows = new ArrayList<>();
    for (List<String> line : notice.particulars())
      rows.add(new Row(List.of(Cell.label(line.get(0)), Cell.of(line.get(1))), List.of()));
    return new Table(List.of(new Column("", 14), new Column("", 86)), rows);
  }

  private static Table questions(Notice notice) {
    List<Row> rows = new ArrayList<>();
    for (Part part : notice.parts()) {
      rows.add(new Row(List.of(Cell.label(part.to())), List.of()));
      for (Ask ask : part.asks())
        rows.add(Row.of(String.valueOf(ask.number()), ask.question(), ask.supply(), ask.ground()));
    }
    return new Table(
        List.of(
            new Column(notice.text("number"), 6),
            new Column(notice.text("question"), 44),
            new Column(notice.text("supply"), 25),
            new Column(notice.text("ground"), 25)),
        rows);
  }
}
