package io.redline.web.desk;

import io.redline.explain.OutcomeStyle;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;

/**
 * An outcome as a page shows it: colour never speaks alone.
 *
 * @param id names the colour
 * @param sign stands before the word
 */
public record OutcomeWord(String id, String word, String sign) {
  private static final Catalogue TEXTS = Catalogue.named("verdict");

  /** What is shown of guidance, whatever its outcome: it cannot stand against a project. */
  static final String GUIDANCE = "guidance";

  static OutcomeWord ofGuidance(Lang lang) {
    return new OutcomeWord(GUIDANCE, TEXTS.say(lang, "outcome.guidance"), "–");
  }

  static OutcomeWord of(Outcome outcome, Lang lang) {
    String word = lang.of(outcome.zh(), outcome.id().replace('-', ' '));
    return new OutcomeWord(outcome.id(), word, OutcomeStyle.of(outcome).sign());
  }
}
