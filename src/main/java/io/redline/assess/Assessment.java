package io.redline.assess;

import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Place;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The whole verdict on one proposal.
 *
 * @param counts every outcome with its number of clauses, zeros too
 * @param findings one for each clause in play, worst first, then by clause id
 * @param missing facts that would settle something, the most useful first
 * @param controlUnits the control units the site lies on or may lie on, with what their lists say
 * @param notEncoded clauses of the register in force here that no rule stands behind
 */
public record Assessment(
    String proposalId,
    String proposalName,
    LocalDate asOf,
    Outcome outcome,
    Map<Outcome, Integer> counts,
    List<Finding> findings,
    List<Missing> missing,
    List<UnitTable> controlUnits,
    int notEncoded,
    Place place,
    String rulebookVersion,
    String rulebookDigest) {

  /** A fact and the clauses it could settle. */
  public record Missing(String fact, List<String> clauses) {
    public Missing {
      clauses = List.copyOf(clauses);
    }
  }

  public Assessment {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
    controlUnits = List.copyOf(controlUnits);
  }
}
