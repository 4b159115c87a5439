package io.redline.report.sheet;

import io.redline.explain.OutcomeStyle;
import io.redline.report.ClosingOpinion;
import io.redline.report.chapter.Chapter;
import io.redline.report.chapter.Section;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.table.write.CellStyle;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.PrintableText;
import java.util.ArrayList;
import java.util.List;

/** The verdict in a sentence, which project, where it lies, and what is left to answer. */
record CoverSheet(Projects projects) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    List<SheetColumn> columns = new ArrayList<>();
    if (projects.areSeveral()) columns.add(new SheetColumn(projects.heading(), 20));
    columns.add(new SheetColumn(say("cover-sheet.item"), 24));
    columns.add(new SheetColumn(say("cover-sheet.says"), 110));
    SheetWriter sheet = book.sheet(say("cover-sheet.cover"), SheetLayout.PAGE, columns);
    sheet.printHeading(projects.chapters().get(0).title());
    for (Chapter chapter : projects.chapters()) {
      opening(sheet, chapter);
      chapter.section("opinion").ifPresent(opinion -> questions(sheet, chapter, opinion));
    }
  }

  private void opening(SheetWriter sheet, Chapter chapter) {
    OutcomeStyle mark = OutcomeStyle.of(chapter.mark());
    line(
        sheet,
        chapter,
        chapter.report().explanation().words().label("verdict"),
        CellStyle.marked(mark.ink(), mark.paper()).of(chapter.headline()));
    line(sheet, chapter, say("summary-sheet.note"), String.join("\n", chapter.beside()));
    line(
        sheet,
        chapter,
        say("cover-sheet.may-be-concluded"),
        ClosingOpinion.of(chapter.report()).verdict());
    for (Row row : chapter.project().rows()) {
      List<Cell> cells = row.cells();
      for (int i = 0; i < cells.size(); i += 2)
        line(sheet, chapter, cells.get(i).text(), cells.get(i + 1).text());
    }
    line(sheet, chapter, say("cover-sheet.position"), String.join("\n", chapter.near()));
  }

  private void questions(SheetWriter sheet, Chapter chapter, Section opinion) {
    line(sheet, chapter, say("cover-sheet.asked"), String.join("\n", opinion.paragraphs()));
    if (opinion.table() == null) return;
    for (Row row : opinion.table().rows()) {
      List<Cell> cells = row.cells();
      line(sheet, chapter, cells.get(0).text() + "　" + cells.get(1).text(), cells.get(2).text());
    }
  }

  private void line(SheetWriter sheet, Chapter chapter, String label, Object value) {
    sheet.row(
        projects.under(
            projects.name(chapter),
            List.of(CellStyle.STRONG.of(PrintableText.capitalised(label)), value)));
  }

  private String say(String key) {
    return TEXTS.say(projects.lang(), key);
  }
}
