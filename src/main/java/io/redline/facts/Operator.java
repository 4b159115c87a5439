package io.redline.facts;

/** What a condition asks. */
public enum Operator {
  IS_ANY,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  ACTIVITY,
  /** Whether something in the project is none of some activities. */
  OTHER_ACTIVITY,
  /** Whether a new outfall lies elsewhere, nobody knows where. */
  OUTFALL_ELSEWHERE,
  WITHIN,
  OVERLAPS,
  HELD,
  IN_TERRITORY,
  AND,
  OR,
  NOT;

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
