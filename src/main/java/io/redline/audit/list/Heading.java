package io.redline.audit.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The heading of a column, which may take several rows: {@code 占用林地} above {@code 面积（亩）}.
 *
 * @param text as it is shown
 * @param readings what its words may say, the fullest first: {@code 占用林地面积（亩）}
 */
record Heading(String text, List<String> readings) {
  private static final Pattern OF_WHICH = Pattern.compile("^其中[：:、]?(?=.)");

  /** Above others they say nothing of their own. */
  private static final Pattern NEUTRAL = Pattern.compile("(建设)?(项目|工程)?(基本|主要)?(信息|情况|概况|内容|指标)?");

  /** Below another heading they are about it: the area of the forest, not of the site. */
  private static final Set<String> ABOUT_THE_UPPER =
      Set.of(
          "面积", "名称", "编号", "代码", "类型", "类别", "性质", "日期", "时间", "文号", "单位", "规模", "情况", "地址", "地点",
          "位置", "阶段", "状态", "级别", "范围", "数量", "总量", "方式", "用途", "排放量", "去向", "距离", "机关", "部门",
          "有效期", "坐标", "总面积", "长度", "内容", "备注", "说明", "依据");

  Heading {
    readings = List.copyOf(readings);
  }

  static Heading of(String text) {
    return new Heading(text, List.of(text));
  }

  /**
   * @param rows what stands in its rows, from the top
   */
  static Heading of(List<String> rows) {
    List<String> parts = new ArrayList<>();
    for (String row : rows)
      if (!row.isBlank() && (parts.isEmpty() || !isSame(row, parts.get(parts.size() - 1))))
        parts.add(row.strip());
    if (parts.isEmpty()) return of("");
    String unit = unit(parts);
    while (parts.size() > 1 && Units.isUnit(bare(parts.get(parts.size() - 1))))
      parts.remove(parts.size() - 1);
    String lowest = OF_WHICH.matcher(parts.get(parts.size() - 1)).replaceFirst("");
    List<String> upper = parts.subList(0, parts.size() - 1);
    Set<String> readings = new LinkedHashSet<>();
    String name = HeadingText.of(lowest).name();
    for (int from = 0; from < upper.size(); from++) {
      StringBuilder joined = new StringBuilder();
      for (String part : upper.subList(from, upper.size()))
        joined.append(HeadingText.of(part).name());
      readings.add(joined + (unit.isEmpty() ? lowest : name + unit));
    }
    boolean alone = upper.stream().allMatch(part -> NEUTRAL.matcher(bare(part)).matches());
    if (alone || !ABOUT_THE_UPPER.contains(name)) {
      if (!unit.isEmpty()) readings.add(name + unit);
      readings.add(lowest);
    }
    String text =
        alone || !ABOUT_THE_UPPER.contains(name)
            ? parts.get(parts.size() - 1)
            : String.join("/", parts);
    return new Heading(text, List.copyOf(readings));
  }

  /** What stands in brackets, or in a row of units, behind a name. */
  private static String unit(List<String> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      String bracket = HeadingText.of(parts.get(i)).bracket();
      if (Units.isUnit(bracket)) return "(" + bracket + ")";
      if (i > 0 && Units.isUnit(bare(parts.get(i)))) return "(" + bare(parts.get(i)) + ")";
    }
    return "";
  }

  private static String bare(String text) {
    return HeadingText.normal(text).replaceAll("[()]", "").replaceFirst("^单位:?", "");
  }

  private static boolean isSame(String one, String other) {
    return HeadingText.normal(one).equals(HeadingText.normal(other));
  }

  /** The same shown with the rows above, where another column has the same text. */
  Heading inFull() {
    return readings.get(0).equals(text) ? this : new Heading(readings.get(0), readings);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
