package io.redline.assess;

import io.redline.admission.AdmissionEntry;
import io.redline.admission.ControlUnit;
import io.redline.admission.Dimension;
import io.redline.facts.Outcome;
import java.util.List;

/**
 * What the admission list says of a project in one control unit.
 *
 * @param list title and edition; null when the unit has none in force
 * @param rows of the list that are, or may be, for this unit, in the list's order
 */
public record UnitTable(ControlUnit unit, String list, List<Row> rows) {

  /**
   * One row of the list in this unit.
   *
   * @param clause of the finding that tells why
   */
  public record Row(String clause, AdmissionEntry entry, Outcome outcome) {}

  public UnitTable {
    rows = List.copyOf(rows);
  }

  /** The rows of a dimension; none where the list demands nothing. */
  public List<Row> of(Dimension dimension) {
    return rows.stream().filter(row -> row.entry().dimension() == dimension).toList();
  }
}
