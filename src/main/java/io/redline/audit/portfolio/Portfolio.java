package io.redline.audit.portfolio;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found in a list as a whole.
 *
 * @param findings by kind, then by their first row; of each kind no more than are shown
 * @param counts how many there are of each kind, those that are not shown too
 * @param remarks where nobody looked any further, and what could not be looked at
 */
public record Portfolio(List<Found> findings, Map<Kind, Integer> counts, List<Message> remarks) {
  private static final Catalogue TEXTS = Catalogue.named("portfolio");

  public static final Portfolio NOTHING = new Portfolio(List.of(), Map.of(), List.of());

  /**
   * Something to look into.
   *
   * @param rows that make it, in the order of the list
   * @param why what was compared, with its values
   */
  public record Found(Kind kind, List<Row> rows, Message why) {
    public Found {
      rows = List.copyOf(rows);
    }

    /** Its kind, its rows by number, and why. */
    public Message sentence() {
      String numbers =
          rows.stream().map(row -> String.valueOf(row.row())).collect(Collectors.joining(", "));
      return TEXTS.say("sentence", kind.label(), numbers, why);
    }
  }

  /**
   * A row of the list.
   *
   * @param row its number
   */
  public record Row(int row, String id, String name) {}

  public Portfolio {
    findings = List.copyOf(findings);
    EnumMap<Kind, Integer> sorted = new EnumMap<>(Kind.class);
    sorted.putAll(counts);
    counts = Collections.unmodifiableMap(sorted);
    remarks = List.copyOf(remarks);
  }

  public int number() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
