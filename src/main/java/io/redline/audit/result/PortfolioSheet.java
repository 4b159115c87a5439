package io.redline.audit.result;

import io.redline.audit.portfolio.Portfolio;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What the rows of the list say about each other, a finding a row. */
record PortfolioSheet(Lang lang, Portfolio portfolio) {
  private static final Catalogue TEXTS = Catalogue.named("portfolio");

  void write(WorkbookWriter book) {
    SheetWriter sheet =
        book.sheet(
            say("title"),
            SheetLayout.PAGE,
            List.of(
                new SheetColumn(say("column.number"), 6),
                new SheetColumn(say("column.kind"), 22),
                new SheetColumn(say("column.rows"), 56),
                new SheetColumn(say("column.why"), 80)));
    sheet.printHeading(say("title"));
    int number = 0;
    for (Portfolio.Found found : portfolio.findings())
      sheet.row(++number, found.kind().label().in(lang), rows(found), found.why().in(lang));
    if (number == 0) sheet.across(say("nothing"));
    sheet.across(say("note"));
    for (Message remark : portfolio.remarks()) sheet.across(remark.in(lang));
  }

  private String rows(Portfolio.Found found) {
    return found.rows().stream()
        .map(row -> say("row", row.row()) + " " + row.id() + " " + row.name())
        .collect(Collectors.joining("\n"));
  }

  private String say(String key, Object... arguments) {
    return TEXTS.say(lang, key, arguments);
  }
}
