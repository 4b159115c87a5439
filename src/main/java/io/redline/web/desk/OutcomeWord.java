package io.redline.web.desk;

import io.redline.facts.Outcome;
import io.redline.words.Lang;

/**
 * An outcome as a page shows it: colour never speaks alone.
 *
 * @param id names the colour
 * @param sign stands before the word
 */
public record OutcomeWord(String id, String word, String sign) {

  static OutcomeWord of(Outcome outcome, Lang lang) {
    String word = lang.of(outcome.zh(), outcome.id().replace('-', ' '));
    return new OutcomeWord(outcome.id(), word, sign(outcome));
  }

  private static String sign(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED -> "✕";
      case ERROR -> "!";
      case UNDETERMINED -> "?";
      case REVIEW -> "⚖";
      case REQUIRED -> "▤";
      case SATISFIED -> "✓";
      case ENCOURAGED -> "★";
      case NOT_APPLICABLE -> "–";
    };
  }
}
