package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.runtime.rule.Match;

/**
 * A rule's match, taken as evidence: which clause, which project, and the bound conditions. Every
 * rule's consequence inserts exactly this.
 */
public record Matched(String clause, Project project, Map<String, Condition> conditions) {

  public static Matched of(Match match) {
    Map<String, Condition> conditions = new TreeMap<>();
    for (String name : match.getDeclarationIds())
      if (match.getDeclarationValue(name) instanceof Condition condition)
        conditions.put(name, condition);
    return new Matched(match.getRule().getName(), (Project) match.getObjects().get(0), conditions);
  }

  /** The conditions in the order the rule names them. */
  List<Condition> inOrder(List<String> names) {
    List<Condition> ordered = new ArrayList<>();
    for (String name : names) {
      Condition condition = conditions.get(name);
      if (condition == null)
        throw new IllegalStateException("rule " + clause + " did not bind " + name);
      ordered.add(condition);
    }
    return ordered;
  }
}
