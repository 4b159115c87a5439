package io.redline.screening;

import io.redline.intake.IntakeProblem;
import io.redline.intake.ProjectPart;
import io.redline.intake.Proposal;
import io.redline.site.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a project where it lies.
 *
 * @param proposal the part as a project of its own
 * @param site without geometry when the part has no place yet
 */
public record PlacedPart(ProjectPart part, Proposal proposal, Site site) {

  /**
   * Every part, in the proposal's order.
   *
   * @throws IntakeProblem naming the part whose outline is no area or lies outside its system
   */
  static List<PlacedPart> of(Proposal whole) throws IntakeProblem {
    List<PlacedPart> all = new ArrayList<>();
    for (ProjectPart part : whole.parts()) {
      Proposal alone = whole.of(part);
      try {
        all.add(new PlacedPart(part, alone, Site.of(alone)));
      } catch (IntakeProblem e) {
        throw e.within("/parts/" + part.position());
      }
    }
    return List.copyOf(all);
  }
}
