package io.redline.audit.result;

import io.redline.facts.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look. A colour never says what the word beside it does not. */
final class Styles {
  private static final Map<Outcome, IndexedColors> FILL =
      // In the order of the outcomes: that of Map.of changes from program to program.
      new EnumMap<>(
          Map.of(
              Outcome.VIOLATED, IndexedColors.CORAL,
              Outcome.ERROR, IndexedColors.PINK,
              Outcome.UNDETERMINED, IndexedColors.LIGHT_YELLOW,
              Outcome.REVIEW, IndexedColors.LIGHT_TURQUOISE,
              Outcome.REQUIRED, IndexedColors.PALE_BLUE,
              Outcome.SATISFIED, IndexedColors.LIGHT_GREEN,
              Outcome.ENCOURAGED, IndexedColors.LIGHT_GREEN));
  private final CellStyle plain;
  private final CellStyle heading;
  private final CellStyle unreadable;
  private final Map<Outcome, CellStyle> outcomes = new EnumMap<>(Outcome.class);

  Styles(Workbook book) {
    plain = book.createCellStyle();
    // A text format keeps 0911 and =1+1 what they are when somebody edits the cell.
    plain.setDataFormat(book.createDataFormat().getFormat("@"));
    plain.setVerticalAlignment(VerticalAlignment.TOP);
    heading = book.createCellStyle();
    Font bold = book.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setWrapText(true);
    heading.setBorderBottom(BorderStyle.THIN);
    fill(heading, IndexedColors.GREY_25_PERCENT);
    unreadable = filled(book, IndexedColors.GREY_25_PERCENT);
    // In the order of the outcomes: a Map.of has another one in every run, and so would the bytes.
    for (Outcome outcome : Outcome.values())
      if (FILL.containsKey(outcome)) outcomes.put(outcome, filled(book, FILL.get(outcome)));
  }

  CellStyle plain() {
    return plain;
  }

  CellStyle heading() {
    return heading;
  }

  /** Of an outcome; null is unreadable. */
  CellStyle outcome(Outcome outcome) {
    return outcome == null ? unreadable : outcomes.getOrDefault(outcome, plain);
  }

  private CellStyle filled(Workbook book, IndexedColors colour) {
    CellStyle style = book.createCellStyle();
    style.cloneStyleFrom(plain);
    fill(style, colour);
    return style;
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
