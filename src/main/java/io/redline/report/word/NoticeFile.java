package io.redline.report.word;

import io.redline.report.Notice;
import io.redline.report.Notice.Ask;
import io.redline.report.Notice.Part;
import java.util.List;

/** The notice of what is to be supplied, as a Word file of two pages at most. */
public final class NoticeFile {
  private static final int NUMBER = 560;
  private static final int SUPPLY = 2500;
  private static final int GROUND = 2500;

  private NoticeFile() {}

  /**
   * @return an Office Open XML file; the same notice gives the same bytes
   */
  public static byte[] write(Notice notice) {
    WordFile file = new WordFile(notice.lang(), notice.text("title"), notice.given().on());
    file.paragraph(WordStyle.TITLE, notice.text("title"));
    WordTable head = file.table(1400, WordFile.TEXT_WIDTH - 1400);
    for (List<String> line : notice.particulars())
      head.row(Chapter.label(line.get(0)), Cell.of(line.get(1)));
    file.paragraph(WordStyle.NORMAL, notice.why());
    WordTable table =
        file.table(NUMBER, WordFile.TEXT_WIDTH - NUMBER - SUPPLY - GROUND, SUPPLY, GROUND)
            .head(
                notice.text("number"),
                notice.text("question"),
                notice.text("supply"),
                notice.text("ground"));
    for (Part part : notice.parts()) {
      table.row(Cell.of(List.of(Text.of(part.to()).strong())).over(4).shaded("F2F4F7"));
      for (Ask ask : part.asks())
        table.row(
            Cell.of(String.valueOf(ask.number())),
            Cell.of(ask.question()),
            Cell.of(ask.supply()),
            Cell.of(ask.ground()));
    }
    file.paragraph(WordStyle.NORMAL, notice.text("how"));
    file.paragraph(WordStyle.NORMAL, Text.of(notice.signedLine()).strong());
    file.endLastPart(
        notice.text("title"), notice.report().stamp().number(), notice.text("no-conclusion"));
    return file.bytes();
  }
}
