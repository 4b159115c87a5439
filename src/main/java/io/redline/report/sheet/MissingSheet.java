package io.redline.report.sheet;

import io.redline.assess.Assessment.Missing;
import io.redline.explain.Words;
import io.redline.report.Report;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Lang;
import java.util.List;

/** 待补充: what would settle something, the most useful first. */
record MissingSheet(List<Report> reports) {

  void write(WorkbookWriter book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    SheetWriter sheet =
        book.sheet(
                lang.of("待补充", "Missing"),
                SheetLayout.PAGE,
                List.of(
                    new SheetColumn(words.label("project.id"), 20),
                    new SheetColumn(lang.of("序号", "no."), 7),
                    new SheetColumn(lang.of("需补充的事实或图层", "fact or layer to supply"), 40),
                    new SheetColumn(lang.of("字段或图层标识", "field or layer id"), 30),
                    new SheetColumn(lang.of("可定条数", "clauses"), 10),
                    new SheetColumn(words.label("finding.settles"), 60),
                    new SheetColumn(lang.of("补充结果", "supplied"), 30),
                    new SheetColumn(words.label("conclusion.by"), 12),
                    new SheetColumn(words.label("conclusion.on"), 12)))
            .filtered();
    for (Report report : reports) {
      int number = 0;
      for (Missing missing : report.assessment().missing())
        sheet.row(
            report.assessment().proposalId(),
            ++number,
            words.fact(missing.fact()),
            missing.fact(),
            missing.clauses().size(),
            String.join(lang.of("、", ", "), missing.clauses()),
            "",
            "",
            "");
    }
  }
}
