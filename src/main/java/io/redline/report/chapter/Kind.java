package io.redline.report.chapter;

import io.redline.intake.Proposal;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a project is, by name and code: the ground of all that does not concern it. */
record Kind(Author author) {
  /** Its industries and declared activities in a line; says so where neither is given. */
  String of(Proposal proposal) {
    JsonNode json = proposal.json();
    List<String> industries =
        texts(json.path("industries")).stream().map(author.words::industry).toList();
    List<String> activities =
        texts(json.path("activities")).stream().map(author.words::activity).toList();
    List<String> said = new ArrayList<>();
    if (!industries.isEmpty())
      said.add(author.say("kind.industries", Punctuation.list(author.lang, industries)));
    if (!activities.isEmpty())
      said.add(author.say("kind.activities", Punctuation.list(author.lang, activities)));
    return said.isEmpty()
        ? author.say("kind.none")
        : String.join(Punctuation.comma(author.lang), said);
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
