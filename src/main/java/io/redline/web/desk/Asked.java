package io.redline.web.desk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.redline.decisions.CanonicalJson;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.decisions.Review;
import io.redline.facts.Outcome;
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
  private final LoadingCache<String, Set<String>> open =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build(this::read);

  Asked(Records records, InForce inForce) {
    this.records = records;
    this.inForce = inForce;
  }

  /** How many have no conclusion that holds on the day. */
  int left(LogEntry entry, Review review, LocalDate day) {
    Set<String> left = new HashSet<>(open.get(Recorded.of(entry).assessment()));
    left.removeAll(review.concluded(day));
    return left.size();
  }

  int all(LogEntry entry) {
    return open.get(Recorded.of(entry).assessment()).size();
  }

  private Set<String> read(String assessment) {
    Set<String> clauses = new HashSet<>();
    for (JsonNode finding : CanonicalJson.read(records.log().content(assessment)).path("findings"))
      if (asks(finding)) clauses.add(finding.path("clause").stringValue());
    return Set.copyOf(clauses);
  }

  private boolean asks(JsonNode finding) {
    String outcome = finding.path("outcome").asString("");
    if (outcome.equals(Outcome.REVIEW.id())) return true;
    if (!outcome.equals(Outcome.UNDETERMINED.id())) return false;
    Clause clause =
        inForce.screening().rulebook().clausesById().get(finding.path("clause").stringValue());
    return clause == null || !clause.onlyEncourages();
  }
}
