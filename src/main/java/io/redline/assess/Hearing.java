package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the law says of one project on its site: one ruling for each clause in play, shared with all
 * projects of which it says the same, and told in the project's own words when somebody reads it.
 * Not for use by several threads.
 */
final class Hearing {
  /** Worst first; guidance stands behind what may yet speak against the project. */
  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::outcome)
          .thenComparing(Finding::tier)
          .thenComparing(f -> f.clause().id());

  private final LocalLaw here;
  private final Compared project;
  private final Answers answers;
  private final boolean explaining;

  /** By the position of the clause among those in play. */
  private final Opinion[] opinions;

  private List<Ruling> rulings;

  Hearing(
      LocalLaw here, Compared project, Answers answers, boolean explaining, Opinion[] opinions) {
    this.here = here;
    this.project = project;
    this.answers = answers;
    this.explaining = explaining;
    this.opinions = opinions;
  }

  LocalLaw here() {
    return here;
  }

  Compared project() {
    return project;
  }

  Answers answers() {
    return answers;
  }

  /** What its clauses may ask the map, each question once. */
  List<MapQuestion> questions() {
    Set<MapQuestion> all = new LinkedHashSet<>();
    for (Opinion opinion : opinions) all.addAll(opinion.questions(explaining));
    return List.copyOf(all);
  }

  /** One for each clause in play. */
  List<Ruling> rulings() {
    if (rulings == null) {
      Ruling[] all = new Ruling[opinions.length];
      for (int i = 0; i < all.length; i++)
        all[i] = opinions[i].ruling(here.bare(i), answers.in(here.code(i)), explaining);
      rulings = List.of(all);
    }
    return rulings;
  }

  /** One finding for each clause in play, and those beside the law, worst first. */
  List<Finding> findings(Beside beside) {
    List<Finding> all = new ArrayList<>(opinions.length + beside.findings().size());
    for (int i = 0; i < opinions.length; i++) all.add(told(i, answers::to));
    all.addAll(beside.findings());
    all.sort(WORST_FIRST);
    return all;
  }

  /**
   * A clause's finding in the words of this place. It tells the metres of what speaks for it, of an
   * undetermined one those of what lies within the doubt, of a kept one all.
   *
   * @throws IllegalStateException when it does not come out as it was ruled
   */
  Finding told(String clause, Outcome ruled, Beside beside) {
    for (Finding row : beside.findings()) if (row.clause().id().equals(clause)) return row;
    Function<MapQuestion, Measured> map =
        switch (ruled) {
          case SATISFIED -> answers::to;
          case UNDETERMINED -> answers::near;
          default -> answers::toYes;
        };
    for (int i = 0; i < opinions.length; i++)
      if (opinions[i].clause().equals(clause)) {
        Finding told = told(i, map);
        if (told.outcome() != ruled && told.outcome() != Outcome.ERROR)
          throw new IllegalStateException(clause + " is " + ruled + " and " + told.outcome());
        return told;
      }
    throw new IllegalStateException(clause + " is not in play");
  }

  private Finding told(int i, Function<MapQuestion, Measured> map) {
    Condition territory = here.where(i);
    return opinions[i].told(project, territory, map, explaining);
  }
}
