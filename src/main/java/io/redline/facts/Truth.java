package io.redline.facts;

/**
 * Kleene's three values. What is not known stays {@link #UNKNOWN}; it never becomes {@link #NO}.
 */
public enum Truth {
  YES,
  UNKNOWN,
  NO;

  public static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  public Truth and(Truth other) {
    if (this == NO || other == NO) return NO;
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  public Truth or(Truth other) {
    if (this == YES || other == YES) return YES;
    return this == NO && other == NO ? NO : UNKNOWN;
  }

  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The word of the assessment contract: yes, no, unknown. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
