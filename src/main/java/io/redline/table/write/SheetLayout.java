package io.redline.table.write;

/** What a sheet is for. */
public enum SheetLayout {
  /** To be read and printed: text is wrapped in bordered cells, rows are as high as it needs. */
  PAGE,

  /**
   * To be filtered, filled in and read by programs: a line a row, every cell of text format, so
   * that 0911 and =1+1 stay what they are when somebody edits them. Streamed.
   */
  LIST
}
