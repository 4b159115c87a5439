package io.redline.audit.portfolio;

import io.redline.audit.list.ReadRow;
import io.redline.earth.LocalPlane;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.site.Site;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row that is looked at closely.
 *
 * @param id its own; empty when it has none
 * @param geometry longitude and latitude; null when it has none
 */
record Candidate(int row, String id, String name, Proposal proposal, @Nullable Geometry geometry) {

  /** Null for a row that cannot be read. */
  static @Nullable Candidate of(ReadRow row) {
    if (row.proposal() == null) return null;
    String id = row.id().equals("row-" + row.row()) ? "" : row.id();
    return new Candidate(row.row(), id, row.name(), row.proposal(), geometry(row.proposal()));
  }

  private static @Nullable Geometry geometry(Proposal proposal) {
    try {
      return Site.of(proposal).geometry();
    } catch (IntakeProblem e) {
      return null;
    }
  }

  String proponent() {
    return Sketcher.proponent(proposal);
  }

  Map<String, Object> facts() {
    return proposal.facts();
  }

  Portfolio.Row shown() {
    return new Portfolio.Row(row, id, name);
  }

  boolean isArea() {
    return geometry != null && geometry.getDimension() == 2;
  }

  /** From edge to edge; not a number where one of them has no place. */
  double metresTo(Candidate other) {
    if (geometry == null || other.geometry == null) return Double.NaN;
    LocalPlane plane = LocalPlane.around(geometry);
    return plane.toMetres(geometry).distance(plane.toMetres(other.geometry));
  }

  /** Whether it is the same project by its id and name, or by name and proponent. */
  boolean isAlso(Candidate other) {
    String name = Likeness.plain(this.name);
    boolean sameName = name.equals(Likeness.plain(other.name));
    if (!id.isEmpty() && id.equals(other.id))
      return sameName || Likeness.areAlike(this.name, other.name);
    String proponent = Likeness.plain(proponent());
    return sameName && !proponent.isEmpty() && proponent.equals(Likeness.plain(other.proponent()));
  }
}
