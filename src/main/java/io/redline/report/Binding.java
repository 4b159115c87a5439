package io.redline.report;

import io.redline.intake.Proposal;
import io.redline.report.Conclusion.Flaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Whether a conclusion from a file is about a proposal, and could have been given on it.
 *
 * @param digest of the proposal
 * @param statedOn the latest day that the proposal states and that has come: before it there was no
 *     such proposal; null when it states none
 * @param today nobody can have concluded after it
 */
record Binding(String digest, LocalDate statedOn, LocalDate today) {

  static Binding to(Proposal proposal, LocalDate today) {
    LocalDate latest =
        days(proposal.json()).stream()
            .map(LocalDate::parse)
            .filter(day -> !day.isAfter(today))
            .max(LocalDate::compareTo)
            .orElse(null);
    return new Binding(proposal.digest(), latest, today);
  }

  /**
   * @param about digest of the proposal that the conclusion names; empty when it names none
   * @param on the day it was given
   * @return null when nothing is wrong with it
   */
  Flaw flaw(String about, LocalDate on) {
    if (about.isEmpty()) return Flaw.NO_PROPOSAL;
    if (!about.equals(digest)) return Flaw.OTHER_PROPOSAL;
    if (on.isAfter(today)) return Flaw.FUTURE;
    return statedOn != null && on.isBefore(statedOn) ? Flaw.BEFORE_PROPOSAL : null;
  }

  /** The day to judge by, and those of documents and statements; not until when they are valid. */
  private static List<String> days(JsonNode proposal) {
    List<JsonNode> all = new ArrayList<>(List.of(proposal.path("asOf")));
    proposal.path("evidence").forEach(document -> all.add(document.path("date")));
    for (JsonNode part : proposal.path("parts"))
      part.path("evidence").forEach(document -> all.add(document.path("date")));
    proposal.path("place").forEach(statement -> all.add(statement.path("on")));
    return all.stream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
  }
}
