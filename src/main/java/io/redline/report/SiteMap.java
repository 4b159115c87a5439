package io.redline.report;

import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Condition.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.remedy.Remedy;
import io.redline.screening.Screened;
import io.redline.site.LayerStore;
import io.redline.site.MapView;
import io.redline.site.MapView.Alternative;
import io.redline.site.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses what a report's map shows: the limits that matter to the project, and how far to look.
 */
final class SiteMap {
  private static final double USUAL_REACH_METRES = 1_600;
  private static final double FARTHEST_REACH_METRES = 10_000;

  private SiteMap() {}

  static MapView of(Screened screened, LayerStore layers, List<Remedy> remedies) {
    Map<Zone, Double> zones = new LinkedHashMap<>();
    for (Finding finding : screened.assessment().findings())
      if (finding.outcome() != Outcome.NOT_APPLICABLE)
        for (Condition condition : finding.conditions())
          if (condition.role() != Role.EXCEPTION)
            for (Condition leaf : condition.leaves()) add(leaf, zones);
    List<Alternative> alternatives = new ArrayList<>();
    for (Remedy remedy : remedies)
      if (remedy.geometry() != null)
        alternatives.add(
            new Alternative(
                remedy.kind() == Remedy.Kind.MOVE ? MapView.Kind.MOVE : MapView.Kind.TRIM,
                remedy.geometry()));
    return MapView.of(
        screened.site(), layers, List.copyOf(zones.keySet()), alternatives, reach(zones));
  }

  private static void add(Condition leaf, Map<Zone, Double> zones) {
    if (leaf.operator() != Operator.WITHIN || leaf.value() == null) return;
    zones.put(
        new Zone(
            leaf.fact().substring("layer:".length()), leaf.detail().where(), (Double) leaf.limit()),
        (Double) leaf.value());
  }

  /** As far as the limits and what they were measured to, but no farther than is of use. */
  private static double reach(Map<Zone, Double> zones) {
    double reach = USUAL_REACH_METRES;
    for (Map.Entry<Zone, Double> zone : zones.entrySet()) {
      double wanted = Math.max(1.6 * zone.getKey().limitMetres(), 1.15 * zone.getValue());
      if (wanted <= FARTHEST_REACH_METRES) reach = Math.max(reach, wanted);
    }
    return reach;
  }
}
