package io.redline.site.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which column of a table holds what, by its headings.
 *
 * @param isDotted whether the degrees have minutes and seconds behind their point
 * @param twice headings that name a column already found, as {@code 经度/经度}
 */
record TableColumns(Map<Column, Integer> index, List<String> twice, boolean isDotted) {
  /** Degrees with minutes and seconds behind the point. */
  private static final Pattern DOTTED = Pattern.compile("度\\.分秒|D\\.M+S+");

  /** Of a coordinate in three columns the second and third. */
  private static final Pattern PART =
      Pattern.compile("[(\\[_](?:分|秒|MIN|SEC)[)\\]]?$|^[经纬]度?[分秒]$");

  /** What a column of a table of vertices can hold. */
  enum Column {
    LONGITUDE,
    LATITUDE,
    EAST,
    NORTH,
    X,
    Y,
    POINT,
    PLOT,
    RING
  }

  private static final Set<String> POINT =
      Set.of(
          "点号", "序号", "拐点", "拐点号", "拐点编号", "拐点序号", "界址点", "界址点号", "编号", "点名", "点位", "NO", "ID",
          "POINT", "VERTEX");
  private static final Set<String> PLOT =
      Set.of("地块", "地块号", "地块编号", "地块名称", "宗地", "宗地号", "图斑", "图斑号", "区块", "区块名称", "PLOT");
  private static final Set<String> RING = Set.of("圈号", "环号", "地块圈号", "RING");

  /**
   * @return null when the cells are no headings of vertices
   */
  static TableColumns in(List<String> cells) {
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    List<String> twice = new java.util.ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = column(cells.get(i));
      if (column == null) continue;
      Integer before = found.putIfAbsent(column, i);
      if (before != null) twice.add(cells.get(before).strip() + "/" + cells.get(i).strip());
    }
    boolean dotted = cells.stream().anyMatch(c -> DOTTED.matcher(Angle.normal(c)).find());
    TableColumns columns = new TableColumns(found, List.copyOf(twice), dotted);
    return columns.hasPair() ? columns : null;
  }

  /** The columns of the two coordinates, degrees before metres before x and y; east first. */
  int[] pair() {
    for (Column[] pair : PAIRS)
      if (index.containsKey(pair[0]) && index.containsKey(pair[1]))
        return new int[] {index.get(pair[0]), index.get(pair[1])};
    throw new IllegalStateException("no coordinates among the headings");
  }

  /** Whether there is room for degrees, minutes and seconds in columns of their own. */
  boolean mayBeSplit() {
    if (!has(PAIRS[0])) return false;
    int[] pair = pair();
    return Math.abs(pair[0] - pair[1]) >= 3;
  }

  /** The headings X and Y do not say which is east. */
  boolean namesAxes() {
    return has(PAIRS[0]) || has(PAIRS[1]);
  }

  /** More than one pair of coordinates: the later ones are not read. */
  boolean hasSeveralPairs() {
    int pairs = 0;
    for (Column[] pair : PAIRS) if (has(pair)) pairs++;
    return pairs > 1;
  }

  /** The column's index, or -1. */
  int of(Column column) {
    return index.getOrDefault(column, -1);
  }

  private static final Column[][] PAIRS = {
    {Column.LONGITUDE, Column.LATITUDE}, {Column.EAST, Column.NORTH}, {Column.X, Column.Y}
  };

  private boolean hasPair() {
    for (Column[] pair : PAIRS) if (has(pair)) return true;
    return false;
  }

  private boolean has(Column[] pair) {
    return index.containsKey(pair[0]) && index.containsKey(pair[1]);
  }

  private static Column column(String cell) {
    String heading = Angle.normal(cell).replaceAll("\\s", "");
    if (heading.isEmpty() || heading.length() > 20 || heading.matches(".*\\d{2}.*")) return null;
    boolean part = PART.matcher(heading).find();
    if (part && (heading.contains("经") || heading.contains("纬"))) return null;
    String bare = heading.replaceAll("[(\\[].*$", "");
    if (POINT.contains(bare)) return Column.POINT;
    if (PLOT.contains(bare)) return Column.PLOT;
    if (RING.contains(bare)) return Column.RING;
    if (heading.contains("经度")
        || bare.equals("东经")
        || Set.of("LONGITUDE", "LON", "LNG", "LONG").contains(bare)) return Column.LONGITUDE;
    if (heading.contains("纬度") || bare.equals("北纬") || Set.of("LATITUDE", "LAT").contains(bare))
      return Column.LATITUDE;
    if (heading.contains("横坐标") || heading.contains("东") || bare.equals("EASTING"))
      return Column.EAST;
    if (heading.contains("纵坐标") || heading.contains("北") || bare.equals("NORTHING"))
      return Column.NORTH;
    if (bare.equals("X") || bare.equals("X坐标")) return Column.X;
    return bare.equals("Y") || bare.equals("Y坐标") ? Column.Y : null;
  }
}
