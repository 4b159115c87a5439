package io.redline.audit.list;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Proposal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A row as read.
 *
 * @param row number in the list
 * @param id as far as it could be read; never empty
 * @param name as far as it could be read
 * @param proposal null when the row cannot be read
 * @param problems every one with its cell; empty when there is a proposal
 * @param hintWords texts that may hint at what the project is
 * @param atCell a problem of the proposal found later, at the cell that said it
 * @param cells the row as it stands, by column; empty for JSON Lines
 */
public record ReadRow(
    int row,
    String id,
    String name,
    Proposal proposal,
    List<Problem> problems,
    String hintWords,
    UnaryOperator<Problem> atCell,
    List<String> cells) {
  public ReadRow {
    problems = List.copyOf(problems);
    cells = List.copyOf(cells);
  }

  public boolean isReadable() {
    return proposal != null;
  }
}
