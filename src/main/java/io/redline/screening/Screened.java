package io.redline.screening;

import io.redline.assess.Assessment;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.site.Site;
import java.util.List;

/** A judged proposal with the site it was judged on. */
public record Screened(Proposal proposal, Site site, Assessment assessment) {

  /** The further parts of the project where they were judged; empty when it has none. */
  public List<PlacedPart> parts() {
    try {
      return PlacedPart.of(proposal);
    } catch (IntakeProblem e) {
      throw new IllegalStateException("judged on sites that cannot be read", e);
    }
  }
}
