package io.redline.explain;

import io.redline.facts.Outcome;
import io.redline.words.TsvFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How an outcome looks wherever it is shown: {@code outcomes.tsv}, one line an outcome. Sign and
 * colours stand beside its word, never instead of it.
 *
 * @param sign one character that print, terminals and browsers have
 * @param ink of the word, RRGGBB; dark enough to be read on white and on its paper, and to carry
 *     white
 * @param paper behind the word, RRGGBB
 * @param ansi code of a terminal's colour; empty for none
 */
public record OutcomeStyle(Outcome outcome, String sign, String ink, String paper, String ansi) {
  private static final Map<Outcome, OutcomeStyle> STYLES = read();

  public static OutcomeStyle of(Outcome outcome) {
    return STYLES.get(outcome);
  }

  /** Of every outcome, worst first. */
  public static List<OutcomeStyle> all() {
    return new ArrayList<>(STYLES.values());
  }

  public String id() {
    return outcome.id();
  }

  private static Map<Outcome, OutcomeStyle> read() {
    Map<Outcome, OutcomeStyle> styles = new EnumMap<>(Outcome.class);
    for (String[] cells : TsvFile.rows(OutcomeStyle.class, "outcomes.tsv")) {
      Outcome outcome = Outcome.ofId(cells[0]);
      styles.put(outcome, new OutcomeStyle(outcome, cells[1], cells[2], cells[3], cells[4]));
    }
    if (styles.size() < Outcome.values().length)
      throw new IllegalStateException("outcomes.tsv lacks an outcome");
    return Collections.unmodifiableMap(styles);
  }
}
