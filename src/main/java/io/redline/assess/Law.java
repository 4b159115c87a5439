package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.Condition;
import io.redline.facts.Documents;
import io.redline.facts.Parameters;
import io.redline.facts.Project;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The law in force on one day, and what it was already asked: projects that say the same of
 * everything a rule reads are judged by the rules once. Safe for several threads.
 */
final class Law {
  private static final int PLACES = 4096;

  private final Rulebook rulebook;
  private final LocalDate day;
  private final RuleEngine engine;
  private final boolean explaining;
  private final Parameters parameters;
  private final List<Clause> judged;
  private final List<Clause> notEncoded;
  private final Map<String, List<String>> yields = new HashMap<>();
  private final Cache<Asked, FactsMemo> memos;

  /** The same by the map of facts itself: rows of a list that say the same share it. */
  private final Cache<Map<String, Object>, FactsMemo> drawn =
      Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();

  private final Cache<Place, LocalLaw> places =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(PLACES).build();

  /** What a law was asked: everything its rules read of a project. */
  record Asked(Law law, Map<String, Object> facts) {}

  /** Every fact that a rule or a definition has read so far. Grows to its end within a few runs. */
  private volatile Set<String> read = Set.of();

  /**
   * @param clauses those to judge by; the ones not in force on the day are left out
   * @param explaining let clauses that are not about a project leave their evidence too
   * @param memos of this law and others
   */
  Law(
      Rulebook rulebook,
      Collection<Clause> clauses,
      LocalDate day,
      RuleEngine engine,
      boolean explaining,
      Cache<Asked, FactsMemo> memos) {
    this.rulebook = rulebook;
    this.day = day;
    this.engine = engine;
    this.explaining = explaining;
    this.parameters = rulebook.parametersOn(day);
    this.memos = memos;
    List<Clause> inForce = clauses.stream().filter(c -> c.isInForceOn(day)).toList();
    this.judged = inForce.stream().filter(Clause::isJudged).toList();
    this.notEncoded =
        inForce.stream().filter(c -> c.status() == Clause.Status.NOT_ENCODED).toList();
    for (Clause clause : judged)
      yields.put(
          clause.id(),
          clause.yieldsTo().stream()
              .filter(y -> !y.from().isAfter(day))
              .map(Clause.Yield::clause)
              .filter(id -> rulebook.clause(id).isInForceOn(day))
              .toList());
  }

  /** The facts with the definitions and the parameters of the day. */
  Project project(Map<String, Object> facts) {
    return projectOf(standing(facts));
  }

  private Project projectOf(Map<String, Object> standing) {
    return new Project(standing, rulebook.definitions(), parameters, explaining);
  }

  /** A document is held on a day or not: rows that differ in its days only are alike. */
  private Map<String, Object> standing(Map<String, Object> facts) {
    return Documents.on(facts, day.toString(), !explaining);
  }

  /** What the rules say of these facts; the map is not asked. */
  FactsMemo memo(Map<String, Object> facts) {
    FactsMemo same = drawn.getIfPresent(facts);
    if (same != null) return same;
    Map<String, Object> standing = standing(facts);
    FactsMemo known = memos.getIfPresent(new Asked(this, onlyRead(standing)));
    if (known != null) {
      drawn.put(facts, known);
      return known;
    }
    AskedFacts asked = new AskedFacts(standing);
    Project project = projectOf(asked);
    RuleEngine.Run run = engine.run(judged.stream().filter(Clause::hasRule).toList(), project);
    List<Opinion> opinions = new ArrayList<>(judged.size());
    for (Clause clause : judged) opinions.add(opinion(clause, project, run));
    FactsMemo memo = new FactsMemo(explaining, opinions);
    remember(asked.keys());
    // A failure may pass, such as one for want of memory; it is not kept.
    if (run.failed().isEmpty()) memos.put(new Asked(this, onlyRead(standing)), memo);
    return memo;
  }

  private synchronized void remember(Set<String> keys) {
    if (read.containsAll(keys)) return;
    Set<String> more = new HashSet<>(read);
    more.addAll(keys);
    read = Set.copyOf(more);
  }

  /** Two projects alike in this are alike to the rules. */
  private Map<String, Object> onlyRead(Map<String, Object> facts) {
    Map<String, Object> alike = new HashMap<>();
    Set<String> asked = read;
    facts.forEach(
        (key, value) -> {
          if (asked.contains(key)) alike.put(key, value);
        });
    return alike;
  }

  private Opinion opinion(Clause clause, Project project, RuleEngine.Run run) {
    List<String> yieldsTo = yields.get(clause.id());
    boolean periodEnded = clause.instrument().periodEndedBefore(day);
    if (clause.hasRule()) {
      String failure = run.failed().get(clause.id());
      Matched matched = run.matched().get(clause.id());
      if (failure == null && matched == null && explaining) failure = "the rule left no evidence";
      return new Opinion(
          clause,
          matched == null ? null : matched.inOrder(rulebook.compiled().bindings().get(clause.id())),
          failure,
          yieldsTo,
          periodEnded);
    }
    try {
      List<Condition> conditions = clause.about().conditions(project);
      boolean counted = !explaining && conditions.stream().anyMatch(c -> c.truth() == Truth.NO);
      return new Opinion(clause, counted ? null : conditions, null, yieldsTo, periodEnded);
    } catch (RuntimeException e) {
      return new Opinion(clause, null, String.valueOf(e.getMessage()), yieldsTo, periodEnded);
    }
  }

  LocalLaw at(Place place) {
    LocalLaw known = places.getIfPresent(place);
    return known != null
        ? known
        : places.get(place, p -> new LocalLaw(p, rulebook.territories(), judged, notEncoded));
  }
}
