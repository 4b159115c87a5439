package io.redline.remedy;

import io.redline.screening.Screened;
import io.redline.screening.Screening;
import java.util.ArrayList;
import java.util.List;

/**
 * What the applicant can do about an assessment. Every suggestion was assessed again by the same
 * rulebook and layers on the same day; one that does not help is not among them. Only encoded
 * clauses are looked at, and declared facts other than the one changed are taken to stay as they
 * are. No suggestion changes what a project is.
 *
 * @param found a move, a trim, permits and facts, in this order; empty when nothing helps
 * @param extent how much other ground was tried for a move and a trim
 */
public record Remedies(List<Remedy> found, Extent extent) {
  /** Where nothing was searched. */
  public static final Remedies NONE = new Remedies(List.of(), Extent.NOTHING);

  public Remedies {
    found = List.copyOf(found);
  }

  /** Searches, within a bound that is counted and the same on every run. */
  public static Remedies of(Screened before, Screening screening) {
    GroundSearch ground = new GroundSearch(screening, before);
    List<Remedy> found = new ArrayList<>(ground.find());
    found.addAll(new PermitSearch(screening, before).find());
    found.addAll(new FactSearch(screening, before).find());
    return new Remedies(found, ground.extent());
  }

  /** Nothing found, and nothing left untried. */
  public boolean isEmpty() {
    return found.isEmpty() && extent.isWhole();
  }
}
