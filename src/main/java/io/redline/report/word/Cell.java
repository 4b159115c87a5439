package io.redline.report.word;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param span how many columns of the grid it covers
 * @param shade colour behind the text as RRGGBB, or null
 */
record Cell(List<Text> paragraphs, int span, Merge merge, boolean head, String shade) {

  /** Whether it shares its place with the cell above. */
  enum Merge {
    NONE,
    BEGINS,
    CONTINUES;

    /** For the cell at this place of so many that share one. */
    static Merge of(int place, int many) {
      return many == 1 ? NONE : place == 0 ? BEGINS : CONTINUES;
    }
  }

  Cell {
    paragraphs = List.copyOf(paragraphs);
  }

  static Cell of(String text) {
    return of(List.of(Text.of(text)));
  }

  static Cell of(List<Text> paragraphs) {
    return new Cell(paragraphs, 1, Merge.NONE, false, null);
  }

  Cell over(int columns) {
    return new Cell(paragraphs, columns, merge, head, shade);
  }

  Cell merged(Merge how) {
    return new Cell(paragraphs, span, how, head, shade);
  }

  Cell asHead() {
    return new Cell(paragraphs, span, merge, true, shade);
  }

  Cell shaded(String colour) {
    return new Cell(paragraphs, span, merge, head, colour);
  }

  int length() {
    return paragraphs.stream().mapToInt(text -> text.words().length()).sum();
  }
}
