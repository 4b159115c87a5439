package io.redline.report;

import io.redline.explain.Words;
import io.redline.intake.Source;
import io.redline.intake.Sources;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the proposal says, fact by fact in its own order, in the reader's words. */
public final class Declared {
  private static final Catalogue TEXTS = Catalogue.named("report");

  /** The outline stands in a table of its own. */
  private static final Pattern ELSEWHERE = Pattern.compile("(/parts/\\d+)?/site/geometry|/sources");

  private final Words words;
  private final Lang lang;
  private final Map<String, Source> unconfirmed;
  private final List<Fact> facts = new ArrayList<>();

  /**
   * One fact as read.
   *
   * @param pointer JSON pointer into the proposal
   */
  public record Fact(String pointer, String label, String value) {}

  private Declared(Words words, Map<String, Source> unconfirmed) {
    this.words = words;
    this.unconfirmed = unconfirmed;
    this.lang = words.lang();
  }

  /** Facts that the proposal leaves out are not listed: they are unknown. */
  public static List<Fact> of(Report report) {
    JsonNode json = report.screened().proposal().json();
    Declared declared = new Declared(report.explanation().words(), Sources.of(json).unconfirmed());
    declared.walk("", json);
    return List.copyOf(declared.facts);
  }

  private void walk(String pointer, JsonNode node) {
    for (var entry : node.properties()) {
      String at = pointer + "/" + entry.getKey();
      JsonNode value = entry.getValue();
      if (ELSEWHERE.matcher(at).matches() || value.isNull()) continue;
      if (pointer.equals("/evidence")) add(at, document(value));
      else if (value.isObject()) walk(at, value);
      else if (at.endsWith("/place") && value.isArray()) statements(at, value);
      else if (at.equals("/parts"))
        for (int i = 0; i < value.size(); i++) walk(at + "/" + i, value.get(i));
      else if (value.isArray())
        add(at, words.value(at, value.valueStream().map(JsonNode::asString).toList()));
      else add(at, scalar(at, value));
    }
  }

  /** What is stated of map areas: those of one letter that say the same are one fact. */
  private void statements(String at, JsonNode statements) {
    Map<String, List<String>> areas = new LinkedHashMap<>();
    Map<String, String> first = new LinkedHashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      JsonNode one = statements.get(i);
      List<String> said = new ArrayList<>();
      for (var entry : one.properties())
        if (!entry.getKey().equals("of") && entry.getValue().isValueNode())
          said.add(scalar("/place/" + entry.getKey(), entry.getValue()));
      String alike = String.join(Punctuation.comma(lang), said);
      first.putIfAbsent(alike, at + "/" + i);
      areas
          .computeIfAbsent(alike, a -> new ArrayList<>())
          .add(words.layer(one.path("of").asString("")));
    }
    String label = words.fact(at.replaceFirst("^/parts/\\d+", ""));
    areas.forEach(
        (alike, some) ->
            facts.add(
                new Fact(
                    first.get(alike),
                    label,
                    Punctuation.labelled(Punctuation.list(lang, some), alike).in(lang))));
  }

  private void add(String pointer, String value) {
    Source source = unconfirmed.get(pointer);
    String read = source == null ? "" : Punctuation.inBrackets(lang, source.unconfirmed().in(lang));
    facts.add(new Fact(pointer, words.fact(pointer), value + read));
  }

  private String scalar(String pointer, JsonNode value) {
    if (value.isNumber())
      return value.asString() + (pointer.endsWith("/site/accuracyMetres") ? " m" : "");
    String said = words.value(pointer, value.asString());
    if (!value.isBoolean() || !said.equals(value.asString())) return said;
    return value.booleanValue() ? TEXTS.say(lang, "yes") : TEXTS.say(lang, "declared.no");
  }

  /** A document's status, then what else is said of it. */
  private String document(JsonNode document) {
    List<String> parts = new ArrayList<>();
    parts.add(status(document.path("status").asString("")));
    for (var entry : document.properties())
      if (!entry.getKey().equals("status") && entry.getValue().isValueNode())
        parts.add(labelled(entry.getKey()) + entry.getValue().asString());
    return String.join(Punctuation.comma(lang), parts);
  }

  /** What cannot be told from a number, an issuer or a day by itself. */
  private String labelled(String key) {
    return switch (key) {
      case "validUntil" -> words.label("document.valid-until") + " ";
      case "conditions" -> words.label("document.conditions") + Punctuation.colon(lang);
      default -> "";
    };
  }

  private String status(String status) {
    return switch (status) {
      case "granted" -> TEXTS.say(lang, "declared.granted");
      case "pending" -> TEXTS.say(lang, "declared.pending");
      case "none" -> TEXTS.say(lang, "declared.not-held");
      case "not-needed" -> TEXTS.say(lang, "declared.said-not-needed");
      default -> status;
    };
  }
}
