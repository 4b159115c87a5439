package io.redline.report;

import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A clause of the register as JSON, the same on the command line and over HTTP. */
public final class ClauseJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ClauseJson() {}

  /** The keys of {@code rules list}. */
  public static ObjectNode brief(Clause clause, Rulebook rulebook) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", clause.id())
        .put("instrument", clause.instrument().title())
        .put("article", clause.article())
        .put("quote", clause.quote())
        .put("kind", clause.kind())
        .put("strength", clause.strength())
        .put("status", clause.status().id())
        .put("effectiveFrom", clause.effectiveFrom().toString())
        .put("effectiveTo", clause.effectiveTo() == null ? null : clause.effectiveTo().toString())
        .put("territory", clause.territory());
    var rules = json.putArray("rules");
    if (clause.hasRule()) rules.add(clause.id());
    json.put("examples", rulebook.exampleCounts().getOrDefault(clause.id(), 0));
    clause.refersTo().forEach(json.putArray("refersTo")::add);
    clause.yieldsTo().forEach(y -> json.withArray("yieldsTo").add(y.clause()));
    if (clause.gives() != null) json.put("gives", clause.gives().id());
    return json;
  }

  /** With how the wording was read, and why no rule stands behind it. */
  public static ObjectNode full(Clause clause, Rulebook rulebook) {
    return brief(clause, rulebook)
        .put("reading", clause.reading())
        .put("why", clause.why())
        .put("question", clause.question());
  }
}
