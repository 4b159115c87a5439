package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.facts.Condition.Detail;
import io.redline.facts.Truth;
import io.redline.words.Lang;

/** What somebody states of where the site lies, in words, with who says so. */
final class StatedSentence {
  private final Words words;
  private final Lang lang;

  StatedSentence(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  String distance(Condition c) {
    if (c.truth() == Truth.UNKNOWN) return open(c);
    String found = Words.number((Double) c.value()) + " m";
    String limit = Words.number((Double) c.limit()) + " m";
    boolean less = c.truth() == Truth.YES;
    return lang.of(
        "距" + layer(c) + " " + found + "，" + (less ? "小于 " : "不小于 ") + limit + by(c),
        found + " from " + layer(c) + (less ? ", less than " : ", not less than ") + limit + by(c));
  }

  String overlap(Condition c) {
    return switch (c.truth()) {
      case YES -> lang.of("选址在" + layer(c) + "内", "the site lies on " + layer(c)) + by(c);
      case NO ->
          lang.of(
              "选址不在条文所指的" + layer(c) + "内" + by(c),
              "the site does not lie on " + layer(c) + " of this kind" + by(c));
      case UNKNOWN -> open(c);
    };
  }

  private String open(Condition c) {
    return c.detail().kind() == Detail.Kind.CONTRADICTION
        ? lang.of(
            "选址与" + layer(c) + "的位置关系，图层和说明不一致" + by(c),
            "layer and statement do not agree on how the site lies to " + layer(c) + by(c))
        : lang.of(
            "选址与" + layer(c) + "的位置关系，说明不足以判断" + by(c),
            "what is stated of the site and " + layer(c) + " is not enough to tell" + by(c));
  }

  private String layer(Condition c) {
    return words.layer(c.fact().substring("layer:".length()));
  }

  /** Who says so, and of which class and extent. */
  private String by(Condition c) {
    String extent = c.detail().text().isEmpty() ? "" : c.detail().text() + lang.of("；", "; ");
    return lang.of("〔", " [") + extent + words.source(c.source()) + lang.of("〕", "]");
  }
}
