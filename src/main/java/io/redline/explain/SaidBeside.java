package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.facts.Truth;
import io.redline.intake.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the proposal says beside a value: of a document its particulars, of a fact its source. */
final class SaidBeside {
  private static final int LONGEST = 200;

  private final Words words;
  private final Lang lang;

  SaidBeside(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  /** "（渝水许〔2024〕12号，某水利局，2024-03-01，有效期至 2029-02-28；所附条件：……）"; empty for nothing. */
  String document(Condition held) {
    Map<String, String> said = held.detail().said();
    List<String> parts = new ArrayList<>();
    for (String part : List.of("number", "issuer", "date"))
      if (said.containsKey(part)) parts.add(brief(said.get(part)));
    if (said.containsKey("validUntil"))
      parts.add(words.label("document.valid-until") + " " + said.get("validUntil"));
    String conditions =
        said.containsKey("conditions")
            ? words.label("document.conditions")
                + lang.of("：", ": ")
                + brief(said.get("conditions"))
            : "";
    String all = String.join(lang.of("，", ", "), parts);
    if (!conditions.isEmpty())
      all = all.isEmpty() ? conditions : all + lang.of("；", "; ") + conditions;
    return all.isEmpty() ? "" : lang.of("（" + all + "）", " (" + all + ")");
  }

  /** Whether it is unknown because nobody has confirmed what was read. */
  static boolean isUnconfirmed(Condition leaf) {
    return leaf.truth() == Truth.UNKNOWN && leaf.detail().said().containsKey("pointer");
  }

  /** "，读自 a.docx（表1第5行），未确认" of what is unknown for that reason; empty for others. */
  String source(Condition leaf) {
    if (!isUnconfirmed(leaf)) return "";
    Source source = source(leaf.detail().said());
    String what =
        source.pointer().equals(leaf.fact()) ? "" : words.fact(source.pointer()) + lang.of("", " ");
    return lang.of("，", "; ") + what + source.unconfirmed().in(lang.isZh());
  }

  static Source source(Map<String, String> said) {
    return Source.ofKept(
        List.of(
            said.get("pointer"),
            said.getOrDefault("from", ""),
            said.getOrDefault("file", ""),
            said.getOrDefault("where", "")));
  }

  private static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
