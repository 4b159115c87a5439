package io.redline.assess;

import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Tier;
import io.redline.intake.ProjectPart;
import io.redline.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole verdict on one proposal.
 *
 * @param outcome the worst of what counts: prohibitions, duties, what a person must judge
 * @param tiers of each tier every outcome with its number of clauses, zeros too
 * @param findings one for each clause in play, worst first, then by clause id
 * @param missing facts that would settle something, the most useful first
 * @param controlUnits the control units the site lies on or may lie on, with what their lists say
 * @param notEncoded clauses of the register in force here that no rule stands behind
 * @param rulebook by which it was judged
 */
public record Assessment(
    Subject subject,
    Outcome outcome,
    Map<Tier, Map<Outcome, Integer>> tiers,
    List<Finding> findings,
    List<Missing> missing,
    List<UnitTable> controlUnits,
    int notEncoded,
    Rulebook.Edition rulebook) {

  /**
   * What was judged.
   *
   * @param place the counties its site lies in
   */
  public record Subject(String id, String name, LocalDate asOf, Place place) {}

  /** A fact and the clauses it could settle. */
  public record Missing(String fact, List<String> clauses) {
    public Missing {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * Of some findings, counted.
   *
   * @param findings worst first
   */
  public static Assessment of(
      Subject subject,
      List<Finding> findings,
      List<UnitTable> controlUnits,
      int notEncoded,
      Rulebook.Edition rulebook) {
    Tally tally = Tally.of(findings);
    return new Assessment(
        subject,
        tally.outcome(),
        tally.tiers(),
        findings,
        tally.missing(),
        controlUnits,
        notEncoded,
        rulebook);
  }

  public String proposalId() {
    return subject.id();
  }

  public String proposalName() {
    return subject.name();
  }

  public LocalDate asOf() {
    return subject.asOf();
  }

  /** The counties of the site. */
  public Place place() {
    return subject.place();
  }

  /**
   * The same with one part of the project: of each clause the worse finding stands, and names the
   * part where it is the part's.
   */
  public Assessment with(ProjectPart part, Assessment ofPart) {
    Map<String, Finding> worst = new LinkedHashMap<>();
    for (Finding finding : findings) worst.put(finding.clause().id(), finding);
    for (Finding finding : ofPart.findings) {
      List<String> missing = finding.missing().stream().map(part::pointer).toList();
      // What does not agree for a part is told beside what does not agree for the site.
      String about = finding.isContradiction() ? " " + part.id() : "";
      worst.merge(
          finding.clause().id() + about,
          finding.of(new Finding.Part(part.id(), part.name()), missing),
          Assessment::worse);
    }
    List<Finding> all = worst.values().stream().sorted(Hearing.WORST_FIRST).toList();
    List<UnitTable> units = new ArrayList<>(controlUnits);
    for (UnitTable unit : ofPart.controlUnits) units.add(unit.ofPart(part.name()));
    return of(subject, all, units, Math.max(notEncoded, ofPart.notEncoded), rulebook);
  }

  /** The same with more findings. */
  public Assessment and(List<Finding> more) {
    if (more.isEmpty()) return this;
    List<Finding> all =
        Stream.concat(findings.stream(), more.stream()).sorted(Hearing.WORST_FIRST).toList();
    return of(subject, all, controlUnits, notEncoded, rulebook);
  }

  /** What other editions of the layers would have said. */
  public List<Finding> ofOtherEditions() {
    return findings.stream().filter(Finding::isOfOtherEdition).toList();
  }

  /** Every outcome with its number of clauses, zeros too. */
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    for (Outcome each : Outcome.values())
      all.put(each, tiers.values().stream().mapToInt(tier -> tier.get(each)).sum());
    return all;
  }

  /** What to tell first: how it stands with the prohibitions. */
  public Headline headline() {
    return Headline.of(tiers.get(Tier.PROHIBITION));
  }

  /** What is open in both lacks what each of them lacks. */
  private static Finding worse(Finding whole, Finding part) {
    if (part.outcome().compareTo(whole.outcome()) < 0) return part;
    if (whole.outcome() != Outcome.UNDETERMINED || part.outcome() != whole.outcome()) return whole;
    List<String> missing = new ArrayList<>(whole.missing());
    for (String one : part.missing()) if (!missing.contains(one)) missing.add(one);
    return whole.of(whole.about(), missing);
  }

  public Assessment {
    tiers = Collections.unmodifiableMap(new EnumMap<>(tiers));
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
    controlUnits = List.copyOf(controlUnits);
  }
}
