package io.redline.report.chapter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the chapter or of its annexe under a heading of its own.
 *
 * @param id {@code prohibitions}; unique within a chapter
 * @param level 1, or 2 for what belongs to the section before
 * @param paragraphs before the table
 * @param table null for none
 * @param notes below it, in small type
 */
public record Section(
    String id,
    int level,
    String heading,
    List<String> paragraphs,
    @Nullable Table table,
    List<String> notes) {
  public Section {
    paragraphs = List.copyOf(paragraphs);
    notes = List.copyOf(notes);
  }

  /** Every clause that is told in a row of it. */
  public List<String> clauses() {
    return table == null
        ? List.of()
        : table.rows().stream().flatMap(row -> row.clauses().stream()).toList();
  }
}
