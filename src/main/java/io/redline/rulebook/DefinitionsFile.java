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

  DefinitionsFile(Problems problems, JsonNode tree, Vocabulary vocabulary) {
    this.file = new Entry(problems, FILE, tree).only("activities", "natures");
    this.activities = vocabulary.ids(Vocabulary.ACTIVITY);
  }

  Definitions read() {
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
    return new Definitions(byId, natures);
  }

  private static String guess(String code) {
    String guess = IndustryCodes.guess(code);
    return guess == null ? "" : ". Maybe '" + guess + "'";
  }

  private Definitions.Activity activity(String id, Entry entry) {
    entry.only("includes", "doubtfulIf", "certainCodes", "doubtfulCodes", "source");
    for (String list : List.of("certainCodes", "doubtfulCodes"))
      for (JsonNode code : entry.node().path(list))
        if (!code.isString() || !IndustryCodes.all().contains(code.stringValue()))
          entry.problem(
              list
                  + ": "
                  + code
                  + " is not a GB/T 4754 code of 2 to 4 digits in quotes"
                  + guess(code.asString()));
    file.problems().unlessKnown(FILE, "activity", id, activities);
    List<String> related = new ArrayList<>(entry.texts("includes"));
    related.addAll(entry.texts("doubtfulIf"));
    for (String other : related)
      file.problems().unlessKnown(entry.at(), "activity", other, activities);
    if (entry.text("source").isEmpty()) file.problem(id + " has no 'source'");
    return new Definitions.Activity(
        id,
        entry.texts("includes"),
        entry.texts("doubtfulIf"),
        entry.texts("certainCodes"),
        entry.texts("doubtfulCodes"),
        entry.text("source"));
  }
}
