package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;

/**
 * One row of a table.
 *
 * @param number of the row in its sheet or file, as a spreadsheet counts, from 1
 */
public record TableRow(int number, List<Cell> cells) {
  private static final Catalogue TEXTS = Catalogue.named("table");

  /** So many columns are read; what stands beyond is refused, lest it vanish unsaid. */
  static final int MOST_COLUMNS = 1_024;

  public TableRow {
    cells = List.copyOf(cells);
  }

  /**
   * @param column from 0
   */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  /** The cells' texts, without blanks around them. */
  public List<String> texts() {
    return cells.stream().map(Cell::text).toList();
  }

  public boolean isNumber(int column) {
    return cell(column).kind() == Cell.Kind.NUMBER;
  }

  public boolean isBlank() {
    for (Cell cell : cells) if (!cell.isEmpty()) return false;
    return true;
  }

  /** Number of cells up to the last that is not empty. */
  public int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) width--;
    return width;
  }

  /** Address as a spreadsheet shows it: {@code D17}. */
  public static String address(int column, int row) {
    return letters(column) + row;
  }

  /**
   * @param column from 0
   */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) letters.insert(0, (char) ('A' + c % 26));
    return letters.toString();
  }

  /**
   * @param letters as a spreadsheet names a column, in capitals
   * @return from 0
   */
  public static int column(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) number = 26 * number + letters.charAt(i) - 'A' + 1;
    return number - 1;
  }

  static IntakeProblem tooWide(String file, Message where, Message value) {
    return new IntakeProblem(
        file, where, value, TEXTS.say("width.wanted", MOST_COLUMNS), TEXTS.say("width.remedy"));
  }
}
