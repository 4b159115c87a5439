package io.redline.remedy;

import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.intake.AdministrativeCodes;
import io.redline.remedy.Effect.Change;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Suggestions and what came of assessing them, in words. */
public final class RemedyWords {
  private static final Catalogue TEXTS = Catalogue.named("remedy");

  private static final String[] WINDS = {
    "n", "nne", "ne", "ene", "e", "ese", "se", "sse",
    "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"
  };

  private final Words words;
  private final Lang lang;

  public RemedyWords(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  /** What to do, in a sentence without its end. */
  public String action(Remedy remedy) {
    return switch (remedy.kind()) {
      case MOVE -> move(remedy);
      case TRIM -> trim(remedy);
      case OBTAIN_PERMIT ->
          TEXTS.say(
              lang,
              "remedy-words.obtain",
              remedy.facts().stream()
                  .map(f -> words.evidence(f.substring("/evidence/".length())))
                  .collect(Collectors.joining(Punctuation.listComma(lang))));
      case SUPPLY_FACT -> TEXTS.say(lang, "remedy-words.supply", words.fact(remedy.facts().get(0)));
    };
  }

  private String move(Remedy remedy) {
    int wind = MoveSearch.wind(remedy.bearing());
    String degrees = Math.round(remedy.bearing()) + "°";
    return TEXTS.say(
        lang,
        "remedy-words.move",
        TEXTS.say("wind." + WINDS[wind]),
        degrees,
        Numbers.spaced(remedy.metres()));
  }

  private String trim(Remedy remedy) {
    String hectares = Numbers.fixed(remedy.hectares(), 2);
    String share = Numbers.percent(remedy.share(), 0);
    return TEXTS.say(lang, "remedy-words.give-up-ground-within", hectares, share);
  }

  /** What assessing again gave: what it settles, what still or newly bites. */
  public List<String> effect(Remedy remedy) {
    return remedy.kind() == Remedy.Kind.SUPPLY_FACT
        ? List.of(settles(remedy.settles()))
        : List.copyOf(changes(remedy));
  }

  private String settles(Remedy.Settles settles) {
    int least = settles.least();
    int most = settles.most();
    Message clauses =
        least < 0
            ? TEXTS.say("remedy-words.up-to", most)
            : least == most
                ? TEXTS.say("remedy-words.exactly", most)
                : TEXTS.say("remedy-words.from-to", least, most);
    return TEXTS.say(lang, "remedy-words.settles", clauses, settles.bearsOn());
  }

  private List<String> changes(Remedy remedy) {
    Effect effect = remedy.effect();
    List<String> lines = new ArrayList<>();
    lines.addAll(grouped(effect.better()));
    if (effect.worse().isEmpty()) lines.add(TEXTS.say(lang, "remedy-words.no-clause-gets-worse"));
    else
      for (String line : grouped(effect.worse()))
        lines.add(TEXTS.say(lang, "remedy-words.but-gets-worse", line));
    if (!effect.stillViolated().isEmpty())
      lines.add(TEXTS.say(lang, "remedy-words.still-violated", joined(effect.stillViolated())));
    if (remedy.partsStay()) lines.add(words.label("remedy.parts-stay"));
    if (!effect.counties().isEmpty())
      lines.add(
          TEXTS.say(
              lang,
              "remedy-words.county-becomes",
              joined(effect.counties().stream().map(AdministrativeCodes::name).toList())));
    if (remedy.countyAssumed()) lines.add(TEXTS.say(lang, "remedy-words.no-county-layer-confirms"));
    lines.add(
        TEXTS.say(lang, "remedy-words.verdict-when-assessed", words.outcome(effect.overall())));
    return lines;
  }

  /** How much other ground was tried, where some was left untried; a sentence without its end. */
  public String extent(Extent extent) {
    return TEXTS.say(lang, "remedy-words.moves-trims-place", extent.places(), extent.assessed());
  }

  /** Clauses with the same change together: "A、B: 不符合 → 符合". */
  private List<String> grouped(List<Change> changes) {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    for (Change change : changes)
      clauses
          .computeIfAbsent(
              name(change.before()) + " → " + name(change.after()), k -> new ArrayList<>())
          .add(change.clause());
    return clauses.entrySet().stream()
        .map(e -> joined(e.getValue()) + Punctuation.colon(lang) + e.getKey())
        .toList();
  }

  private String name(Outcome outcome) {
    return outcome == null ? TEXTS.say(lang, "remedy-words.not-force") : words.outcome(outcome);
  }

  private String joined(List<String> names) {
    return String.join(Punctuation.listComma(lang), names);
  }
}
