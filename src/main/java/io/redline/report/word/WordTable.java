package io.redline.report.word;

import io.redline.explain.OutcomeStyle;
import io.redline.report.chapter.Table;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.words.PrintableText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * A table on a fixed grid. Every row's spans add up to the grid, and every cell says its width:
 * without both, programs other than Word draw merged cells where they like.
 */
final class WordTable {
  private static final String HEAD_SHADE = "E7EBF0";
  private static final String LABEL_SHADE = "F2F4F7";

  /** A row with more text than this in one cell may break over two pages. */
  private static final int LONG_TEXT = 400;

  private final CTTbl drawn;
  private final Table table;
  private final List<Integer> widths = new ArrayList<>();

  /**
   * @param width of the whole, in twentieths of a point
   */
  WordTable(CTTbl drawn, Table table, int width) {
    this.drawn = drawn;
    this.table = table;
    int left = width;
    int share = 0;
    for (Table.Column column : table.columns()) share += column.share();
    for (int i = 0; i < table.columns().size(); i++) {
      boolean last = i == table.columns().size() - 1;
      int own = last ? left : width * table.columns().get(i).share() / share;
      widths.add(own);
      left -= own;
    }
    CTTblPr properties = drawn.addNewTblPr();
    properties.addNewTblStyle().setVal("TableGrid");
    properties.addNewTblW().setType(STTblWidth.DXA);
    properties.getTblW().setW(BigInteger.valueOf(width));
    properties.addNewJc().setVal(STJcTable.CENTER);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = drawn.addNewTblGrid();
    for (int own : widths) grid.addNewGridCol().setW(BigInteger.valueOf(own));
  }

  void write() {
    if (table.hasHeadings()) head();
    List<Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      CTRow row = row(rows.get(i).cells());
      if (rows.get(i).isAcross()) across(row, rows.get(i).cells().get(0));
      else cells(row, rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null);
    }
  }

  /** Repeated on every page. */
  private void head() {
    CTRow row = row(List.of());
    row.getTrPr().addNewTblHeader();
    for (int i = 0; i < widths.size(); i++) {
      CTTc cell = cell(row, widths.get(i));
      shade(cell, HEAD_SHADE);
      cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
      String heading = PrintableText.capitalised(table.columns().get(i).heading());
      Text.of(heading).into(cell.addNewP(), WordStyle.TABLE_HEAD);
    }
  }

  private CTRow row(List<Cell> cells) {
    CTRow row = drawn.addNewTr();
    CTTrPr properties = row.addNewTrPr();
    if (cells.stream().allMatch(cell -> cell.text().length() <= LONG_TEXT))
      properties.addNewCantSplit();
    return row;
  }

  private void across(CTRow row, Cell told) {
    CTTc cell = cell(row, widths.stream().mapToInt(Integer::intValue).sum());
    cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
    shade(cell, LABEL_SHADE);
    write(cell, told);
  }

  private void cells(CTRow row, Row told, Row below) {
    for (int i = 0; i < widths.size(); i++) {
      Cell one = told.cells().get(i);
      CTTc cell = cell(row, widths.get(i));
      boolean goesOn = below != null && !below.isAcross() && below.cells().get(i).ditto();
      if (one.ditto()) cell.getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
      else if (goesOn) cell.getTcPr().addNewVMerge().setVal(STMerge.RESTART);
      if (one.label()) shade(cell, LABEL_SHADE);
      if (one.outcome() != null) shade(cell, OutcomeStyle.of(one.outcome()).paper());
      write(cell, one.ditto() ? Cell.of("") : one);
    }
  }

  private static CTTc cell(CTRow row, int width) {
    CTTc cell = row.addNewTc();
    CTTcPr properties = cell.addNewTcPr();
    properties.addNewTcW().setType(STTblWidth.DXA);
    properties.getTcW().setW(BigInteger.valueOf(width));
    return cell;
  }

  private static void shade(CTTc cell, String colour) {
    var shading = cell.getTcPr().addNewShd();
    shading.setVal(STShd.CLEAR);
    shading.setColor("auto");
    shading.setFill(colour);
  }

  /** A cell without a paragraph would be a broken file: an empty text is one. */
  private static void write(CTTc cell, Cell told) {
    WordStyle style = told.label() ? WordStyle.TABLE_LABEL : WordStyle.TABLE_TEXT;
    for (String line : told.text().split("\\R", -1)) {
      Text text = Text.of(line);
      if (told.outcome() != null) text = text.strong().in(OutcomeStyle.of(told.outcome()).ink());
      text.into(cell.addNewP(), style);
    }
    if (!told.small().isEmpty()) Text.of(told.small()).into(cell.addNewP(), WordStyle.TABLE_SMALL);
  }
}
