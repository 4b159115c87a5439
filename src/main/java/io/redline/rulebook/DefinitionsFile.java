package io.redline.rulebook;

import io.redline.facts.Definitions;
import io.redline.intake.IndustryCodes;
import io.redline.intake.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code definitions.yaml}: what activities and natures mean in terms of a proposal. */
final class DefinitionsFile {
  private static final String FILE = "definitions.yaml";

  private final Entry file;
  private final Set<String> activities;
  private final ProposalFacts facts = new ProposalFacts();

  DefinitionsFile(Problems problems, JsonNode tree, Vocabulary vocabulary) {
    this.file = new Entry(problems, FILE, tree).only("activities", "natures", "roles");
    this.activities = vocabulary.ids(Vocabulary.ACTIVITY);
  }

  /**
   * @param purposeDocuments by the clause of an exception and a purpose
   */
  Definitions read(Map<String, Map<String, String>> purposeDocuments) {
    Map<String, Definitions.Activity> byId = new HashMap<>();
    for (Map.Entry<String, JsonNode> e : file.node().path("activities").properties())
      byId.put(e.getKey(), activity(e.getKey(), file.inside(e.getKey(), e.getValue())));
    Map<String, Definitions.Nature> natures = new HashMap<>();
    for (Map.Entry<String, JsonNode> e : file.node().path("natures").properties()) {
      Entry nature = file.inside(e.getKey(), e.getValue()).only("certain", "doubtful", "source");
      natures.put(
          e.getKey(),
          new Definitions.Nature(
              e.getKey(),
              nature.texts("certain"),
              nature.texts("doubtful"),
              nature.text("source")));
    }
    return new Definitions(byId, natures, purposeDocuments, roles());
  }

  private Map<String, Definitions.PartRole> roles() {
    Map<String, Definitions.PartRole> roles = new HashMap<>();
    for (Map.Entry<String, JsonNode> e : file.node().path("roles").properties()) {
      Entry role = file.inside(e.getKey(), e.getValue()).only("activities", "doubtful", "source");
      for (String list : List.of("activities", "doubtful"))
        for (String id : role.texts(list))
          file.problems().unlessKnown(role.at(), "activity", id, activities);
      roles.put(
          e.getKey(),
          new Definitions.PartRole(
              role.texts("activities"), role.texts("doubtful"), role.required("source")));
    }
    return roles;
  }

  private Definitions.Activity activity(String id, Entry entry) {
    entry.only(
        "includes",
        "doubtfulIf",
        "certainCodes",
        "doubtfulCodes",
        "mayComeWith",
        "whereFact",
        "source");
    for (String list : List.of("certainCodes", "doubtfulCodes"))
      for (JsonNode code : entry.node().path(list))
        if (!code.isString() || !IndustryCodes.all().contains(code.stringValue()))
          entry.problem(
              Problems.TEXTS.say("bad-code", list, code), IndustryCodes.guess(code.asString()));
    file.problems().unlessKnown(FILE, "activity", id, activities);
    List<String> related = new ArrayList<>(entry.texts("includes"));
    related.addAll(entry.texts("doubtfulIf"));
    related.addAll(entry.texts("mayComeWith"));
    for (String other : related)
      file.problems().unlessKnown(entry.at(), "activity", other, activities);
    if (entry.text("source").isEmpty()) file.problem("no-source", id);
    return new Definitions.Activity(
        id,
        entry.texts("includes"),
        entry.texts("doubtfulIf"),
        entry.texts("certainCodes"),
        entry.texts("doubtfulCodes"),
        entry.texts("mayComeWith"),
        whereFact(entry),
        entry.text("source"));
  }

  private Definitions.WhereFact whereFact(Entry entry) {
    JsonNode node = entry.node().path("whereFact");
    if (node.isMissingNode()) return null;
    Entry where = entry.inside("whereFact", node).only("activities", "fact", "is");
    for (String other : where.texts("activities"))
      file.problems().unlessKnown(where.at(), "activity", other, activities);
    file.problems().unlessKnown(where.at(), "fact", where.text("fact"), facts.keys());
    Set<String> words = facts.words(where.text("fact"));
    if (words != null)
      for (String word : where.texts("is"))
        file.problems()
            .unlessKnown(where.at(), Problems.noun("word-of", where.text("fact")), word, words);
    return new Definitions.WhereFact(
        where.texts("activities"), where.text("fact"), where.texts("is"));
  }
}
