package io.redline;

import io.redline.intake.IndustryCodes;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Projects of real variety, drawn from the schema and the vocabulary: hardly two say the same. */
public final class DrawnProject {
  private static final List<String> COUNTIES =
      List.of("511502", "511523", "510502", "510104", "500112", "513401", "513232", "510117");

  private final Random random;
  private final Vocabulary vocabulary = Product.assessor().rulebook().vocabulary();
  private final List<String> activities = List.copyOf(vocabulary.ids(Vocabulary.ACTIVITY));
  private final List<String> documents = List.copyOf(vocabulary.ids(Vocabulary.EVIDENCE));
  private final List<String> codes =
      IndustryCodes.all().stream().filter(c -> c.length() == 4).toList();

  public DrawnProject(long seed) {
    this.random = new Random(seed);
  }

  public ObjectNode next() {
    ObjectNode project = Product.JSON.createObjectNode();
    project.put("id", "D").put("name", "D").put("asOf", "2026-11-01");
    project.putObject("site").putArray("counties").add(one(COUNTIES));
    fill(project, ProposalReader.schema(), "");
    list(project, "activities", activities, 3);
    list(project, "industries", codes, 2);
    ObjectNode evidence = Product.JSON.createObjectNode();
    for (String document : documents)
      if (random.nextInt(3) == 0)
        evidence.putObject(document).put("status", one(List.of("granted", "pending", "none")));
    project.set("evidence", evidence);
    return project;
  }

  /** Facts with words, numbers and truths, each there in two of three projects. */
  private void fill(ObjectNode into, JsonNode schema, String prefix) {
    for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
      String key = entry.getKey();
      JsonNode fact = entry.getValue();
      if (prefix.isEmpty() && into.has(key)) continue;
      if (fact.has("properties") && prefix.isEmpty()) {
        ObjectNode inner = Product.JSON.createObjectNode();
        fill(inner, fact, key);
        if (!inner.isEmpty() && !key.equals("site")) into.set(key, inner);
        continue;
      }
      if (random.nextInt(3) == 0) continue;
      if (fact.has("enum")) into.set(key, any(fact.path("enum")));
      else if (fact.path("items").has("enum")) {
        ArrayNode some = into.putArray(key);
        for (int n = random.nextInt(3); n > 0; n--) {
          JsonNode word = any(fact.path("items").path("enum"));
          if (!contains(some, word)) some.add(word);
        }
      } else if (fact.path("type").asString("").equals("boolean"))
        into.put(key, random.nextBoolean());
      else if (fact.path("type").asString("").equals("number"))
        into.put(key, random.nextInt(4) == 0 ? 0 : random.nextInt(2_000) / 10.0);
    }
  }

  /** An activity, a code, a purpose more, where the project says which it has. */
  ObjectNode more(ObjectNode project) {
    ObjectNode more = project.deepCopy();
    String key = one(List.of("activities", "industries", "purposes"));
    if (!more.has(key)) return more;
    JsonNode purposes = ProposalReader.schema().at("/properties/purposes/items/enum");
    JsonNode added =
        switch (key) {
          case "activities" -> Product.JSON.valueToTree(one(activities));
          case "industries" -> Product.JSON.valueToTree(one(codes));
          default -> any(purposes);
        };
    ArrayNode list = (ArrayNode) more.path(key);
    if (!contains(list, added)) list.add(added);
    return more;
  }

  /** A part more, somewhere else. */
  ObjectNode withPart(ObjectNode project) {
    ObjectNode more = project.deepCopy();
    ObjectNode part = more.putArray("parts").addObject();
    part.put("id", "T");
    part.set(
        "role", any(ProposalReader.schema().at("/properties/parts/items/properties/role/enum")));
    part.putObject("site").putObject("geometry").put("type", "Point");
    ArrayNode at = ((ObjectNode) part.at("/site/geometry")).putArray("coordinates");
    at.add(105.06 + random.nextInt(100) / 1e3).add(28.76);
    if (random.nextBoolean()) list(part, "activities", activities, 2);
    return more;
  }

  public static Proposal read(JsonNode project) {
    try {
      return new ProposalReader(Product.assessor().rulebook().vocabulary()).read("drawn", project);
    } catch (IntakeProblem e) {
      throw new AssertionError(e);
    }
  }

  private void list(ObjectNode into, String key, List<String> words, int most) {
    if (random.nextInt(8) == 0) return;
    List<String> some = new ArrayList<>();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      String word = one(words);
      if (!some.contains(word)) some.add(word);
    }
    ArrayNode list = into.putArray(key);
    some.forEach(list::add);
  }

  private static boolean contains(ArrayNode list, JsonNode word) {
    for (JsonNode one : list) if (one.equals(word)) return true;
    return false;
  }

  private JsonNode any(JsonNode list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
