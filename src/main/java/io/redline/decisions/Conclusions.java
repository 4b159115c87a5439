package io.redline.decisions;

import io.redline.facts.Outcome;
import io.redline.intake.CanonicalJson;
import io.redline.report.Attachment;
import io.redline.report.Conclusion;
import io.redline.report.Conclusion.Decision;
import io.redline.words.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * People's conclusions as entries of the log. The machine's outcome is in the entry they are about.
 */
final class Conclusions {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final DecisionLog log;

  Conclusions(DecisionLog log) {
    this.log = log;
  }

  /**
   * @throws LogProblem when the conclusion cannot stand
   */
  ObjectNode header(LogEntry about, Conclusion conclusion) {
    String machine = outcome(about, conclusion.clause());
    if (conclusion.decision() == Decision.OVERRIDE
        && (conclusion.reason().isBlank() || conclusion.legalBasis().isBlank()))
      throw LogProblem.refused(TEXTS.say("conclusions.override-needs-reason"));
    if (conclusion.instead() != null && conclusion.decision() == Decision.ACCEPT)
      throw LogProblem.refused(TEXTS.say("conclusions.who-agrees-decides"));
    if (!conclusion.holdsOn(conclusion.on()))
      throw LogProblem.refused(
          TEXTS.say("conclusions.expiry-lies-before", conclusion.expires(), conclusion.on()));
    ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
    header.put("about", about.number()).put("aboutHash", about.hash());
    header.put("clause", conclusion.clause()).put("machine", machine);
    header.put("decision", conclusion.decision().name().toLowerCase(Locale.ROOT));
    if (conclusion.instead() != null) header.put("concluded", conclusion.instead().id());
    header.put("reason", conclusion.reason()).put("legalBasis", conclusion.legalBasis());
    if (conclusion.attachment() != null) attachment(header, conclusion.attachment());
    header.put("on", conclusion.on().toString());
    if (conclusion.expires() != null) header.put("expires", conclusion.expires().toString());
    return header;
  }

  /** The machine's outcome on a clause. */
  private String outcome(LogEntry about, String clause) {
    JsonNode assessment = CanonicalJson.read(log.content(about, Recorded.of(about).assessment()));
    List<String> clauses = new ArrayList<>();
    for (JsonNode finding : assessment.path("findings")) {
      if (finding.path("clause").asString().equals(clause))
        return finding.path("outcome").stringValue();
      clauses.add(finding.path("clause").asString());
    }
    String guess = io.redline.words.Guess.closest(clause, clauses);
    throw LogProblem.refused(
        TEXTS.say(
            "conclusions.no-clause",
            about.number(),
            clause,
            guess == null ? "" : TEXTS.say("conclusions.maybe", guess)));
  }

  static Conclusion of(LogEntry entry) {
    JsonNode h = entry.header();
    String expires = h.path("expires").asString(null);
    return new Conclusion(
        h.path("clause").stringValue(),
        Decision.valueOf(h.path("decision").stringValue().toUpperCase(Locale.ROOT)),
        h.path("reason").stringValue(),
        h.path("legalBasis").stringValue(),
        entry.by(),
        LocalDate.parse(h.path("on").stringValue()),
        expires == null ? null : LocalDate.parse(expires),
        h.has("concluded") ? Outcome.ofId(h.path("concluded").stringValue()) : null,
        null,
        h.has("attachment") ? attachment(h.path("attachment")) : null);
  }

  private static void attachment(ObjectNode header, Attachment paper) {
    ObjectNode json = header.putObject("attachment").put("name", paper.name());
    if (!paper.number().isEmpty()) json.put("number", paper.number());
    if (paper.on() != null) json.put("on", paper.on().toString());
    if (!paper.digest().isEmpty()) json.put("digest", paper.digest());
  }

  private static Attachment attachment(JsonNode json) {
    String on = json.path("on").asString("");
    return new Attachment(
        json.path("name").asString(""),
        json.path("number").asString(""),
        on.isEmpty() ? null : LocalDate.parse(on),
        json.path("digest").asString(""));
  }
}
