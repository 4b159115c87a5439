package io.redline.assess;

import io.redline.facts.About;
import io.redline.facts.Definitions;
import io.redline.facts.Outcome;
import io.redline.intake.ProposalReader;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples that follow from a clause's data: each word of each part triggers it, each part can
 * fail, each part can be unknown. They catch a word the definitions cannot reach and a territory
 * without a place.
 */
final class SelfCheck {
  private static final String COUNTY_OF_COUNTIES = "000000";

  private final Clause clause;
  private final About about;
  private final Definitions definitions;
  private final Rulebook rulebook;
  private final List<JsonNode> examples = new ArrayList<>();

  private SelfCheck(Clause clause, Rulebook rulebook) {
    this.clause = clause;
    this.about = clause.about();
    this.definitions = rulebook.definitions();
    this.rulebook = rulebook;
  }

  static List<JsonNode> of(Clause clause, Rulebook rulebook) {
    SelfCheck check = new SelfCheck(clause, rulebook);
    check.activities();
    check.natures();
    check.facts();
    check.areas();
    check.place();
    return check.examples;
  }

  private void activities() {
    for (String activity : about.activities())
      proposal(clause.gives(), "activity " + activity).putArray("activities").add(activity);
    if (about.activities().isEmpty()) return;
    ObjectNode none = proposal(Outcome.NOT_APPLICABLE, "no activity");
    none.putArray("activities");
    none.putArray("industries");
    proposal(Outcome.UNDETERMINED, "activities unknown").remove("activities");
  }

  private void natures() {
    for (String nature : about.natures())
      proposal(clause.gives(), "nature " + nature)
          .put("nature", definitions.nature(nature).certain().get(0));
    if (about.natures().isEmpty()) return;
    TreeSet<String> words = new TreeSet<>();
    ProposalReader.schema().at("/properties/nature/enum").forEach(w -> words.add(w.asString()));
    for (String nature : about.natures()) {
      words.removeAll(definitions.nature(nature).certain());
      words.removeAll(definitions.nature(nature).doubtful());
    }
    if (!words.isEmpty())
      proposal(Outcome.NOT_APPLICABLE, "another nature").put("nature", words.first());
    proposal(Outcome.UNDETERMINED, "nature unknown").remove("nature");
  }

  private void facts() {
    about
        .facts()
        .forEach(
            (key, words) -> {
              for (String word : words)
                set(proposal(clause.gives(), key + " " + word), key, word, false);
              set(proposal(Outcome.NOT_APPLICABLE, "another " + key), key, other(key), true);
              unset(proposal(Outcome.UNDETERMINED, key + " unknown"), key);
            });
  }

  private void areas() {
    for (About.On on : about.on()) {
      ObjectNode around = example(clause.gives(), "on " + on.layer() + " " + on.where());
      around.set("around", JsonMapper.shared().createObjectNode());
      feature(around.withObject("/around"), on);
    }
    if (about.on().isEmpty()) return;
    ObjectNode off = example(Outcome.NOT_APPLICABLE, "on none of the areas");
    off.putObject("around");
    for (About.On on : about.on()) off.withObject("/around").putArray(on.layer());
    example(Outcome.UNDETERMINED, "no layer").remove("around");
  }

  private void place() {
    if (!county().equals(COUNTY_OF_COUNTIES))
      proposal(Outcome.UNDETERMINED, "county unknown").remove("site");
  }

  private ObjectNode proposal(Outcome outcome, String title) {
    return (ObjectNode) example(outcome, title).path("proposal");
  }

  /** An example in which every part holds, to be changed in one place. */
  private ObjectNode example(Outcome outcome, String title) {
    ObjectNode example = JsonMapper.shared().createObjectNode();
    example.put(outcome.id(), title);
    ObjectNode proposal = example.putObject("proposal");
    if (!about.activities().isEmpty())
      proposal.putArray("activities").add(about.activities().get(0));
    if (!about.natures().isEmpty())
      proposal.put("nature", definitions.nature(about.natures().get(0)).certain().get(0));
    about.facts().forEach((key, words) -> set(proposal, key, words.get(0), false));
    if (!county().equals(COUNTY_OF_COUNTIES))
      proposal.putObject("site").putArray("counties").add(county());
    if (!about.on().isEmpty()) feature(example.putObject("around"), about.on().get(0));
    examples.add(example);
    return example;
  }

  private static void feature(ObjectNode around, About.On on) {
    ObjectNode feature = around.putArray(on.layer()).addObject();
    feature.put("overlaps", "yes");
    on.where().forEach(feature::put);
  }

  /** Some place of the territory. */
  private String county() {
    List<String> codes = rulebook.territories().get(clause.territory()).codes();
    return codes.isEmpty()
        ? COUNTY_OF_COUNTIES
        : (codes.get(0) + COUNTY_OF_COUNTIES).substring(0, COUNTY_OF_COUNTIES.length());
  }

  private String other(String key) {
    JsonNode schema = schema(key);
    JsonNode words = schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
    for (JsonNode word : words)
      if (!about.facts().get(key).contains(word.asString())) return word.asString();
    return about.facts().get(key).contains("true") ? "false" : "true";
  }

  private static JsonNode schema(String key) {
    return ProposalReader.schema().at("/properties/" + key.replace(".", "/properties/"));
  }

  private static void set(ObjectNode proposal, String key, String word, boolean none) {
    ObjectNode parent = parent(proposal, key);
    String name = key.substring(key.lastIndexOf('.') + 1);
    switch (schema(key).path("type").asString("")) {
      case "boolean" -> parent.put(name, Boolean.parseBoolean(word));
      case "array" -> {
        ArrayNode list = parent.putArray(name);
        if (!none) list.add(word);
      }
      default -> parent.put(name, word);
    }
  }

  private static void unset(ObjectNode proposal, String key) {
    parent(proposal, key).remove(key.substring(key.lastIndexOf('.') + 1));
  }

  private static ObjectNode parent(ObjectNode proposal, String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? proposal : proposal.withObject("/" + key.substring(0, dot).replace('.', '/'));
  }
}
