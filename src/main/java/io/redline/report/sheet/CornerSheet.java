package io.redline.report.sheet;

import io.redline.explain.Words;
import io.redline.report.Report;
import io.redline.report.SiteVertices;
import io.redline.report.SiteVertices.Vertex;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;

/** Coordinates: every corner of the site, in EPSG:4490. */
record CornerSheet(List<Report> reports) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    SheetWriter sheet =
        book.sheet(
                TEXTS.say(lang, "corner-sheet.coordinates"),
                SheetLayout.PAGE,
                List.of(
                    new SheetColumn(words.label("project.id"), 20),
                    new SheetColumn(TEXTS.say(lang, "corner-sheet.no"), 8),
                    new SheetColumn(TEXTS.say(lang, "corner-sheet.part-plot-ring"), 16),
                    new SheetColumn(TEXTS.say(lang, "corner-sheet.longitude-epsg-4490"), 24),
                    new SheetColumn(TEXTS.say(lang, "corner-sheet.latitude-epsg-4490"), 24),
                    new SheetColumn(TEXTS.say(lang, "corner-sheet.longitude-dms"), 24),
                    new SheetColumn(TEXTS.say(lang, "corner-sheet.latitude-dms"), 24)))
            .filtered();
    for (Report report : reports)
      for (Vertex corner : SiteVertices.of(report))
        sheet.row(
            report.assessment().proposalId(),
            "J" + corner.number(),
            corner.part(),
            corner.longitude(),
            corner.latitude(),
            SiteVertices.degrees(corner.longitude(), lang, "E"),
            SiteVertices.degrees(corner.latitude(), lang, "N"));
  }
}
