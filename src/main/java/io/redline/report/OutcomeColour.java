package io.redline.report;

import io.redline.facts.Outcome;

/**
 * Colours beside the word of an outcome, never instead of it; dark enough to be read on their
 * paper, and to be told apart in grey.
 *
 * @param ink of the word, RRGGBB
 * @param paper behind it
 */
public record OutcomeColour(String ink, String paper) {

  public static OutcomeColour of(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED -> new OutcomeColour("9B1C15", "FBE3E1");
      case ERROR -> new OutcomeColour("6A1B8A", "F3E3F8");
      case UNDETERMINED -> new OutcomeColour("7A4900", "FDF0D9");
      case REVIEW -> new OutcomeColour("00566B", "DFF2F6");
      case REQUIRED -> new OutcomeColour("1A458A", "E3ECF9");
      case SATISFIED, ENCOURAGED -> new OutcomeColour("185E33", "E4F3E9");
      case NOT_APPLICABLE -> new OutcomeColour("505A66", "F2F4F7");
    };
  }
}
