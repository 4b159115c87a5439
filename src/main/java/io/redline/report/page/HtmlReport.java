package io.redline.report.page;

import io.redline.report.Report;
import io.redline.words.Lang;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The report as one self-contained page: no script, nothing fetched. */
public final class HtmlReport {
  private HtmlReport() {}

  public static String write(List<Report> reports) {
    return write(reports, false);
  }

  /**
   * @param paper unfolded, with running lines and a place for the figure, to be set on pages
   */
  public static String write(List<Report> reports, boolean paper) {
    Lang lang = reports.get(0).lang();
    Map<String, Object> sheet = Map.of("grade", reports.get(0).gradeTitle());
    return Pages.write(
        "report.html",
        lang,
        Map.of(
            "paper",
            paper,
            "style",
            Pages.write(paper ? "print.css" : "report.css", lang, sheet),
            "reports",
            IntStream.range(0, reports.size())
                .mapToObj(i -> new ReportView(reports.get(i), i + 1))
                .toList()));
  }
}
