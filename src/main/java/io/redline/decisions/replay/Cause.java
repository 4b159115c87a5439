package io.redline.decisions.replay;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.Locale;

/** Why two judgements of a clause differ. */
public record Cause(Kind kind, Message what) {

  /** What changed. */
  public enum Kind {
    LAW,
    RULE,
    PARAMETER,
    LAYER,
    FACT,
    PROGRAM;

    private final Message title;

    Kind() {
      title = Catalogue.named("decisions").say("cause." + id());
    }

    public Message title() {
      return title;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In words, its kind first. */
  public String text(Lang lang) {
    return kind.title().in(lang) + Punctuation.colon(lang) + what.in(lang);
  }
}
