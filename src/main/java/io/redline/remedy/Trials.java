package io.redline.remedy;

/**
 * How much a search for other ground may try. It is counted and not timed, so that every run, on
 * any machine, stops at the same place and says the same.
 */
final class Trials {
  /** Work is counted in corners of a site. So many take as long as to ask one zone anything. */
  private static final int QUESTION = 20;

  /** Cutting a zone out of the site takes as long as so many questions. */
  private static final int CUT = 50;

  private static final long MOST_WORK = 2_000_000;

  /** Of one search, so that a zone that cannot be left does not take the others' share. */
  private static final long MOST_OF_ONE = 250_000;

  private static final int MOST_ASSESSED = 12;

  private long work;
  private long begun;
  private int places;
  private int assessed;
  private boolean leftOff;

  /** Another search begins. */
  void begin() {
    begun = work;
  }

  /**
   * One more place on the map.
   *
   * @return false when nothing more may be looked at; then the search is unfinished
   */
  boolean place() {
    if (work >= MOST_WORK || work - begun >= MOST_OF_ONE) {
      leftOff = true;
      return false;
    }
    work++;
    places++;
    return true;
  }

  /** A zone was asked how far away a site is that has so many corners. */
  void measure(int corners) {
    work += QUESTION + corners;
  }

  /**
   * Zones are to be cut out of a site that has so many corners.
   *
   * @return false when nothing more may be tried; then the search is unfinished
   */
  boolean cut(int zones, int corners) {
    begin();
    if (!place()) return false;
    work += (long) zones * CUT * (QUESTION + corners);
    return true;
  }

  /**
   * One more site to be assessed.
   *
   * @return false when nothing more may be assessed; then the search is unfinished
   */
  boolean assess() {
    if (assessed == MOST_ASSESSED) {
      leftOff = true;
      return false;
    }
    assessed++;
    return true;
  }

  /** Something that might have helped was not tried. */
  void leaveOff() {
    leftOff = true;
  }

  Extent extent() {
    return new Extent(places, assessed, !leftOff);
  }
}
