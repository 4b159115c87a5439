package io.redline.web.desk;

import io.redline.decisions.Review.State;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.Locale;

/**
 * How far people have come, as a page shows it.
 *
 * @param id as written in an address
 */
public record StateWord(String id, String word) {
  private static final Catalogue TEXTS = Catalogue.named("web");

  static StateWord of(State state, Lang lang) {
    String word =
        switch (state) {
          case WAITING -> TEXTS.say(lang, "state-word.waiting");
          case UNDER_WAY -> TEXTS.say(lang, "state-word.under-review");
          case NOTIFIED -> TEXTS.say(lang, "state-word.notified");
          case SIGNED -> TEXTS.say(lang, "state-word.signed");
        };
    return new StateWord(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), word);
  }
}
