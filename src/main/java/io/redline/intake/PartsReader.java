package io.redline.intake;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the further parts of a proposal that keeps to the schema. */
final class PartsReader {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  private final List<Problem> problems;

  /**
   * @param problems where what is wrong is told
   */
  PartsReader(List<Problem> problems) {
    this.problems = problems;
  }

  List<ProjectPart> read(JsonNode parts) {
    List<ProjectPart> all = new ArrayList<>();
    if (!parts.isArray()) return all;
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      JsonNode part = parts.get(i);
      if (!part.isObject()) continue;
      String id = part.path("id").asString("");
      String at = "/parts/" + i;
      if (!ids.add(id) || id.isBlank())
        problems.add(
            new Problem(
                at + "/id",
                ProposalSchema.quote(id),
                TEXTS.say("parts-reader.id-each-part-not"),
                (String) null));
      Map<String, Object> facts = new HashMap<>();
      ProposalReader.flatten("", part, facts);
      facts.remove(ProjectPart.ROLE);
      all.add(
          new ProjectPart(
              i,
              id,
              part.path("name").asString(id),
              part.path("role").asString(""),
              facts,
              empty("", part),
              site(part.path("site"), at)));
    }
    return all;
  }

  /** Keys that are there without a value. */
  private static Set<String> empty(String prefix, JsonNode object) {
    Set<String> keys = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String key = prefix + entry.getKey();
      if (entry.getValue().isNull()) keys.add(key);
      else if (entry.getValue().isObject()) keys.addAll(empty(key + ".", entry.getValue()));
    }
    return keys;
  }

  private Proposal.DeclaredSite site(JsonNode site, String at) {
    String crs = site.path("crs").asString(CoordinateRange.DEFAULT);
    CoordinateRange range = CoordinateRange.of(crs);
    if (range == null) {
      problems.add(
          new Problem(
              at + "/site/crs",
              ProposalSchema.quote(crs),
              CoordinateRange.CODES,
              Guess.closest(crs, CoordinateRange.codes())));
      return null;
    }
    if (site.path("geometry").isObject())
      for (Problem problem : new GeometryCheck(range).check(site.path("geometry")))
        problems.add(problem.within(at));
    return ProposalReader.site(site, range);
  }
}
