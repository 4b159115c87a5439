package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the law says of one set of facts in one place: most of it settled, some open until the map
 * is asked. Safe for several threads.
 */
final class LocalDraft {
  private static final int TALLIES = 256;

  /** Worst first; an open encouragement stands behind what may yet speak against the project. */
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::outcome)
          .thenComparing(f -> f.clause().onlyEncourages())
          .thenComparing(f -> f.clause().id());

  /** A clause that needs the map. */
  private record Open(Opinion opinion, Condition territory) {}

  private final Place place;
  private final boolean explaining;
  private final int notEncoded;

  /** How many clauses owe an outcome here, counted apart from the opinions. */
  private final int inPlay;

  private final List<Finding> settled = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<MapQuestion> questions;
  private final Cache<List<Object>, Tally> tallies =
      Caffeine.newBuilder().maximumSize(TALLIES).build();

  LocalDraft(Law law, List<Opinion> opinions, Place place) {
    this.place = place;
    this.explaining = law.explaining();
    this.inPlay = law.inPlayAt(place);
    this.notEncoded = law.notEncodedAt(place);
    for (Opinion opinion : opinions) {
      Condition territory = law.territory(opinion.clause(), place);
      if (territory.truth() == Truth.NO) continue;
      if (opinion.isSettled(explaining))
        settled.add(opinion.finding(territory, LocalDraft::nobody, explaining));
      else open.add(new Open(opinion, territory));
    }
    settled.sort(WORST_FIRST);
    Set<MapQuestion> asked = new LinkedHashSet<>();
    for (Open one : open)
      for (Condition condition : one.opinion().conditions())
        for (Condition leaf : condition.leaves())
          if (leaf.question() != null) asked.add(leaf.question());
    questions = List.copyOf(asked);
  }

  private static Measured nobody(MapQuestion question) {
    throw new IllegalStateException("a settled clause asks the map for " + question.layer());
  }

  Place place() {
    return place;
  }

  /** Clauses in force here that no rule stands behind. */
  int notEncoded() {
    return notEncoded;
  }

  Answers ask(Surroundings surroundings) {
    return new Answers(questions, surroundings);
  }

  /** One finding for each clause in play, and for each row of an admission list, worst first. */
  List<Finding> findings(Answers answers, AdmissionCheck admission) {
    List<Finding> all = new ArrayList<>(settled);
    for (Open one : open) all.add(finding(one, answers));
    if (all.size() != inPlay)
      throw new IllegalStateException(all.size() + " outcomes for " + inPlay + " clauses");
    all.addAll(admission.findings());
    all.sort(WORST_FIRST);
    return all;
  }

  Tally tally(Answers answers, AdmissionCheck admission) {
    return tallies.get(
        List.of(answers.kind(), admission.kind()), kind -> Tally.of(findings(answers, admission)));
  }

  /** What one clause in play says. */
  Finding finding(String clause, Answers answers, AdmissionCheck admission) {
    for (Finding row : admission.findings()) if (row.clause().id().equals(clause)) return row;
    for (Open one : open)
      if (one.opinion().clause().id().equals(clause)) return finding(one, answers);
    return settled.stream().filter(f -> f.clause().id().equals(clause)).findFirst().orElseThrow();
  }

  private Finding finding(Open one, Answers answers) {
    Function<MapQuestion, Measured> map = answers::to;
    return one.opinion().finding(one.territory(), map, explaining);
  }
}
