package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.facts.Truth;
import io.redline.intake.Source;
import io.redline.words.Lang;
import java.util.List;
import java.util.Map;

/** A condition that is unknown because nobody has confirmed what was read. */
final class Unconfirmed {
  private final Words words;
  private final Lang lang;

  Unconfirmed(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  /** Whether it is unknown because nobody has confirmed what was read. */
  static boolean is(Condition leaf) {
    return leaf.truth() == Truth.UNKNOWN && leaf.detail().said().containsKey("pointer");
  }

  /**
   * ", read from a.docx (table 1 row 5), not confirmed" of what is unknown for that reason; empty
   * for others.
   */
  String of(Condition leaf) {
    if (!is(leaf)) return "";
    Source source = source(leaf);
    String what =
        source.pointer().equals(leaf.fact()) ? "" : words.fact(source.pointer()) + lang.of("", " ");
    return lang.of("，", "; ") + what + source.unconfirmed().in(lang);
  }

  /** Where it was read; only of what is there. */
  static Source source(Condition leaf) {
    Map<String, String> said = leaf.detail().said();
    return Source.ofKept(
        List.of(
            said.get("pointer"),
            said.getOrDefault("from", ""),
            said.getOrDefault("file", ""),
            said.getOrDefault("where", "")));
  }
}
