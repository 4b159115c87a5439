package io.redline.audit.portfolio;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.Locale;

/** What can be found in a list as a whole, the weightiest first. */
public enum Kind {
  /** One project that looks divided into several. */
  SPLIT,
  /** Projects of different names on the same plot. */
  SAME_PLOT,
  /** One project that stands in the list twice and says different things. */
  TWICE,
  /** A site outside the mapped area of the park it claims to lie in. */
  OUTSIDE_PARK,
  /** An approval that no longer holds, or must be reviewed before work begins. */
  LAPSED;

  private static final Catalogue TEXTS = Catalogue.named("portfolio");

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when there is no such kind
   */
  public static Kind ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As a person reads it. */
  public Message label() {
    return TEXTS.say("kind." + id());
  }

  /** Whether a single row makes one. */
  boolean isOfOneRow() {
    return this == OUTSIDE_PARK || this == LAPSED;
  }
}
