package io.redline.web.desk;

import io.redline.decisions.Review.State;
import io.redline.words.Lang;
import java.util.Locale;

/**
 * How far people have come, as a page shows it.
 *
 * @param id as written in an address
 */
public record StateWord(String id, String word) {

  static StateWord of(State state, Lang lang) {
    String word =
        switch (state) {
          case WAITING -> lang.of("待审", "waiting");
          case UNDER_WAY -> lang.of("审查中", "under review");
          case SIGNED -> lang.of("已签", "signed");
        };
    return new StateWord(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), word);
  }
}
