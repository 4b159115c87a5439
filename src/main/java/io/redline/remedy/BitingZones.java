package io.redline.remedy;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Basis;
import io.redline.facts.Condition;
import io.redline.facts.Detail;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Tier;
import io.redline.facts.Truth;
import io.redline.site.Zone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The zones of an assessment's bans and hard limits.
 *
 * @param toLeave the site lies in them, or may within the doubt
 * @param toStayOff it does not, and must not get into them
 */
record BitingZones(List<Zone> toLeave, List<Zone> toStayOff) {

  /** Unknown for a reason that another place can do away with. */
  private static final Set<Detail.Kind> MEASURED =
      Set.of(Detail.Kind.WITHIN_DOUBT, Detail.Kind.ATTRIBUTE_UNKNOWN, Detail.Kind.FEATURE);

  static BitingZones of(Assessment assessment) {
    Set<Zone> toLeave = new LinkedHashSet<>();
    Set<Zone> toStayOff = new LinkedHashSet<>();
    for (Finding finding : assessment.findings()) {
      if (finding.tier() != Tier.PROHIBITION) continue;
      // A part stays where it is when the site moves.
      boolean stands =
          finding.part() == null
              && (finding.outcome() == Outcome.VIOLATED
                  || finding.outcome() == Outcome.UNDETERMINED);
      for (Condition condition : finding.conditions()) {
        if (condition.role() == Role.EXCEPTION) continue;
        for (Condition leaf : condition.leaves()) {
          if (leaf.operator() != Operator.WITHIN && leaf.operator() != Operator.OVERLAPS) continue;
          // What somebody states has no outline that one could leave.
          if (leaf.basis() != Basis.MEASURED) continue;
          if (leaf.truth() == Truth.NO) toStayOff.add(zone(leaf));
          else if (stands && isMet(leaf)) toLeave.add(zone(leaf));
        }
      }
    }
    toStayOff.removeAll(toLeave);
    return new BitingZones(List.copyOf(toLeave), List.copyOf(toStayOff));
  }

  private static boolean isMet(Condition leaf) {
    return leaf.truth() == Truth.YES
        || leaf.value() != null && MEASURED.contains(leaf.detail().kind());
  }

  private static Zone zone(Condition leaf) {
    double limit = leaf.operator() == Operator.WITHIN ? (Double) leaf.limit() : 0;
    return new Zone(leaf.fact().substring("layer:".length()), leaf.detail().where(), limit);
  }
}
