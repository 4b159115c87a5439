package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.facts.Comparison;
import io.redline.facts.Condition;
import io.redline.facts.Declared;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The law in force on one day, and what its clauses were already asked: a rule is asked once for
 * each vector of what its comparisons come to. Safe for several threads.
 */
final class Law {
  private static final int PLACES = 4096;

  private final Rulebook rulebook;
  private final LocalDate day;
  private final RuleEngine engine;
  private final boolean explaining;
  private final Parameters parameters;
  private final List<ClauseTable> judged;
  private final Set<String> ruled = new TreeSet<>();
  private final List<Clause> notEncoded;
  private final Coding<Comparison, Condition> comparisons = new Coding<>();
  private final Coding<Object, Object> answers = Answers.coding();
  private final Cache<Place, LocalLaw> places =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(PLACES).build();

  /**
   * @param clauses those to judge by; the ones not in force on the day are left out
   * @param explaining let clauses that are not about a project leave their evidence too
   */
  Law(
      Rulebook rulebook,
      Collection<Clause> clauses,
      LocalDate day,
      RuleEngine engine,
      boolean explaining) {
    this.rulebook = rulebook;
    this.day = day;
    this.engine = engine;
    this.explaining = explaining;
    this.parameters = rulebook.parametersOn(day);
    List<Clause> inForce = clauses.stream().filter(c -> c.isInForceOn(day)).toList();
    Map<String, List<ClauseTable>> byTerritory = new LinkedHashMap<>();
    for (Clause clause : inForce)
      if (clause.isJudged())
        byTerritory.computeIfAbsent(clause.territory(), t -> new ArrayList<>()).add(table(clause));
    this.judged = byTerritory.values().stream().flatMap(List::stream).toList();
    this.notEncoded =
        inForce.stream().filter(c -> c.status() == Clause.Status.NOT_ENCODED).toList();
    for (ClauseTable one : judged) if (one.clause().hasRule()) ruled.add(one.clause().id());
  }

  private ClauseTable table(Clause clause) {
    return new ClauseTable(clause, yields(clause), clause.instrument().periodEndedBefore(day));
  }

  private List<String> yields(Clause clause) {
    return clause.yieldsTo().stream()
        .filter(y -> !y.from().isAfter(day))
        .map(Clause.Yield::clause)
        .filter(id -> rulebook.clause(id).isInForceOn(day))
        .toList();
  }

  boolean isExplaining() {
    return explaining;
  }

  /**
   * What a project declares; a document is held on a day or not.
   *
   * @param facts by dotted key
   */
  Compared compared(Map<String, Object> facts) {
    Map<String, Object> standing = Documents.on(facts, day.toString(), !explaining);
    return new Compared(
        new Declared(standing, rulebook.definitions(), parameters, explaining), comparisons);
  }

  LocalLaw at(Place place) {
    LocalLaw known = places.getIfPresent(place);
    return known != null
        ? known
        : places.get(
            place, p -> new LocalLaw(p, rulebook.territories(), judged, notEncoded, answers));
  }

  /** What the law says of a project there. */
  Hearing hear(Compared project, LocalLaw here, SurroundingsWithUnits around) {
    return new Hearing(
        here, project, new Answers(answers, around), explaining, opinions(project, here.inPlay()));
  }

  /** Asks every rule that was not asked the like before, wherever the project lies. */
  void prepare(Compared project) {
    opinions(project, IntStream.range(0, judged.size()).toArray());
  }

  private Opinion[] opinions(Compared project, int[] inPlay) {
    Opinion[] opinions = new Opinion[inPlay.length];
    List<ClauseTable> asked = new ArrayList<>();
    for (int i = 0; i < inPlay.length; i++) {
      ClauseTable table = judged.get(inPlay[i]);
      opinions[i] = find(table, project);
      if (opinions[i] == null) asked.add(table);
    }
    if (asked.isEmpty()) return opinions;
    Map<ClauseTable, Opinion> said = ask(asked, project);
    for (int i = 0; i < inPlay.length; i++)
      if (opinions[i] == null) opinions[i] = said.get(judged.get(inPlay[i]));
    return opinions;
  }

  /** A comparison that throws is for the rule to fail on. */
  private static @Nullable Opinion find(ClauseTable table, Compared project) {
    try {
      return table.find(project);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private Map<ClauseTable, Opinion> ask(List<ClauseTable> asked, Compared project) {
    Map<ClauseTable, Opinion> said = new HashMap<>();
    Map<String, ClauseTable> rules = new HashMap<>();
    for (ClauseTable table : asked)
      if (table.clause().hasRule()) rules.put(table.clause().id(), table);
      else said.put(table, about(table, project));
    if (rules.isEmpty()) return said;
    RuleEngine.Run run = engine.run(ruled, rules.keySet(), seen(project, rules.values(), false));
    RuleEngine.Run shown = explaining ? run : unmatched(rules, run, project);
    rules.forEach((id, table) -> said.put(table, opinion(table, run, shown, project)));
    return said;
  }

  /** Rules that do not match, let through, so that they say which of their conditions fails. */
  private RuleEngine.Run unmatched(
      Map<String, ClauseTable> rules, RuleEngine.Run run, Compared project) {
    Map<String, ClauseTable> rest = new HashMap<>(rules);
    rest.keySet().removeAll(run.matched().keySet());
    rest.keySet().removeAll(run.failed().keySet());
    return rest.isEmpty()
        ? run
        : engine.run(ruled, rest.keySet(), seen(project, rest.values(), true));
  }

  private Opinion opinion(
      ClauseTable table, RuleEngine.Run run, RuleEngine.Run shown, Compared project) {
    String id = table.clause().id();
    boolean isAbout = run.matched().containsKey(id);
    Matched matched = isAbout ? run.matched().get(id) : shown.matched().get(id);
    String failure = run.failed().getOrDefault(id, shown.failed().get(id));
    if (failure == null && matched == null) failure = "the rule left no evidence";
    if (failure != null) return table.failed(failure);
    return learned(
        table, matched.inOrder(rulebook.compiled().bindings().get(id)), isAbout, project);
  }

  private Opinion about(ClauseTable table, Compared project) {
    try {
      List<Condition> conditions =
          table.clause().about().conditions(new Project(project::bare, rulebook.definitions()));
      boolean isAbout = explaining || conditions.stream().noneMatch(c -> c.truth() == Truth.NO);
      return learned(table, conditions, isAbout, project);
    } catch (RuntimeException e) {
      return table.failed(String.valueOf(e.getMessage()));
    }
  }

  private static Opinion learned(
      ClauseTable table, List<Condition> conditions, boolean isAbout, Compared project) {
    try {
      return table.learn(conditions, isAbout, project);
    } catch (RuntimeException e) {
      return table.failed(RuleEngine.rootCause(e));
    }
  }

  /**
   * A project as some rules see it: bare of what is only told. What only the others compare does
   * not hold, so that they stop at their first condition.
   *
   * @param letThrough let conditions through that do not hold
   */
  private Project seen(Compared project, Collection<ClauseTable> by, boolean letThrough) {
    Set<Comparison> asked = new HashSet<>();
    boolean isKnown = true;
    for (ClauseTable table : by) {
      Set<Comparison> some = table.comparisons();
      if (some == null) isKnown = false;
      else asked.addAll(some);
    }
    boolean all = !isKnown;
    Function<Comparison, Condition> answer =
        comparison -> {
          Condition bare = project.bare(comparison);
          if (!all && !asked.contains(comparison)) return bare.refused();
          return letThrough ? bare.letThrough() : bare;
        };
    return new Project(answer, rulebook.definitions());
  }
}
