package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a document is held, in words, with its number, issuer, days and conditions. */
final class DocumentSentence {
  private static final int LONGEST = 200;

  private final Words words;
  private final Lang lang;

  DocumentSentence(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  String of(Condition c) {
    String document = words.evidence(c.fact().substring("/evidence/".length()));
    if (c.isClaimedNotNeeded())
      return lang.of(
              "“" + document + "”声明为无须办理，待人核实",
              "the " + document + " is said not to be needed; to be confirmed")
          + particulars(c);
    return switch (c.truth()) {
      case YES -> lang.of("“" + document + "”已取得", "the " + document + " is held") + particulars(c);
      case NO -> notHeld(c, document) + particulars(c);
      case UNKNOWN ->
          Unconfirmed.is(c)
              ? lang.of(
                  "“" + document + "”是否取得未知", "whether the " + document + " is held is unknown")
              : lang.of("“" + document + "”是否取得未说明", "nothing is said of the " + document);
    };
  }

  private String notHeld(Condition c, String document) {
    return switch (String.valueOf(c.value())) {
      case "pending" -> lang.of("“" + document + "”办理之中", "the " + document + " is pending");
      case "expired" -> {
        String day = c.detail().said().get("validUntil");
        yield lang.of(
            "“" + document + "”有效期至 " + day + "，判定日已过期",
            "the " + document + " was valid until " + day + " and has expired on the as-of day");
      }
      case "not-yet" -> {
        String day = c.detail().said().get("date");
        yield lang.of(
            "“" + document + "”日期为 " + day + "，晚于判定日，判定日尚未取得",
            "the " + document + " is dated " + day + ", after the as-of day: not held on it");
      }
      default -> lang.of("“" + document + "”尚未取得", "the " + document + " is not held");
    };
  }

  /** "（渝水许〔2024〕12号，某水利局，2024-03-01，有效期至 2029-02-28；所附条件：……）"; empty for nothing. */
  private String particulars(Condition held) {
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

  private static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
