package io.redline.audit.list;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A heading taken apart: {@code 用地面积（亩）*} is the name {@code 用地面积} with the unit 亩.
 *
 * @param whole without blanks, marks and case
 * @param name the same without what stands in brackets
 * @param bracket what stands in the last brackets, or empty
 */
record HeadingText(String whole, String name, String bracket) {
  private static final int LONGEST = 60;

  static HeadingText of(String heading) {
    String whole = normal(heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading);
    int open = whole.lastIndexOf('(');
    boolean bracketed = open > 0 && whole.endsWith(")");
    String bracket = bracketed ? whole.substring(open + 1, whole.length() - 1) : "";
    String name = bracketed ? whole.substring(0, open) : whole;
    if (bracket.equals("必填") || bracket.equals("选填") || bracket.equals("required")) bracket = "";
    return new HeadingText(whole, name, bracket.replaceFirst("^单位:?", ""));
  }

  /** One form for full-width letters, brackets, blanks, stars and case. */
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('[', '(')
        .replace(']', ')')
        .replace('【', '(')
        .replace('】', ')')
        .replaceAll("[\\s*\\u200b\\uFEFF\"“”'’‘]|[:：]$", "");
  }
}
