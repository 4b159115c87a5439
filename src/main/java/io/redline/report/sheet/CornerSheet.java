package io.redline.report.sheet;

import io.redline.explain.Words;
import io.redline.report.Report;
import io.redline.report.SiteVertices;
import io.redline.report.SiteVertices.Vertex;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Lang;
import java.util.List;

/** 坐标: every corner of the site, in EPSG:4490. */
record CornerSheet(List<Report> reports) {

  void write(WorkbookWriter book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    SheetWriter sheet =
        book.sheet(
                lang.of("坐标", "Coordinates"),
                SheetLayout.PAGE,
                List.of(
                    new SheetColumn(words.label("project.id"), 20),
                    new SheetColumn(lang.of("点号", "no."), 8),
                    new SheetColumn(lang.of("部分（地块-环）", "part (plot-ring)"), 16),
                    new SheetColumn(lang.of("经度（°，EPSG:4490）", "longitude, ° (EPSG:4490)"), 24),
                    new SheetColumn(lang.of("纬度（°，EPSG:4490）", "latitude, ° (EPSG:4490)"), 24),
                    new SheetColumn(lang.of("经度（度分秒）", "longitude, DMS"), 24),
                    new SheetColumn(lang.of("纬度（度分秒）", "latitude, DMS"), 24)))
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
