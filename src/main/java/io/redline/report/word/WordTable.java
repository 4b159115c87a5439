package io.redline.report.word;

import io.redline.words.PrintableText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
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

  /** A row with more text than this in one cell may break over two pages. */
  private static final int LONG_TEXT = 260;

  private final CTTbl table;
  private final int[] widths;

  /**
   * @param widths of the grid's columns, in twentieths of a point
   */
  WordTable(CTTbl table, int... widths) {
    this.table = table;
    this.widths = widths.clone();
    int total = 0;
    for (int width : widths) total += width;
    CTTblPr properties = table.addNewTblPr();
    properties.addNewTblStyle().setVal("TableGrid");
    properties.addNewTblW().setType(STTblWidth.DXA);
    properties.getTblW().setW(BigInteger.valueOf(total));
    properties
        .addNewJc()
        .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable.CENTER);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = table.addNewTblGrid();
    for (int width : widths) grid.addNewGridCol().setW(BigInteger.valueOf(width));
  }

  /** A row that is repeated on every page. */
  WordTable head(String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (String text : texts) cells.add(Cell.of(PrintableText.capitalised(text)).asHead());
    CTRow row = row(cells);
    row.getTrPr().addNewTblHeader();
    return this;
  }

  /**
   * @throws IllegalArgumentException when the spans do not add up to the grid
   */
  CTRow row(List<Cell> cells) {
    int spanned = cells.stream().mapToInt(Cell::span).sum();
    if (spanned != widths.length)
      throw new IllegalArgumentException(spanned + " columns in a grid of " + widths.length);
    CTRow row = table.addNewTr();
    CTTrPr properties = row.addNewTrPr();
    if (cells.stream().allMatch(cell -> cell.length() <= LONG_TEXT)) properties.addNewCantSplit();
    int column = 0;
    for (Cell cell : cells) {
      int width = 0;
      for (int i = 0; i < cell.span(); i++) width += widths[column++];
      fill(row.addNewTc(), cell, width);
    }
    return row;
  }

  void row(Cell... cells) {
    row(List.of(cells));
  }

  private static void fill(CTTc tc, Cell cell, int width) {
    CTTcPr properties = tc.addNewTcPr();
    properties.addNewTcW().setType(STTblWidth.DXA);
    properties.getTcW().setW(BigInteger.valueOf(width));
    if (cell.span() > 1) properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.span()));
    if (cell.merge() == Cell.Merge.BEGINS) properties.addNewVMerge().setVal(STMerge.RESTART);
    if (cell.merge() == Cell.Merge.CONTINUES) properties.addNewVMerge().setVal(STMerge.CONTINUE);
    String shade = cell.head() ? HEAD_SHADE : cell.shade();
    if (shade != null) {
      var shading = properties.addNewShd();
      shading.setVal(STShd.CLEAR);
      shading.setColor("auto");
      shading.setFill(shade);
    }
    if (cell.head()) properties.addNewVAlign().setVal(STVerticalJc.CENTER);
    List<Text> paragraphs = cell.merge() == Cell.Merge.CONTINUES ? List.of() : cell.paragraphs();
    for (Text text : paragraphs)
      text.into(paragraph(tc), cell.head() ? WordStyle.TABLE_HEAD : WordStyle.TABLE_TEXT);
    // A cell without a paragraph is a broken file.
    if (paragraphs.isEmpty()) Text.of("").into(paragraph(tc), WordStyle.TABLE_TEXT);
  }

  private static CTP paragraph(CTTc tc) {
    return tc.addNewP();
  }
}
