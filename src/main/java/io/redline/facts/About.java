package io.redline.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which projects a clause speaks of, as data where a rule would only repeat it: an encouragement, a
 * zone. Every part that is named has to hold; within a part one of its words is enough.
 *
 * @param activities ids of activities; empty when the clause does not say
 * @param natures new, expansion, alteration, existing; empty for all
 * @param facts words of a fact by its dotted key, such as {@code water.discharge}
 * @param on areas, one of which the site has to lie on; empty for everywhere
 */
public record About(
    List<String> activities, List<String> natures, Map<String, List<String>> facts, List<On> on) {

  /** Features of a layer that carry these attributes. */
  public record On(String layer, Map<String, String> where) {
    public On {
      where = Map.copyOf(where);
    }

    private Condition holds(Project project) {
      OverlapQuery query = project.overlap(layer);
      for (Map.Entry<String, String> w : where.entrySet())
        query = query.where(w.getKey(), w.getValue());
      return query.any();
    }
  }

  public About {
    activities = List.copyOf(activities);
    natures = List.copyOf(natures);
    facts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
    on = List.copyOf(on);
  }

  public boolean isEmpty() {
    return activities.isEmpty() && natures.isEmpty() && facts.isEmpty() && on.isEmpty();
  }

  /** The parts as conditions of a project, asked like those of a rule. */
  public List<Condition> conditions(Project project) {
    List<Condition> conditions = new ArrayList<>();
    if (!activities.isEmpty()) conditions.add(project.activity(activities.toArray(String[]::new)));
    if (!natures.isEmpty()) conditions.add(project.nature(natures.toArray(String[]::new)));
    facts.forEach(
        (key, words) -> conditions.add(project.fact(key).isAny(words.toArray(String[]::new))));
    if (!on.isEmpty()) {
      List<Condition> each = on.stream().map(one -> one.holds(project)).toList();
      Condition first = each.get(0);
      conditions.add(
          each.size() == 1
              ? first
              : first.or(each.subList(1, each.size()).toArray(Condition[]::new)));
    }
    return conditions;
  }
}
