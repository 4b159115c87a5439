package io.redline.audit.result;

import io.redline.facts.Outcome;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What came out how often, in numbers and as a chart, and what the list did not say clearly. */
final class SummarySheet {
  private final XSSFSheet sheet;
  private final Lang lang;
  private final Styles styles;
  private int next;

  SummarySheet(XSSFSheet sheet, Lang lang, Styles styles) {
    this.sheet = sheet;
    this.lang = lang;
    this.styles = styles;
    sheet.setColumnWidth(0, 24 * 256);
    sheet.setColumnWidth(1, 60 * 256);
  }

  /**
   * @param about the list's name, the day, the rulebook
   */
  void write(List<String> about, Map<Outcome, Integer> counts, List<Message> messages) {
    line(lang.of("清单", "list"), about.get(0), null);
    line(lang.of("判定日", "as of"), about.get(1), null);
    line(lang.of("规则库", "rulebook"), about.get(2), null);
    line(
        lang.of("说明", "note"),
        lang.of(
            "辅助研判，不替代审批；意见由具名人员签署。", "Decision support only; a named person signs the opinion."),
        null);
    next++;
    line(lang.of("结论", "outcome"), lang.of("项目数", "projects"), styles.heading());
    int first = next;
    counts.forEach((outcome, count) -> line(ResultRow.outcomeWord(outcome, lang), count, null));
    chart(first, next - 1);
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    line(lang.of("合计", "all"), total, styles.heading());
    next++;
    if (!messages.isEmpty()) line(lang.of("读取清单时", "on the list"), "", styles.heading());
    for (Message message : messages) line("", lang.of(message.zh(), message.en()), null);
  }

  private void line(String label, Object value, CellStyle style) {
    Row row = sheet.createRow(next++);
    Cell left = row.createCell(0);
    left.setCellValue(label);
    Cell right = row.createCell(1);
    if (value instanceof Number number) right.setCellValue(number.doubleValue());
    else right.setCellValue(Sheets.text(String.valueOf(value)));
    if (style == null) return;
    left.setCellStyle(style);
    right.setCellStyle(style);
  }

  private void chart(int first, int last) {
    XSSFClientAnchor anchor = sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 3, 1, 12, 20);
    XSSFChart chart = sheet.getDrawingPatriarch().createChart(anchor);
    chart.setTitleText(lang.of("各结论的项目数", "projects by outcome"));
    XDDFCategoryAxis outcomes = chart.createCategoryAxis(AxisPosition.LEFT);
    XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.BOTTOM);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, outcomes, numbers);
    bars.setBarDirection(BarDirection.BAR);
    XDDFChartData.Series series =
        bars.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(
                sheet, new CellRangeAddress(first, last, 0, 0)),
            XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, new CellRangeAddress(first, last, 1, 1)));
    series.setTitle(lang.of("项目数", "projects"), null);
    chart.plot(bars);
  }
}
