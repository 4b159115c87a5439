package io.redline.admission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the code of a control unit is written, and mistyped. The national form is {@code ZH}, six
 * digits of the county, one of the class and four of the unit: {@code ZH51152320001}.
 */
public final class UnitCode {
  private static final Pattern NATIONAL = Pattern.compile("ZH\\d{11}");
  private static final Pattern NEARLY_NATIONAL = Pattern.compile("ZH[0-9A-Z]{11}");
  private static final int DIVISION_ENDS = 8;

  private UnitCode() {}

  /**
   * One form for full-width letters, case, and blanks or invisible marks round about. Blanks inside
   * go only where a code of the national form is left: elsewhere they may part two codes.
   */
  public static String normal(String written) {
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Cf}\\p{Cc}]", "")
            .strip()
            .toUpperCase(Locale.ROOT);
    String whole = text.replaceAll("[\\s\\p{Z}]", "");
    return NEARLY_NATIONAL.matcher(whole).matches() ? whole : text;
  }

  static boolean isNational(String code) {
    return NATIONAL.matcher(code).matches();
  }

  /** The county's six digits of a code of the national form; empty for any other code. */
  static String division(String code) {
    return isNational(code) ? code.substring(2, DIVISION_ENDS) : "";
  }

  /**
   * With the digit for every letter that looks like one: codes with the same face are one. Where
   * only digits can stand, a letter that looks like one from afar is one too.
   */
  static String face(String code) {
    String face = code.replace('O', '0').replace('I', '1').replace('L', '1');
    return NEARLY_NATIONAL.matcher(code).matches()
        ? "ZH"
            + face.substring(2)
                .replace('D', '0')
                .replace('Q', '0')
                .replace('Z', '2')
                .replace('S', '5')
                .replace('G', '6')
                .replace('B', '8')
        : face;
  }

  /** Whether one slip of the hand makes one code of the other: a sign, or two exchanged. */
  static boolean isNear(String one, String other) {
    if (face(one).equals(face(other))) return true;
    String a = one.length() <= other.length() ? one : other;
    String b = a == one ? other : one;
    if (b.length() - a.length() > 1) return false;
    int from = 0;
    while (from < a.length() && a.charAt(from) == b.charAt(from)) from++;
    int left = 0;
    while (left < a.length() - from
        && a.charAt(a.length() - 1 - left) == b.charAt(b.length() - 1 - left)) left++;
    String inA = a.substring(from, a.length() - left);
    String inB = b.substring(from, b.length() - left);
    return inB.length() <= 1
        || inA.length() == 2
            && inB.length() == 2
            && inA.charAt(0) == inB.charAt(1)
            && inA.charAt(1) == inB.charAt(0);
  }
}
