package io.redline.remedy;

import io.redline.admission.SurroundingsWithUnits;
import io.redline.assess.Assessment;
import io.redline.assess.Assessment.Missing;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.facts.Truth;
import io.redline.intake.Proposal;
import io.redline.remedy.Remedy.Settles;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.SurroundingsOnMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which missing facts are worth supplying: each answer a fact can have is assessed, and the clauses
 * it settles are counted, but for mere encouragements. No answer is recommended, for a fact is what
 * it is.
 */
final class FactSearch {
  /** The most useful of the missing facts, by clauses that name them. */
  private static final int MOST_FACTS = 6;

  private final Screening screening;
  private final Screened before;

  /** Measured once for all answers; for one thread. */
  private final SurroundingsOnMap surroundings;

  private final Set<String> open = new HashSet<>();

  FactSearch(Screening screening, Screened before) {
    this.screening = screening;
    this.before = before;
    this.surroundings =
        new SurroundingsOnMap(before.site(), screening.layers().on(before.assessment().asOf()));
    for (Finding finding : before.assessment().findings())
      if (finding.counts() && finding.outcome() == Outcome.UNDETERMINED)
        open.add(finding.clause().id());
  }

  /** Those that settle something, by how much they settle; ties in the assessment's order. */
  List<Remedy> find() {
    List<Missing> worth =
        before.assessment().missing().stream()
            .filter(missing -> !isDeclared(missing.fact()))
            .limit(MOST_FACTS)
            .toList();
    int half = worth.size() / 2;
    return Stream.of(worth.subList(0, half), worth.subList(half, worth.size()))
        .parallel()
        .flatMap(part -> new FactSearch(screening, before).useful(part))
        .sorted(
            Comparator.comparing((Remedy r) -> -Math.max(0, r.settles().least()))
                .thenComparing(r -> -r.settles().most()))
        .toList();
  }

  private Stream<Remedy> useful(List<Missing> some) {
    return some.stream().map(this::tried).filter(r -> r != null && r.settles().most() > 0);
  }

  /** What is declared and disputed has to be determined; another answer is not for the taking. */
  private boolean isDeclared(String fact) {
    return fact.startsWith("/") && before.proposal().facts().containsKey(Answers.key(fact));
  }

  private Remedy tried(Missing missing) {
    Answers answers = Answers.to(missing.fact());
    int least = Integer.MAX_VALUE;
    int most = -1;
    Effect best = null;
    for (Assessment after : answered(missing.fact(), answers)) {
      int settled = settledBy(after);
      least = Math.min(least, settled);
      if (settled > most) {
        most = settled;
        best = Effect.of(before.assessment(), after);
      }
    }
    return best == null
        ? null
        : Remedy.fact(
            missing.fact(),
            new Settles(answers.areAll() ? least : -1, most, bearsOn(missing)),
            best);
  }

  private int bearsOn(Missing missing) {
    return (int) missing.clauses().stream().filter(open::contains).count();
  }

  private int settledBy(Assessment after) {
    Set<String> still = new HashSet<>();
    for (Finding finding : after.findings())
      if (finding.outcome() == Outcome.UNDETERMINED || finding.outcome() == Outcome.ERROR)
        still.add(finding.clause().id());
    return (int) open.stream().filter(clause -> !still.contains(clause)).count();
  }

  private List<Assessment> answered(String fact, Answers answers) {
    if (fact.startsWith("layer:")) {
      String id = fact.substring("layer:".length());
      return List.of(supposing(id, Truth.YES), supposing(id, Truth.NO));
    }
    return answers.values().stream().map(answer -> answering(fact, answer)).toList();
  }

  private Assessment answering(String fact, Object answer) {
    Proposal p = before.proposal();
    Map<String, Object> facts = new HashMap<>(p.facts());
    facts.put(Answers.key(fact), answer);
    Proposal told = p.supposing(facts);
    return assess(told, UnaryOperator.identity());
  }

  private Assessment supposing(String layer, Truth met) {
    return assess(before.proposal(), known -> new SupposedLayer(known, layer::equals, met));
  }

  private Assessment assess(Proposal proposal, UnaryOperator<SurroundingsWithUnits> supposed) {
    // What another edition says of the place hangs on no fact that is supposed here.
    return screening
        .assess(proposal, surroundings, before.assessment().asOf(), supposed)
        .and(before.assessment().ofOtherEditions());
  }
}
