package io.redline.decisions.replay;

import io.redline.decisions.ProductVersion;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of judging again. */
public final class ReplayText {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintWriter out;
  private final Lang lang;

  public ReplayText(PrintWriter out, Lang lang) {
    this.out = out;
    this.lang = lang;
  }

  public void text(Replay.Replayed replayed, boolean asItWas) {
    Comparison comparison = replayed.comparison();
    if (comparison.identical())
      out.println(
          replayed.entry().number()
              + (asItWas
                  ? TEXTS.say(lang, "replay-text.identical-byte-byte")
                  : TEXTS.say(lang, "replay-text.no-difference")));
    else {
      out.println(
          TEXTS.say(
              lang,
              "replay-text.outcome",
              replayed.entry().number(),
              outcome(comparison.before()),
              outcome(comparison.after())));
      comparison.outcomes().forEach(this::line);
      List<ClauseChange> rest =
          comparison.clauses().stream().filter(c -> !c.isOfOutcome()).toList();
      if (!rest.isEmpty()) {
        out.println(TEXTS.say(lang, "replay-text.same-outcome-other"));
        rest.forEach(this::line);
      }
      if (asItWas && !comparison.others().isEmpty())
        out.println(TEXTS.say(lang, "replay-text.also-different", comparison.others()));
    }
    ProductVersion now = ProductVersion.running();
    if (!now.equals(replayed.version()))
      out.println(
          TEXTS.say(lang, "replay-text.judged-then-now", replayed.version().text(), now.text()));
  }

  private void line(ClauseChange change) {
    out.println(
        "  "
            + change.clause()
            + "  "
            + outcome(change.before())
            + " → "
            + outcome(change.after())
            + "  "
            + change.causes().stream()
                .map(cause -> cause.text(lang))
                .collect(Collectors.joining(Punctuation.semicolon(lang))));
  }

  public void json(Replay.Replayed replayed) {
    out.println(JSON.writeValueAsString(ReplayJson.of(replayed, lang)));
  }

  private String outcome(String id) {
    return id == null
        ? TEXTS.say(lang, "replay-text.not-play")
        : lang.of(Outcome.ofId(id).zh(), id.replace('-', ' '));
  }
}
