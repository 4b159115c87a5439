package io.redline.table.write;

import org.jspecify.annotations.Nullable;

/**
 * How a cell is marked, beside what it says and never instead of it.
 *
 * @param ink colour of the text, RRGGBB; null for the usual one
 * @param paper colour behind it, RRGGBB; null for none
 */
public record CellStyle(boolean bold, @Nullable String ink, @Nullable String paper) {
  /** Of headings. */
  public static final CellStyle HEADING = new CellStyle(true, null, "E7EBF0");

  /** Of what is printed in bold. */
  public static final CellStyle STRONG = new CellStyle(true, null, null);

  /** Of the title of a page. */
  public static final CellStyle TITLE = new CellStyle(true, "1F3A4D", null);

  /** Of an outcome's word. */
  public static CellStyle marked(String ink, String paper) {
    return new CellStyle(true, ink, paper);
  }

  /** A text or number that is marked so. */
  public Styled of(Object value) {
    return new Styled(value, this);
  }

  /** A value and its style. */
  public record Styled(Object value, CellStyle style) {}
}
