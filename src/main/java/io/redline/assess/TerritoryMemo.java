package io.redline.assess;

import static java.util.stream.Collectors.partitioningBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.MapQuestion;
import io.redline.facts.MapQuestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the clauses of one territory say of one set of facts, wherever it holds, or wherever it may
 * hold: most of it settled, some open until the map is asked. Safe for several threads.
 */
final class TerritoryMemo {
  private static final int TALLIES = 256;
  private static final int MAPS = 16;

  private final boolean explaining;
  private final List<Opinion> settled = new ArrayList<>();
  private final List<Opinion> open = new ArrayList<>();
  private final MapQuestions questions;

  /** By the questions a map can answer. */
  private final Cache<MapQuestions, Still> stills =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAPS).build();

  /** Of what moves, by the key of each answer. */
  private final Cache<List<Object>, Tally> tallies =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(TALLIES).build();

  /**
   * What is the same on every site of one map.
   *
   * @param moving the opinions that are not
   */
  record Still(Tally tally, List<Opinion> moving) {}

  TerritoryMemo(boolean explaining, List<Opinion> opinions) {
    this.explaining = explaining;
    for (Opinion opinion : opinions) (opinion.isSettled(explaining) ? settled : open).add(opinion);
    Set<MapQuestion> asked = new LinkedHashSet<>();
    for (Opinion opinion : open) asked.addAll(opinion.questions());
    questions = new MapQuestions(List.copyOf(asked));
  }

  List<Opinion> settled() {
    return settled;
  }

  List<Opinion> open() {
    return open;
  }

  /** Everything the open ones ask the map. */
  List<MapQuestion> questions() {
    return questions.all();
  }

  Still still(LocalLaw here, Answers answers) {
    return stills.get(
        answers.answerableOf(questions),
        answerable -> {
          Map<Boolean, List<Opinion>> byMove =
              open.stream()
                  .collect(
                      partitioningBy(o -> !Collections.disjoint(answerable.all(), o.questions())));
          List<Opinion> unmoved = new ArrayList<>(settled);
          unmoved.addAll(byMove.get(false));
          return new Still(tally(unmoved, here, answers, explaining), byMove.get(true));
        });
  }

  /** What is not the same on every site of a map. */
  Tally moving(LocalLaw here, Answers answers) {
    List<Opinion> moving = still(here, answers).moving();
    List<Object> keys = answers.keys(questions.all());
    Tally known = tallies.getIfPresent(keys);
    return known != null ? known : tallies.get(keys, g -> tally(moving, here, answers, explaining));
  }

  /** By the key of the map's answers. */
  private static Tally tally(
      Collection<Opinion> opinions, LocalLaw here, Answers answers, boolean explaining) {
    return Tally.of(
        opinions.stream()
            .map(o -> o.finding(here.territory(o.clause()), answers::near, explaining))
            .toList());
  }
}
