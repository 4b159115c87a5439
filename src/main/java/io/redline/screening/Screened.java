package io.redline.screening;

import io.redline.assess.Assessment;
import io.redline.intake.Proposal;
import io.redline.site.Site;

/** A judged proposal with the site it was judged on. */
public record Screened(Proposal proposal, Site site, Assessment assessment) {}
