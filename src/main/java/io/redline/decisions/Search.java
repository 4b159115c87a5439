package io.redline.decisions;

import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Which entries to list, newest first.
 *
 * @param text part of the proposal's id or name, or of who asked; empty for all
 * @param outcome null for all
 * @param skip how many to pass over
 * @param most at most so many
 */
public record Search(String text, Outcome outcome, int skip, int most) {
  /** One page of what was found. */
  public record Page(long all, List<LogEntry> entries) {}

  public static Search newest(int most) {
    return new Search("", null, 0, most);
  }

  String where(List<Object> parameters) {
    StringBuilder where = new StringBuilder("where kind in ('assessment', 'import')");
    if (outcome != null) {
      where.append(" and outcome = ?");
      parameters.add(outcome.id());
    }
    if (!text.isEmpty()) {
      List<String> columns = List.of("number", "proposal_id", "proposal_name", "made_by");
      List<String> any = new ArrayList<>();
      for (String column : columns) {
        any.add("lower(" + column + ") like ? escape '!'");
        parameters.add(
            "%" + text.toLowerCase(java.util.Locale.ROOT).replaceAll("[%_!]", "!$0") + "%");
      }
      where.append(" and (").append(String.join(" or ", any)).append(')');
    }
    return where.toString();
  }
}
