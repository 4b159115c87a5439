package io.redline.audit.list;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it: 2025-03-01, 2025/3/1, 20250301, 2025年3月1日, 二〇二五年三月一日. */
final class DayText {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})\\s*(?:[-/.年]\\s*(?:(\\d{1,2})\\s*月?(?:底|初|中旬|上旬|下旬|份)?)?)?");
  private static final Pattern CHINESE_MONTH =
      Pattern.compile("([〇一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月份?)?");
  private static final Pattern UNTIL =
      Pattern.compile("\\d{4}[^至到~]{1,14}(?:至|到|~|--|—)\\s*(\\d{4}.{1,14})");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final Pattern CHINESE =
      Pattern.compile("([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");

  private DayText() {}

  /**
   * @return null when the text is no day of the calendar
   */
  static LocalDate parse(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    Matcher m = DAY.matcher(text);
    if (!m.matches()) m = DIGITS.matcher(text);
    if (m.matches()) return day(m.group(1), m.group(2), m.group(3));
    m = CHINESE.matcher(text.replaceAll("[零○O◯]", "〇").replaceAll("\\s", ""));
    if (!m.matches()) return null;
    StringBuilder year = new StringBuilder();
    for (char c : m.group(1).toCharArray()) year.append(NUMERALS.indexOf(c));
    return day(year.toString(), tens(m.group(2)), tens(m.group(3)));
  }

  /**
   * A month or year as the day on which it says least, beside what {@link #parse} reads.
   *
   * @param last whether that is its last day; else its first
   */
  static LocalDate within(String written, boolean last) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    Matcher from = UNTIL.matcher(text);
    if (from.matches()) text = from.group(1);
    LocalDate day = parse(text);
    if (day != null) return day;
    Matcher month = MONTH.matcher(arabic(text));
    if (!month.matches()) return null;
    LocalDate first = day(month.group(1), month.group(2) == null ? "1" : month.group(2), "1");
    if (first == null || !last) return first;
    return month.group(2) == null
        ? first.withDayOfYear(first.lengthOfYear())
        : first.withDayOfMonth(first.lengthOfMonth());
  }

  /** 二〇二四年五月 as 2024年5月. */
  private static String arabic(String text) {
    Matcher m = CHINESE_MONTH.matcher(text.replaceAll("[零○O◯]", "〇").replaceAll("\\s", ""));
    if (!m.matches()) return text;
    StringBuilder year = new StringBuilder();
    for (char c : m.group(1).toCharArray()) year.append(NUMERALS.indexOf(c));
    return year + "年" + (m.group(2) == null ? "" : tens(m.group(2)) + "月");
  }

  /** 三 is 3, 十 is 10, 二十一 is 21. */
  private static String tens(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) return numeral.length() == 1 ? "" + NUMERALS.indexOf(numeral) : "0";
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0));
    int ones = ten == numeral.length() - 1 ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1));
    return "" + (tens * 10 + ones);
  }

  private static LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
