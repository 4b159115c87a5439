package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which clauses may hold in one place. */
final class LocalLaw {
  private final Place place;

  /** By id: whether the place lies there. */
  private final Map<String, Condition> territories = new HashMap<>();

  private final int[] inPlay;
  private final Condition[] where;
  private final Condition[] bare;
  private final int[] codes;
  private final int notEncoded;

  LocalLaw(
      Place place,
      Map<String, Territory> all,
      List<ClauseTable> judged,
      List<Clause> notEncoded,
      Coding<Object, Object> coding) {
    this.place = place;
    all.forEach((id, territory) -> territories.put(id, territory.holds(place)));
    List<Integer> in = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) if (holds(judged.get(i).clause())) in.add(i);
    this.inPlay = in.stream().mapToInt(i -> i).toArray();
    this.where = new Condition[inPlay.length];
    this.bare = new Condition[inPlay.length];
    this.codes = new int[inPlay.length];
    Map<String, Condition> alike = new HashMap<>();
    for (int i = 0; i < inPlay.length; i++) {
      String id = judged.get(inPlay[i]).clause().territory();
      where[i] = territories.get(id);
      bare[i] = alike.computeIfAbsent(id, t -> territories.get(t).bare(null));
      codes[i] = coding.code(Answers.TERRITORY, bare[i]);
    }
    this.notEncoded = (int) notEncoded.stream().filter(this::holds).count();
  }

  private boolean holds(Clause clause) {
    return territories.get(clause.territory()).truth() != Truth.NO;
  }

  Place place() {
    return place;
  }

  /** Clauses in force here that no rule stands behind. */
  int notEncoded() {
    return notEncoded;
  }

  /** Positions of the clauses in play among all of the law. */
  int[] inPlay() {
    return inPlay;
  }

  /**
   * Whether the place lies in the territory of a clause.
   *
   * @param i position among those in play
   */
  Condition where(int i) {
    return where[i];
  }

  /** The same without what is only told. */
  Condition bare(int i) {
    return bare[i];
  }

  /** The code of {@link #bare}, for {@link Answers#in}. */
  int code(int i) {
    return codes[i];
  }
}
