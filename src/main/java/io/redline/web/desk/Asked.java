package io.redline.web.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.decisions.Review;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.intake.CanonicalJson;
import io.redline.rulebook.Clause;
import io.redline.web.record.Records;
import io.redline.web.serving.InForce;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Which clauses of a recorded assessment ask a person, for a list that judges nothing anew. A
 * clause that the rulebook in force no longer knows counts as asking.
 */
@Component
class Asked {
  private static final int MOST_KEPT = 5_000;

  private final Records records;
  private final InForce inForce;
  private final Cache<String, Open> open = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  Asked(Records records, InForce inForce) {
    this.records = records;
    this.inForce = inForce;
  }

  private record Open(Set<String> judgement, Set<String> facts) {}

  /**
   * What still waits for a person.
   *
   * @param judgement clauses that ask for judgement and have no conclusion that holds
   * @param facts clauses that lack a fact and have none either
   * @param all clauses that ask a person, concluded on or not
   */
  public record Left(int judgement, int facts, int all) {
    public int items() {
      return judgement + facts;
    }
  }

  /**
   * @param day the as-of day if that is later
   */
  Left left(LogEntry entry, Review review, LocalDate day) {
    Open asked = open.get(Recorded.of(entry).assessment(), key -> read(entry, key));
    LocalDate asOf = Recorded.of(entry).asOf();
    Set<String> concluded = review.concluded(day.isAfter(asOf) ? day : asOf);
    return new Left(
        without(asked.judgement(), concluded),
        without(asked.facts(), concluded),
        asked.judgement().size() + asked.facts().size());
  }

  private static int without(Set<String> asked, Set<String> concluded) {
    return (int) asked.stream().filter(clause -> !concluded.contains(clause)).count();
  }

  private Open read(LogEntry entry, String assessment) {
    Set<String> judgement = new HashSet<>();
    Set<String> facts = new HashSet<>();
    JsonNode kept = CanonicalJson.read(records.log().content(entry, assessment));
    LocalDate asOf = LocalDate.parse(kept.path("asOf").stringValue());
    for (JsonNode finding : kept.path("findings")) {
      String outcome = finding.path("outcome").asString("");
      String clause = finding.path("clause").stringValue();
      if (isGuidance(clause, asOf)) continue;
      if (outcome.equals(Outcome.REVIEW.id())) judgement.add(clause);
      if (outcome.equals(Outcome.UNDETERMINED.id()) || hangs(outcome, clause)) facts.add(clause);
    }
    return new Open(Set.copyOf(judgement), Set.copyOf(facts));
  }

  /** A prohibition that is kept only with a document which is not there yet. */
  private boolean hangs(String outcome, String id) {
    Clause clause = inForce.screening().rulebook().clause(id);
    return outcome.equals(Outcome.REQUIRED.id())
        && clause != null
        && clause.tier() == Tier.PROHIBITION;
  }

  private boolean isGuidance(String id, LocalDate asOf) {
    Clause clause = inForce.screening().rulebook().clause(id);
    return clause != null
        && (!clause.tier().counts() || clause.instrument().periodEndedBefore(asOf));
  }
}
