package io.redline.audit.list;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A heading taken apart: {@code 用地面积（亩）*} is the name {@code 用地面积} with the unit 亩.
 *
 * @param whole without blanks, marks and case
 * @param name the same without what stands in brackets
 * @param bracket what stands in the last brackets, or empty
 */
record HeadingText(String whole, String name, String bracket) {
  private static final int LONGEST = 60;
  private static final Pattern MARKS = Pattern.compile("[\\s*\\u200b\\uFEFF\"“”'’‘]|[:：]$");

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
    if (isPlain(text)) return text;
    String form =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('[', '(')
            .replace(']', ')')
            .replace('【', '(')
            .replace('】', ')');
    return MARKS.matcher(form).replaceAll("");
  }

  /** Ideographs, digits and small letters are their own normal form; most cells are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= '0' && c <= '9'
              || c >= '\u4E00' && c <= '\u9FFF'
              || c == '-'
              || c == '.';
      if (!plain) return false;
    }
    return true;
  }
}
