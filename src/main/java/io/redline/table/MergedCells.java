package io.redline.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The merged cells of one sheet, from the top. */
record MergedCells(List<Area> areas) {
  static final MergedCells NONE = new MergedCells(List.of());

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  /**
   * A rectangle of cells that show what its first one holds.
   *
   * @param top number of its first row, from 1
   * @param left its first column, from 0
   */
  record Area(int top, int bottom, int left, int right) {
    /**
     * @return null when it is no range of several cells
     */
    static @Nullable Area of(@Nullable String range) {
      Matcher m = RANGE.matcher(range == null ? "" : range);
      if (!m.matches()) return null;
      int top = Integer.parseInt(m.group(2));
      int bottom = Integer.parseInt(m.group(4));
      int left = TableRow.column(m.group(1));
      int right = TableRow.column(m.group(3));
      boolean several = top < bottom || left < right;
      return top <= bottom && left <= right && several ? new Area(top, bottom, left, right) : null;
    }
  }

  MergedCells {
    List<Area> sorted = new ArrayList<>(areas);
    sorted.sort(Comparator.comparingInt(Area::top));
    areas = List.copyOf(sorted);
  }
}
