package io.redline.audit.result;

import io.redline.words.Catalogue;
import io.redline.words.Message;

/**
 * A question over a whole list.
 *
 * @param topic what it is about, in a few words
 * @param projects whose prohibitions wait for it, and are violated by none
 * @param alone those of them that wait for nothing else
 */
public record RankedQuestion(Message topic, long projects, long alone) {
  private static final Catalogue TEXTS = Catalogue.named("result");

  /** As a sentence: for how many projects it is open, and for how many it is the last one. */
  public Message sentence() {
    return TEXTS.say(alone > 0 ? "ranked.alone" : "ranked", topic, projects, alone);
  }
}
