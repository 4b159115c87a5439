package io.redline.decisions;

import io.redline.words.Catalogue;

/** Who stands behind an entry. */
final class Who {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

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
      throw LogProblem.refused(TEXTS.say("who.record-needs-name", LONGEST_NAME));
    return name;
  }
}
