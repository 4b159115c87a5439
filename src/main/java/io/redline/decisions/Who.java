package io.redline.decisions;

/** Who stands behind an entry. */
final class Who {
  private static final int LONGEST_NAME = 200;

  private Who() {}

  /**
   * A name is one line, and somebody.
   *
   * @throws LogProblem when it is not
   */
  static String named(String by) {
    String name = by == null ? "" : by.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches("(?s).*\\p{Cntrl}.*"))
      throw LogProblem.refused(
          "记录须有姓名（--by），一行，至多 " + LONGEST_NAME + " 字",
          "a record needs a name (--by), one line of at most " + LONGEST_NAME + " characters");
    return name;
  }
}
