package io.redline.facts;

import java.util.Locale;

/** Whether the document that a duty demands is held. */
public enum Held {
  YES,
  NO,
  /** The duty is certain; nobody has said whether it is done. */
  NOT_SAID;

  /** The word of the contract. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Held of(Truth truth) {
    return switch (truth) {
      case YES -> YES;
      case NO -> NO;
      case UNKNOWN -> NOT_SAID;
    };
  }
}
