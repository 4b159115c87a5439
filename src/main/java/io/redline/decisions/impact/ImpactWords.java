package io.redline.decisions.impact;

import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.replay.Cause;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What text, JSON and workbook say alike of an impact.
 *
 * @param from what the sides are, in words
 */
public record ImpactWords(Lang lang, String from, String to) {
  private static final Catalogue TEXTS = Catalogue.named("impact");

  String text(String key, Object... arguments) {
    return TEXTS.say(lang, key, arguments);
  }

  String sides() {
    return from + " → " + to;
  }

  String summary(ImpactRun run) {
    return text(
        "summary",
        run.projects(),
        run.changed(),
        run.verdictsChanged(),
        run.failed(),
        run.impact().clauses().size());
  }

  String problem(Row row) {
    return row.problem().in(lang);
  }

  String causes(List<Cause> causes) {
    return causes.stream()
        .map(cause -> cause.text(lang))
        .collect(Collectors.joining(text("causes")));
  }

  /**
   * @param id null for a clause that is not in play
   */
  String outcome(String id) {
    if (id == null) return text("not-in-play");
    return lang.isZh() ? Outcome.ofId(id).zh() : id.replace('-', ' ');
  }
}
