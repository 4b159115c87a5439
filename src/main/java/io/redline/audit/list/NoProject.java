package io.redline.audit.list;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a list that are no projects: sums, headings of a group, numbers of columns, notes and
 * signatures. Only what no project can be called is passed over, and each is told.
 */
final class NoProject {
  private static final Pattern SUM =
      Pattern.compile(
          "(.{0,12}[市州县区类批期年月页]|(本|此)(页|表)|全部|以上|其中|项目)?"
              + "(合计|小计|总计|共计|累计|汇总)(数|项目数|面积|金额)?"
              + "([:：(（].*|共?\\d+(个|项|家)?(项目)?)?|共(计)?\\d+(个|项|家)(项目)?.{0,20}");
  private static final Pattern NOTE =
      Pattern.compile(
          "((注|附|备注|附注|说明|填表说明|填报说明|编制说明|数据来源|资料来源|统计口径|填表要求)\\d{0,2}[:：.、].*"
              + "|(注|说明)\\d{0,2}[.、].*|[*※★].+|(本|上|此|以上)表.{2,}|以上.{0,6}(项目|数据|内容).+)",
          Pattern.DOTALL);
  private static final Pattern END =
      Pattern.compile("[-—=*]*((以下|此处|此页)(空白|无正文|无内容)|完|结束|end|表尾)[-—=*]*|\\((以下空白|完|结束)\\)");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(填表|填报|制表|编制|审核|复核|审批|校核|批准|经办|负责|单位负责|分管领导|主要领导|领导|联系|统计|报送|上报|签发|签收)"
              + "(人|人员|单位|部门|日期|时间|机关|电话|方式|签字|签名|领导)?(签字|签名|签章|盖章)?(\\(.{1,8}\\))?[:：].*"
              + "|(电话|日期|时间|单位|盖章|公章|签字|签章|手机|主管部门|年度|填报年度)(\\(.{1,8}\\))?[:：].*"
              + "|.{0,20}\\((盖章|公章|签字|签章)\\)[:：]?.{0,20}",
          Pattern.DOTALL);
  private static final Pattern GROUP =
      Pattern.compile(
          "([一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}(类|批|部分|章|组)).{0,40}");
  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{1,8}[市州县区]");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9][0-9,.]*%?\\D{0,4}|/|-+|—+|~|\\p{IsHan}{1,2}元");
  private static final Pattern DAY = Pattern.compile("\\d{4}[年./-]\\d{1,2}[月./-]?(\\d{1,2}日?)?");

  private NoProject() {}

  /**
   * @param columns of the table the row stands in
   */
  static boolean is(TableRow row, Columns columns) {
    List<String> texts = texts(row);
    if (texts.isEmpty()) return false;
    if (isSum(texts) || areColumnNumbers(row, columns)) return true;
    String first = texts.get(0);
    if (SIGNATURE.matcher(first).matches()) return true;
    if (texts.stream().allMatch(text -> SIGNATURE.matcher(text + ":").matches())) return true;
    String name = name(row, columns);
    if (isAlone(texts))
      return NOTE.matcher(first).matches()
          || GROUP.matcher(first).matches()
          || END.matcher(first).matches()
          || texts.size() > 2 && !name.isEmpty()
          || name.isEmpty() && isGroup(row, first, columns);
    return name.isEmpty()
        && (texts.stream().anyMatch(text -> SIGNATURE.matcher(text).matches())
            || GROUP.matcher(first).matches()
                && texts.stream().skip(1).allMatch(NoProject::isNumber)
            || texts.stream()
                .allMatch(t -> PLACE.matcher(t).matches() || DAY.matcher(t).matches()));
  }

  private static List<String> texts(TableRow row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row.cells()) {
      String text = cell.isEmpty() ? "" : HeadingText.normal(cell.text());
      if (!text.isEmpty()) texts.add(text);
    }
    return texts;
  }

  /** A city that stands beside all its counties may stand beside their sum too. */
  private static boolean isSum(List<String> texts) {
    return texts.stream().anyMatch(text -> SUM.matcher(text).matches())
        && texts.stream()
            .allMatch(
                text ->
                    SUM.matcher(text).matches() || isNumber(text) || PLACE.matcher(text).matches());
  }

  /** A merged cell says the same in each of its columns. */
  private static boolean isAlone(List<String> texts) {
    return texts.stream().distinct().count() == 1;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static String name(TableRow row, Columns columns) {
    Column name = columns.of("name");
    return name == null ? "" : row.cell(name.index()).text();
  }

  /** A text alone where no project has its name is the heading of a group, unless it is an id. */
  private static boolean isGroup(TableRow row, String text, Columns columns) {
    Column id = columns.of("id");
    boolean isId = id != null && !row.cell(id.index()).isEmpty();
    return isId ? PLACE.matcher(text.replaceFirst("\\(.*\\)$", "")).matches() : !isNumber(text);
  }

  /** 1, 2, 3 or (1), (2), (3) under the headings. */
  private static boolean areColumnNumbers(TableRow row, Columns columns) {
    int said = 0;
    int before = 0;
    for (Cell cell : row.cells()) {
      if (cell.isEmpty()) continue;
      String text = HeadingText.normal(cell.text()).replaceAll("[()栏列第]", "");
      if (text.matches("[甲乙丙丁a-z]")) continue;
      if (!text.matches("\\d{1,2}(=.*)?")) return false;
      int number = Integer.parseInt(text.replaceFirst("=.*", ""));
      if (number != before + 1 && !(said == 0 && number < 2)) return false;
      before = number;
      said++;
    }
    return said > 2 && 2 * said > columns.headings().size();
  }
}
