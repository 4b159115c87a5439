package io.redline.site.files;

/** Digits with at most one point among them, as most files have them: no need of a pattern. */
public final class PlainNumber {
  private static final int LONGEST = 15;

  private PlainNumber() {}

  public static boolean is(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) return false;
    boolean point = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && !point && i > 0 && i < length - 1) point = true;
      else if (c < '0' || c > '9') return false;
    }
    return true;
  }
}
