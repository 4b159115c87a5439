package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.MapQuestion;
import io.redline.facts.MapQuestions;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the law says of one set of facts wherever the same clauses hold: most of it settled, some
 * open until the map is asked. Safe for several threads.
 */
final class LocalMemo {
  private static final int TALLIES = 256;
  private static final int PLACES = 16;
  private static final int MAPS = 16;
  private static final int ALONE = 512;

  /** Worst first; guidance stands behind what may yet speak against the project. */
  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::outcome)
          .thenComparing(Finding::tier)
          .thenComparing(f -> f.clause().id());

  private final FactsMemo memo;
  private final List<TerritoryMemo> inPlay;
  private final MapQuestions questions;

  /** Findings of settled clauses, in the words of one place. */
  private final Cache<LocalLaw, List<Finding>> told =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(PLACES).build();

  /** Findings of clauses read one by one that tell no metres. */
  private final Cache<Alike, Finding> alone =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(ALONE).build();

  /**
   * @param near what the map answered to the questions of the clause
   */
  private record Alike(LocalLaw here, String clause, AskedOfMap asked, List<Object> near) {}

  /** By the questions a map can answer. */
  private final Cache<MapQuestions, AskedOfMap> asked =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAPS).build();

  private final Cache<AskedOfMap, Tally> stills =
      Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();

  private final Cache<List<Object>, Tally> tallies =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(TALLIES).build();

  LocalMemo(FactsMemo memo, List<TerritoryMemo> inPlay) {
    this.memo = memo;
    this.inPlay = inPlay;
    this.questions =
        new MapQuestions(inPlay.stream().flatMap(t -> t.questions().stream()).distinct().toList());
  }

  /** What its clauses ask the map, each question once. */
  List<MapQuestion> questions() {
    return questions.all();
  }

  Answers ask(Surroundings surroundings) {
    MapQuestions answerable = surroundings.answerable(questions);
    AskedOfMap known = asked.getIfPresent(answerable);
    if (known == null)
      known = asked.get(answerable, some -> new AskedOfMap(questions.all(), some.all()));
    return new Answers(known, surroundings);
  }

  /** One finding for each clause in play, and those beside the law, worst first. */
  List<Finding> findings(LocalLaw here, Answers answers, Beside beside) {
    return findings(here, answers::to, beside);
  }

  private List<Finding> findings(
      LocalLaw here, Function<MapQuestion, Measured> map, Beside beside) {
    List<Finding> all = new ArrayList<>(told.get(here, this::tell));
    for (TerritoryMemo territory : inPlay)
      for (Opinion opinion : territory.open()) all.add(finding(opinion, here, map));
    here.expect(all.size());
    all.addAll(beside.findings());
    all.sort(WORST_FIRST);
    return all;
  }

  Tally tally(LocalLaw here, Answers answers, Beside beside) {
    List<Object> alike = List.of(answers.key(), beside.key());
    Tally known = tallies.getIfPresent(alike);
    return known != null ? known : tallies.get(alike, kind -> sum(here, answers, beside));
  }

  private Tally sum(LocalLaw here, Answers answers, Beside beside) {
    Tally still =
        stills.get(
            answers.asked(),
            all -> Tally.sum(inPlay.stream().map(t -> t.still(here, answers).tally()).toList()));
    List<Tally> parts = new ArrayList<>();
    parts.add(still);
    for (TerritoryMemo territory : inPlay)
      if (!territory.still(here, answers).moving().isEmpty())
        parts.add(territory.moving(here, answers));
    here.expect(parts.stream().mapToInt(Tally::size).sum());
    parts.add(Tally.of(beside.findings()));
    return Tally.sum(parts);
  }

  /** Every outcome by the id of its clause or row, without measuring more than decides. */
  Map<String, Outcome> outcomes(LocalLaw here, Answers answers, Beside beside) {
    Map<String, Outcome> all = new HashMap<>();
    for (Finding finding : findings(here, answers::near, beside))
      all.put(finding.clause().id(), finding.outcome());
    return all;
  }

  /** The prohibitions that are not decided, worst first, without measuring more than decides. */
  List<Finding> openBans(Tally tally, LocalLaw here, Answers answers, Beside beside) {
    List<Finding> open = new ArrayList<>();
    for (Clause clause : tally.bans().open()) {
      Opinion opinion = memo.opinion(clause.id());
      if (opinion != null) open.add(finding(opinion, here, answers::near));
    }
    for (Finding finding : beside.findings()) if (finding.isOpenBan()) open.add(finding);
    open.sort(WORST_FIRST);
    return open;
  }

  /**
   * A clause's finding in the words of this place. It tells the metres of what speaks for it, of an
   * undetermined one those of what lies within the doubt, of a kept one all.
   *
   * @param outcome as it was tallied
   */
  Finding told(String clause, Outcome outcome, LocalLaw here, Answers answers, Beside beside) {
    for (Finding row : beside.findings()) if (row.clause().id().equals(clause)) return row;
    Opinion opinion = memo.opinion(clause);
    List<Object> near = answers.near(answers.asked().of(opinion));
    if (outcome == Outcome.SATISFIED) return finding(opinion, here, answers::to);
    boolean isOpen = outcome == Outcome.UNDETERMINED;
    if (!tellNoMetres(near, isOpen))
      return finding(opinion, here, isOpen ? answers::near : answers::toYes);
    Alike alike = new Alike(here, clause, answers.asked(), near);
    Finding known = alone.getIfPresent(alike);
    return known != null ? known : alone.get(alike, a -> finding(opinion, here, answers::near));
  }

  private static boolean tellNoMetres(List<Object> near, boolean isOpen) {
    for (Object answer : near)
      if (!(answer instanceof Measured m)
          || m.metres() != null
          || !isOpen && m.truth() == Truth.YES) return false;
    return true;
  }

  private List<Finding> tell(LocalLaw here) {
    return inPlay.stream()
        .flatMap(t -> t.settled().stream())
        .map(o -> finding(o, here, LocalMemo::nobody))
        .toList();
  }

  private Finding finding(Opinion opinion, LocalLaw here, Function<MapQuestion, Measured> map) {
    return opinion.finding(here.territory(opinion.clause()), map, memo.isExplaining());
  }

  private static Measured nobody(MapQuestion question) {
    throw new IllegalStateException("a settled clause asks the map for " + question.layer());
  }
}
