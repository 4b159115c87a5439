package io.redline.intake;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The days of documents and statements, which have to follow each other: none ends before the day
 * it bears.
 */
final class DocumentDays {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  private static final String EVIDENCE = "evidence";

  private final List<Problem> problems = new ArrayList<>();

  private DocumentDays() {}

  /** Of a proposal that agrees with the schema. */
  static List<Problem> check(JsonNode proposal) {
    DocumentDays days = new DocumentDays();
    days.documents("", proposal);
    int part = 0;
    for (JsonNode one : proposal.path("parts")) days.documents("/parts/" + part++, one);
    int statement = 0;
    for (JsonNode one : proposal.path("place"))
      days.inOrder("/place/" + statement++, one.path("on"), one.path("validUntil"));
    return days.problems;
  }

  private void documents(String at, JsonNode of) {
    for (Map.Entry<String, JsonNode> document : of.path(EVIDENCE).properties())
      inOrder(
          at + "/" + EVIDENCE + "/" + document.getKey(),
          document.getValue().path("date"),
          document.getValue().path("validUntil"));
  }

  /** Days as ISO writes them stand in the order of their letters. */
  private void inOrder(String at, JsonNode from, JsonNode until) {
    if (!from.isString() || !until.isString()) return;
    if (until.stringValue().compareTo(from.stringValue()) >= 0) return;
    problems.add(
        new Problem(
            at + "/validUntil",
            ProposalSchema.quote(until.stringValue()),
            TEXTS.say("document-days.not-before-day-bears", from.stringValue()),
            null));
  }
}
