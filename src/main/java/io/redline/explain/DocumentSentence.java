package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a document is held, in words, with its number, issuer, days and conditions. */
final class DocumentSentence {
  private static final Catalogue TEXTS = Catalogue.named("explain");

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
      return TEXTS.say(
          lang, "document-sentence.said-not-needed-confirmed", document, particulars(c));
    return switch (c.truth()) {
      case YES -> TEXTS.say(lang, "document-sentence.held", document, particulars(c));
      case NO -> notHeld(c, document) + particulars(c);
      case UNKNOWN ->
          Unconfirmed.is(c)
              ? TEXTS.say(lang, "document-sentence.whether-held-unknown", document)
              : TEXTS.say(lang, "document-sentence.nothing-said", document);
    };
  }

  private String notHeld(Condition c, String document) {
    return switch (String.valueOf(c.value())) {
      case "pending" -> TEXTS.say(lang, "document-sentence.pending", document);
      case "expired" -> {
        String day = c.detail().said().get("validUntil");
        yield TEXTS.say(lang, "document-sentence.valid-until-expired", document, day);
      }
      case "not-yet" -> {
        String day = c.detail().said().get("date");
        yield TEXTS.say(lang, "document-sentence.dated-after-day-not", document, day);
      }
      default -> TEXTS.say(lang, "document-sentence.not-held", document);
    };
  }

  /** Number, authority, date, expiry and conditions, in brackets; empty for nothing. */
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
                + Punctuation.colon(lang)
                + brief(said.get("conditions"))
            : "";
    String all = String.join(Punctuation.comma(lang), parts);
    if (!conditions.isEmpty())
      all = all.isEmpty() ? conditions : all + Punctuation.semicolon(lang) + conditions;
    return all.isEmpty() ? "" : Punctuation.inBrackets(lang, all);
  }

  private static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
