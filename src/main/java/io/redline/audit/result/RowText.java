package io.redline.audit.result;

/** Rows of a result as text that only grows, chunk by chunk. */
public interface RowText {
  /** What stands before the first row. */
  String start();

  /**
   * Adds a row.
   *
   * @param first whether it is the first of the whole result
   */
  void add(ResultRow row, boolean first, StringBuilder to);

  /** What stands after the last row. */
  String end();
}
