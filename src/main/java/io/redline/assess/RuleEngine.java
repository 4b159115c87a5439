package io.redline.assess;

import io.redline.facts.Project;
import io.redline.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Runs the rules of the clauses in force. Which those are is decided here by LocalDate and not by
 * Drools' date attributes, which are off on the first day and read the session's clock. A knowledge
 * base is built once for each set of clauses.
 */
final class RuleEngine {
  /** No rule makes a fact that another rule reads, so a project fires each rule at most once. */
  private static final int SLACK = 1;

  private final Rulebook rulebook;
  private final Map<Set<String>, KieBase> bases = new ConcurrentHashMap<>();

  /** Emptied, to be used again; one in which a rule failed is not among them. */
  private final Map<Set<String>, Queue<KieSession>> free = new ConcurrentHashMap<>();

  RuleEngine(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * What came of running the rules: evidence by clause, and the clauses whose rule failed with the
   * reason.
   */
  record Run(Map<String, Matched> matched, Map<String, String> failed) {}

  /**
   * @param rules in force, by the ids of their clauses
   * @param asked those of them that are to say something
   */
  Run run(Set<String> rules, Set<String> asked, Project project) {
    try {
      return new Run(fire(rules, asked, project), Map.of());
    } catch (RuntimeException | StackOverflowError e) {
      return oneByOne(asked, project);
    }
  }

  /** One rule's failure must not take the others along, nor pass for a verdict. */
  private Run oneByOne(Set<String> asked, Project project) {
    Map<String, Matched> matched = new HashMap<>();
    Map<String, String> failed = new HashMap<>();
    for (String id : asked) {
      try {
        matched.putAll(fire(Set.of(id), Set.of(id), project));
      } catch (RuntimeException | StackOverflowError e) {
        failed.put(id, rootCause(e));
      }
    }
    return new Run(matched, failed);
  }

  private Map<String, Matched> fire(Set<String> rules, Set<String> asked, Project project) {
    Queue<KieSession> known = free.computeIfAbsent(rules, ids -> new ConcurrentLinkedQueue<>());
    KieSession session = known.poll();
    if (session == null) session = bases.computeIfAbsent(rules, this::base).newKieSession();
    boolean isSound = false;
    try {
      session.insert(project);
      int cap = rules.size() + SLACK;
      if (session.fireAllRules(cap) >= cap)
        throw new IllegalStateException("more rules fired than there are clauses");
      Map<String, Matched> matched = new HashMap<>();
      for (FactHandle handle : List.<FactHandle>copyOf(session.getFactHandles())) {
        if (session.getObject(handle) instanceof Matched match && asked.contains(match.clause()))
          matched.put(match.clause(), match);
        session.delete(handle);
      }
      isSound = true;
      return matched;
    } finally {
      if (isSound) known.add(session);
      else session.dispose();
    }
  }

  private KieBase base(Set<String> ids) {
    List<Model> chosen = new ArrayList<>();
    int rules = 0;
    for (Model all : rulebook.compiled().models()) {
      ModelImpl some = new ModelImpl(all.getPackageName());
      for (Rule rule : all.getRules())
        if (ids.contains(rule.getName())) {
          some.addRule(rule);
          rules++;
        }
      chosen.add(some);
    }
    if (rules != ids.size())
      throw new IllegalStateException(
          "the compiled rulebook has " + rules + " of " + ids.size() + " rules in force");
    return KieBaseBuilder.createKieBaseFromModel(chosen);
  }

  static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
