package io.redline.explain;

import io.redline.facts.Basis;
import io.redline.facts.Outcome;
import io.redline.facts.Truth;
import io.redline.intake.AdministrativeCodes;
import io.redline.intake.IndustryNames;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ids, facts and numbers in the reader's language. */
public final class Words {
  private static final Catalogue TEXTS = Catalogue.named("explain");

  /** Labels of the proposal's facts and of their enumerated values. */
  private static final Catalogue FACTS = Catalogue.named("facts");

  /** Headings and captions of reports. */
  private static final Catalogue LABELS = Catalogue.named("labels");

  /** A fact of a part; without its key, the part itself. */
  private static final Pattern PART = Pattern.compile("/parts/(\\d+)((?:/.+)?)");

  private static final String ROLE = "/role";

  private static final Pattern STATEMENT = Pattern.compile("/place/(\\d+)/(\\w+)");

  private final Lang lang;
  private final Vocabulary vocabulary;

  public Words(Lang lang, Vocabulary vocabulary) {
    this.lang = lang;
    this.vocabulary = vocabulary;
  }

  public Lang lang() {
    return lang;
  }

  public String outcome(Outcome outcome) {
    return lang.of(outcome.zh(), outcome.id().replace('-', ' '));
  }

  public String truth(Truth truth) {
    return switch (truth) {
      case YES -> TEXTS.say(lang, "words.yes");
      case NO -> TEXTS.say(lang, "words.no");
      case UNKNOWN -> TEXTS.say(lang, "words.unknown");
    };
  }

  /** On what a fact rests. */
  public String basis(Basis basis) {
    return label("basis." + basis.id());
  }

  /** Where a value comes from: the proposal, a layer with its edition, or who states it. */
  public String source(String source) {
    for (Basis basis : Basis.values()) {
      String prefix = basis.id() + ":";
      if (!source.startsWith(prefix)) continue;
      String who = source.substring(prefix.length()).strip();
      return who.isEmpty() ? basis(basis) : who + Punctuation.inBrackets(lang, basis(basis));
    }
    return source.startsWith("proposal")
        ? TEXTS.say(lang, "words.proposal", source.substring("proposal".length()))
        : source;
  }

  /** Whether a source begins with the word of a ground. */
  boolean isBasis(String word) {
    return Arrays.stream(Basis.values()).anyMatch(basis -> basis.id().equals(word));
  }

  /** An industry code with its name; the name is Chinese in both languages. */
  public String industry(String code) {
    String name = IndustryNames.of(code);
    return name.isEmpty() ? code : code + Punctuation.inBrackets(lang, name);
  }

  public String activity(String id) {
    return term(Vocabulary.ACTIVITY, id);
  }

  public String evidence(String id) {
    return term(Vocabulary.EVIDENCE, id);
  }

  public String layer(String id) {
    String known = vocabulary.layerServedBy(id);
    return known == null ? id : term(Vocabulary.LAYER, known);
  }

  public String family(String id) {
    return term(Vocabulary.FAMILY, id);
  }

  /** A zone, level or class of a layer's features. */
  public String attributeValue(String id) {
    return term(Vocabulary.ATTRIBUTE_VALUE, id);
  }

  private String term(String kind, String id) {
    return lang.of(vocabulary.zh(kind, id), id.replace('-', ' '));
  }

  /** The label of a fact named by JSON pointer, {@code layer:ID}, or an evidence pointer. */
  public String fact(String pointer) {
    if (pointer.startsWith("layer:"))
      return TEXTS.say(lang, "words.layer", layer(pointer.substring(6)));
    if (pointer.startsWith("/evidence/")) return document(pointer.substring(10));
    Matcher stated = STATEMENT.matcher(pointer);
    if (stated.matches()) {
      String which = String.valueOf(1 + Integer.parseInt(stated.group(1)));
      return TEXTS.say(lang, "words.place-statement", which, fact("/place/" + stated.group(2)));
    }
    Matcher part = PART.matcher(pointer);
    if (part.matches()) return ofPart(Integer.parseInt(part.group(1)) + 1, part.group(2));
    // A word of a list is named by its list.
    Message label = FACTS.find(pointer.replaceFirst("/\\d+$", ""));
    return label == null ? pointer : label.in(lang);
  }

  /** A fact of a part, by the part's number in the list of parts, from 1. */
  private String ofPart(int number, String fact) {
    if (fact.isEmpty()) return TEXTS.say(lang, "words.part-number", number);
    String label = fact(FACTS.find("/part" + fact) != null ? "/part" + fact : fact);
    return TEXTS.say(lang, "words.fact-of-part", number, label);
  }

  /** Which part of the project is spoken of, by name, before what is said of it. */
  public String part(String name) {
    return TEXTS.say(lang, "words.part", name);
  }

  private String document(String idAndPart) {
    String[] of = idAndPart.split("/", 2);
    String part = of.length == 1 ? "status" : of[1];
    Message label = LABELS.find("document." + part);
    if (label == null) label = LABELS.find("document.status");
    return TEXTS.say(lang, "words.of-document", evidence(of[0]), label);
  }

  /** What a part is to the project, in words. */
  public String role(String id) {
    return value(ROLE, id);
  }

  /** An enumerated value of a fact, or the value as it stands. */
  public String value(String pointer, Object value) {
    if (value instanceof List<?> list)
      return list.isEmpty()
          ? TEXTS.say(lang, "words.none")
          : list.stream()
              .map(v -> value(pointer, v))
              .collect(Collectors.joining(Punctuation.listComma(lang)));
    if (value instanceof Number number) return Numbers.spaced(number.doubleValue());
    Matcher part = PART.matcher(pointer);
    if (part.matches() && !part.group(2).isEmpty()) return value(part.group(2), value);
    if (pointer.equals("/activities")) return activity(String.valueOf(value));
    if (pointer.equals("/site/counties") || pointer.equals("/site/possibleCounties"))
      return AdministrativeCodes.name(String.valueOf(value));
    Message named = FACTS.find(pointer + "=" + value);
    return named == null ? String.valueOf(value) : named.in(lang);
  }

  /**
   * A heading or caption of a report.
   *
   * @throws IllegalArgumentException when there is no such label
   */
  public String label(String key) {
    return LABELS.say(lang, key);
  }
}
