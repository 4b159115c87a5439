package io.redline.facts;

import java.util.Locale;

/** What a clause is for, the weightiest first. DESIGN, section 2. */
public enum Tier {
  /** Can be violated. */
  PROHIBITION,
  /** Demands a document or a measure. */
  DUTY,
  /** Asks a person. */
  JUDGEMENT,
  /** Aims and encouragements of plans, and everything of a plan after its period: never open. */
  GUIDANCE;

  /** The word of the contract. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it counts towards the outcome of the whole. */
  public boolean counts() {
    return this != GUIDANCE;
  }
}
