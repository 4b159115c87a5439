package io.redline.report.sheet;

import io.redline.explain.OutcomeStyle;
import io.redline.facts.Outcome;
import io.redline.report.PrintableText;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet with a heading that stays in sight. Text is written as text, whatever it begins with:
 * nothing that comes from outside can become a formula.
 */
final class Sheet {
  /** A cell holds no more. */
  private static final int MOST_CHARACTERS = 32_767;

  /** A sheet with more columns is printed on A3. */
  private static final int WIDE = 12;

  private static final double LINE_POINTS = 14.5;
  private static final double MOST_POINTS = 409;

  private static final String CUT = "……";

  /** What Excel would read as an escaped character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String LINE_COLOUR = "C9D0D9";
  private static final String HEAD_COLOUR = "E7EBF0";

  private final Worksheet sheet;
  private final List<Column> columns;
  private int row;

  /**
   * A column.
   *
   * @param width in characters of the default font
   */
  record Column(String title, double width) {}

  Sheet(Worksheet sheet, List<Column> columns) {
    this.sheet = sheet;
    this.columns = List.copyOf(columns);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
      text(i, PrintableText.capitalised(columns.get(i).title()));
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .fillColor(HEAD_COLOUR)
        .wrapText(true)
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .borderColor(LINE_COLOUR)
        .set();
    height(columns.stream().map(Column::title).toList());
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.paperSize(columns.size() > WIDE ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("&P / &N", org.dhatim.fastexcel.Position.CENTER);
    row = 1;
  }

  /**
   * One row from the left.
   *
   * @param values text, numbers, and outcomes as {@link Marked}
   */
  void row(Object... values) {
    row(List.of(values));
  }

  void row(List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof Number number) sheet.value(row, i, number);
      else if (value instanceof Marked marked) text(i, marked.words());
      else text(i, String.valueOf(value));
    }
    height(values);
    sheet
        .range(row, 0, row, columns.size() - 1)
        .style()
        .wrapText(true)
        .horizontalAlignment("left")
        .verticalAlignment("top")
        .borderStyle(BorderStyle.THIN)
        .borderColor(LINE_COLOUR)
        .set();
    for (int i = 0; i < values.size(); i++)
      if (values.get(i) instanceof Marked marked) mark(i, OutcomeStyle.of(marked.outcome()));
    row++;
  }

  /** An outcome's word, with its colour behind it. */
  record Marked(String words, Outcome outcome) {}

  private void mark(int column, OutcomeStyle colour) {
    sheet
        .style(row, column)
        .bold()
        .fontColor(colour.ink())
        .fillColor(colour.paper())
        .wrapText(true)
        .verticalAlignment("top")
        .borderStyle(BorderStyle.THIN)
        .borderColor(LINE_COLOUR)
        .set();
  }

  /** As high as the highest cell needs: not every program finds that out by itself. */
  private void height(List<?> values) {
    int most = 1;
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      String words = value instanceof Marked marked ? marked.words() : String.valueOf(value);
      most = Math.max(most, lines(words, columns.get(i).width()));
    }
    sheet.rowHeight(row, Math.min(MOST_POINTS, most * LINE_POINTS + 3));
  }

  /** A Chinese character takes two places, and a line never quite fills its column. */
  private static int lines(String words, double width) {
    int lines = 0;
    for (String line : words.split("\\R", -1)) {
      int places = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
      lines += Math.max(1, (int) Math.ceil(places / Math.max(1, width - 1.5)));
    }
    return lines;
  }

  /** Lets the reader filter by every column. */
  void done() {
    sheet.setAutoFilter(0, 0, Math.max(row - 1, 0), columns.size() - 1);
  }

  private void text(int column, String words) {
    if (words.isEmpty()) return;
    String fit = ESCAPE.matcher(PrintableText.xml(words)).replaceAll("_x005F_");
    if (fit.length() > MOST_CHARACTERS) {
      int end = MOST_CHARACTERS - CUT.length();
      if (Character.isHighSurrogate(fit.charAt(end - 1))) end--;
      fit = fit.substring(0, end) + CUT;
    }
    sheet.value(row, column, fit);
  }
}
