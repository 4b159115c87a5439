package io.redline.assess;

import io.redline.admission.AdmissionEntry;
import io.redline.admission.ControlUnit;
import io.redline.admission.Dimension;
import io.redline.facts.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the admission list says of a project in one control unit.
 *
 * @param list title and edition; null when the unit has none in force
 * @param rows of the list that are, or may be, for this unit, in the list's order
 * @param part name of the part of the project that lies there; null for the project's site
 */
public record UnitTable(
    ControlUnit unit, @Nullable String list, List<Row> rows, @Nullable String part) {

  /**
   * One row of the list in this unit.
   *
   * @param clause of the finding that tells why
   */
  public record Row(String clause, AdmissionEntry entry, Outcome outcome) {}

  public UnitTable {
    rows = List.copyOf(rows);
  }

  /** The same of a part of the project. */
  UnitTable ofPart(String name) {
    return new UnitTable(unit, list, rows, name);
  }

  /** The rows of a dimension; none where the list demands nothing. */
  public List<Row> of(Dimension dimension) {
    return rows.stream().filter(row -> row.entry().dimension() == dimension).toList();
  }
}
