package io.redline.web.desk;

import io.redline.explain.OutcomeStyle;
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
    return new OutcomeWord(outcome.id(), word, OutcomeStyle.of(outcome).sign());
  }
}
