package io.redline.benchmark;

import io.redline.benchmark.Score.Came;
import io.redline.benchmark.Score.Result;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A score as lines for a person and as JSON for a program. */
public final class ScoreTold {
  private static final Catalogue TEXTS = Catalogue.named("benchmark");

  private ScoreTold() {}

  /** What is wrong first; the figures last. */
  public static List<String> lines(Score score, Lang lang) {
    List<String> lines = new ArrayList<>();
    score.results().stream()
        .sorted(Comparator.comparing(Result::came))
        .forEach(result -> lines.add(line(result, lang)));
    lines.add("");
    lines.add(
        TEXTS.say(
            lang,
            "figures",
            score.results().stream().map(r -> r.one().id()).distinct().count(),
            score.results().size(),
            score.against(),
            score.count(Came.FALSE_PASS),
            Math.round(score.named() * 100),
            score.count(Came.NAMED),
            score.count(Came.FIRST_OPEN),
            score.noise(),
            score.count(Came.FALSE_BAN)));
    return lines;
  }

  private static String line(Result result, Lang lang) {
    return TEXTS.say(
        lang,
        "line",
        result.one().id() + " " + result.one().place(),
        result.known().clause(),
        result.known().asOf(),
        TEXTS.say(lang, id(result.known().verdict())),
        told(result.outcome(), lang),
        TEXTS.say(lang, id(result.came())),
        result.before());
  }

  private static String told(@Nullable Outcome outcome, Lang lang) {
    if (outcome == null) return TEXTS.say(lang, "not-in-force");
    return lang.of(outcome.zh(), outcome.id());
  }

  private static String id(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ObjectNode json(Score score) {
    ObjectNode json =
        JsonMapper.shared()
            .createObjectNode()
            .put("against", score.against())
            .put("falsePasses", score.count(Came.FALSE_PASS))
            .put("named", score.named())
            .put("noise", score.noise())
            .put("falseBans", score.count(Came.FALSE_BAN));
    ArrayNode results = json.putArray("results");
    for (Result result : score.results())
      results
          .addObject()
          .put("case", result.one().id())
          .put("clause", result.known().clause())
          .put("asOf", result.known().asOf().toString())
          .put("published", id(result.known().verdict()))
          .put("outcome", result.outcome() == null ? null : result.outcome().id())
          .put("came", id(result.came()))
          .put("before", result.before());
    return json;
  }
}
