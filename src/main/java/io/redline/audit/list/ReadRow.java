package io.redline.audit.list;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A row as read.
 *
 * @param row number in the list
 * @param id as far as it could be read; never empty
 * @param name as far as it could be read
 * @param proposal null when the row cannot be read
 * @param problems beside a proposal the cells that were taken as not known; without one what makes
 *     the row unreadable
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

  /** Cells that could not be read: the row was judged without them. */
  public List<Problem> unread() {
    return isReadable() ? problems : List.of();
  }

  /** Whether it stands in a table, where what cannot be read is not known. */
  public boolean isOfCells() {
    return !cells.isEmpty();
  }

  /** The same where the outline turned out to be no site. */
  public ReadRow withoutGeometry(List<Problem> found) {
    List<Problem> all = new ArrayList<>(problems);
    found.forEach(problem -> all.add(atCell.apply(problem)));
    return new ReadRow(row, id, name, proposal.withoutGeometry(), all, hintWords, atCell, cells);
  }

  /** The same where more is known of the project. */
  public ReadRow with(Proposal more) {
    return new ReadRow(row, id, name, more, problems, hintWords, atCell, cells);
  }

  public boolean isReadable() {
    return proposal != null;
  }
}
