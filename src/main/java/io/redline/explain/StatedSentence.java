package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.facts.Detail;
import io.redline.facts.Truth;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;

/** What somebody states of where the site lies, in words, with who says so. */
final class StatedSentence {
  private static final Catalogue TEXTS = Catalogue.named("explain");

  private final Words words;
  private final Lang lang;

  StatedSentence(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  String distance(Condition c) {
    if (c.truth() == Truth.UNKNOWN) return open(c);
    String found = Numbers.metres((Double) c.value());
    String limit = Numbers.metres((Double) c.limit());
    boolean less = c.truth() == Truth.YES;
    return TEXTS.say(
        lang,
        "stated-sentence.from",
        layer(c),
        found,
        limit,
        by(c),
        less
            ? TEXTS.say(lang, "stated-sentence.less-than")
            : TEXTS.say(lang, "stated-sentence.not-less-than"));
  }

  String overlap(Condition c) {
    return switch (c.truth()) {
      case YES -> TEXTS.say(lang, "stated-sentence.site-lies", layer(c), by(c));
      case NO -> TEXTS.say(lang, "stated-sentence.site-not-lie-kind", layer(c), by(c));
      case UNKNOWN -> open(c);
    };
  }

  private String open(Condition c) {
    return c.detail().kind() == Detail.Kind.CONTRADICTION
        ? TEXTS.say(lang, "stated-sentence.layer-statement-not", layer(c), by(c))
        : TEXTS.say(lang, "stated-sentence.what-stated-site", layer(c), by(c));
  }

  private String layer(Condition c) {
    return words.layer(c.fact().substring("layer:".length()));
  }

  /** Who says so, and of which class and extent. */
  private String by(Condition c) {
    String extent =
        c.detail().text().isEmpty() ? "" : c.detail().text() + Punctuation.semicolon(lang);
    return TEXTS.say(lang, "stated-sentence.by", extent + words.source(c.source()));
  }
}
