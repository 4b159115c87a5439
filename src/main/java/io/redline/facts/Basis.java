package io.redline.facts;

import java.util.Locale;

/** On what a fact rests, the firmest first. */
public enum Basis {
  /** A map layer. */
  MEASURED,
  /** A reply of the authority that keeps the boundary. */
  LETTER,
  /** A print of an official system. */
  QUERY,
  /** Said in an EIA or siting report. */
  REPORT,
  /** The applicant's word. */
  DECLARED;

  /** The word of the contract: measured, letter, query, report, declared. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Basis ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The less firm of the two; null is the ground of nothing and takes nothing away. */
  public static Basis weaker(Basis one, Basis other) {
    if (one == null || other == null) return one == null ? other : one;
    return one.compareTo(other) > 0 ? one : other;
  }
}
