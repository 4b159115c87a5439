package io.redline.table;

import io.redline.words.Message;
import java.util.List;
import java.util.Set;

/**
 * A sheet of a workbook, or the whole of a CSV file, as texts.
 *
 * @param name of the sheet; null for a CSV file
 * @param rows in order; a row that is not there in the file is not there here either
 */
public record Sheet(String name, List<Row> rows) {

  /**
   * @param number as the file counts, from 1
   * @param numbers the columns, from 0, whose cells the file holds as numbers
   */
  public record Row(int number, List<String> cells, Set<Integer> numbers) {
    public Row {
      cells = List.copyOf(cells);
      numbers = Set.copyOf(numbers);
    }

    public boolean isNumber(int column) {
      return numbers.contains(column);
    }

    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * Where a cell stands, for messages.
   *
   * @param column from 0
   */
  public Message cell(int row, int column) {
    if (name == null)
      return new Message(
          "第 " + row + " 行第 " + (column + 1) + " 列", "line " + row + ", column " + (column + 1));
    String address = letters(column) + row;
    return new Message("工作表“" + name + "”单元格 " + address, "sheet '" + name + "', cell " + address);
  }

  /** Where a row stands, for messages. */
  public Message row(int row) {
    return name == null
        ? new Message("第 " + row + " 行", "line " + row)
        : new Message("工作表“" + name + "”第 " + row + " 行", "sheet '" + name + "', row " + row);
  }

  static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
