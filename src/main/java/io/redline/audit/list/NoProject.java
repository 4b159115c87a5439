package io.redline.audit.list;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a list that are no projects: sums, headings of a group, notes and signatures. Only what
 * no project can be called is passed over, and each is told.
 */
final class NoProject {
  private static final Pattern SUM =
      Pattern.compile("(.{0,12}[市州县区])?(合计|小计|总计|共计|累计|汇总)([:：(（].*)?");
  private static final Pattern NOTE = Pattern.compile("(注|备注|说明|填表说明|填报说明)[:：].*", Pattern.DOTALL);
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(填表人|填报人|制表人?|审核人?|审批人?|负责人|单位负责人|联系人|联系电话|填报单位|填表日期|填报日期|报送日期|日期)[:：].*",
          Pattern.DOTALL);
  private static final Pattern GROUP =
      Pattern.compile("([一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]).{1,40}");

  private NoProject() {}

  static boolean is(TableRow row) {
    List<String> texts =
        row.cells().stream()
            .map(Cell::text)
            .map(HeadingText::normal)
            .filter(text -> !text.isEmpty())
            .toList();
    if (texts.isEmpty()) return false;
    boolean sum = texts.stream().anyMatch(text -> SUM.matcher(text).matches());
    boolean words =
        texts.stream().filter(text -> !SUM.matcher(text).matches()).allMatch(NoProject::isNumber);
    if (sum && words) return true;
    String first = texts.get(0);
    if (SIGNATURE.matcher(first).matches()) return true;
    return isAlone(texts) && (NOTE.matcher(first).matches() || GROUP.matcher(first).matches());
  }

  /** A merged cell says the same in each of its columns. */
  private static boolean isAlone(List<String> texts) {
    return texts.stream().distinct().count() == 1;
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+]?[0-9][0-9,.]*%?(个|项|家|公顷|亩|ha)?|/|-|—");
  }
}
