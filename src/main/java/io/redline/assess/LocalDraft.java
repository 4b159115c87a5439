package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the law says of one set of facts wherever the same clauses hold: most of it settled, some
 * open until the map is asked. Safe for several threads.
 */
final class LocalDraft {
  private static final int TALLIES = 256;
  private static final int PLACES = 16;
  private static final int ALONE = 512;

  /** Worst first; an open encouragement stands behind what may yet speak against the project. */
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::outcome)
          .thenComparing(f -> f.clause().onlyEncourages())
          .thenComparing(f -> f.clause().id());

  private final boolean explaining;
  private final List<Opinion> settled = new ArrayList<>();
  private final List<Opinion> open = new ArrayList<>();
  private final Map<String, Opinion> byClause = new HashMap<>();
  private final List<MapQuestion> questions;

  /** Findings of settled clauses, in the words of one place. */
  private final Cache<LocalLaw, List<Finding>> told =
      Caffeine.newBuilder().maximumSize(PLACES).build();

  /** Findings of clauses read one by one that the map has nothing to say of. */
  private final Cache<Alike, Finding> alone = Caffeine.newBuilder().maximumSize(ALONE).build();

  private record Alike(LocalLaw here, String clause, List<MapQuestion> answerable) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Alike a
          && a.here == here
          && a.answerable == answerable
          && a.clause.equals(clause);
    }

    @Override
    public int hashCode() {
      return 31 * here.hashCode() + clause.hashCode();
    }
  }

  private final Cache<List<Object>, Tally> tallies =
      Caffeine.newBuilder().maximumSize(TALLIES).build();

  /**
   * @param here one of the places
   */
  LocalDraft(boolean explaining, List<Opinion> opinions, LocalLaw here) {
    this.explaining = explaining;
    for (Opinion opinion : opinions)
      if (here.territory(opinion.clause()).truth() != Truth.NO)
        (opinion.isSettled(explaining) ? settled : open).add(opinion);
    for (List<Opinion> some : List.of(settled, open))
      for (Opinion opinion : some) byClause.put(opinion.clause().id(), opinion);
    Set<MapQuestion> asked = new LinkedHashSet<>();
    for (Opinion opinion : open)
      for (Condition condition : opinion.conditions())
        for (Condition leaf : condition.leaves())
          if (leaf.question() != null) asked.add(leaf.question());
    questions = List.copyOf(asked);
  }

  Answers ask(Surroundings surroundings) {
    return new Answers(questions, surroundings);
  }

  /** One finding for each clause in play, and for each row of an admission list, worst first. */
  List<Finding> findings(LocalLaw here, Answers answers, AdmissionCheck admission) {
    return findings(here, answers::to, admission);
  }

  private List<Finding> findings(
      LocalLaw here, Function<MapQuestion, Measured> map, AdmissionCheck admission) {
    List<Finding> all = new ArrayList<>(told.get(here, this::tell));
    for (Opinion opinion : open)
      all.add(opinion.finding(here.territory(opinion.clause()), map, explaining));
    if (all.size() != here.inPlay())
      throw new IllegalStateException(all.size() + " outcomes for " + here.inPlay() + " clauses");
    all.addAll(admission.findings());
    all.sort(WORST_FIRST);
    return all;
  }

  Tally tally(LocalLaw here, Answers answers, AdmissionCheck admission) {
    List<Object> alike = List.of(answers.kind(), admission.kind());
    Tally known = tallies.getIfPresent(alike);
    return known != null
        ? known
        : tallies.get(alike, kind -> Tally.of(findings(here, answers::briefly, admission)));
  }

  /** Every outcome by the id of its clause or row, without measuring more than decides. */
  Map<String, Outcome> outcomes(LocalLaw here, Answers answers, AdmissionCheck admission) {
    Map<String, Outcome> all = new HashMap<>();
    for (Finding finding : findings(here, answers::briefly, admission))
      all.put(finding.clause().id(), finding.outcome());
    return all;
  }

  /** What one clause in play says. */
  Finding finding(String clause, LocalLaw here, Answers answers, AdmissionCheck admission) {
    for (Finding row : admission.findings()) if (row.clause().id().equals(clause)) return row;
    Opinion opinion = byClause.get(clause);
    if (asksAny(opinion, answers.answerable())) return finding(opinion, here, answers);
    Alike alike = new Alike(here, clause, answers.answerable());
    Finding known = alone.getIfPresent(alike);
    return known != null ? known : alone.get(alike, a -> finding(opinion, here, answers));
  }

  private static boolean asksAny(Opinion opinion, List<MapQuestion> answerable) {
    if (opinion.conditions() == null) return false;
    for (Condition condition : opinion.conditions())
      if (condition.asksTheMap())
        for (Condition leaf : condition.leaves())
          if (leaf.question() != null && answerable.contains(leaf.question())) return true;
    return false;
  }

  private List<Finding> tell(LocalLaw here) {
    return settled.stream()
        .map(o -> o.finding(here.territory(o.clause()), LocalDraft::nobody, explaining))
        .toList();
  }

  private Finding finding(Opinion opinion, LocalLaw here, Answers answers) {
    return opinion.finding(here.territory(opinion.clause()), answers::to, explaining);
  }

  private static Measured nobody(MapQuestion question) {
    throw new IllegalStateException("a settled clause asks the map for " + question.layer());
  }
}
