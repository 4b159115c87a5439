package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.redline.Product;
import io.redline.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our reading of the schema against a schema library's: we may refuse more, never less. */
class SchemaLibraryTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MUTATIONS = 400;
  private static final ProposalReader READER =
      new ProposalReader(Product.assessor().rulebook().vocabulary());
  private static final Schema LIBRARY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ProposalReader.schema());

  @Test
  void our_schema_is_the_contracts() throws IOException {
    assertEquals(
        JSON.readTree(Files.readAllBytes(Shared.file("contract/proposal.schema.json"))),
        ProposalSchema.CONTRACT);
  }

  @Test
  void both_accept_every_sample() throws IOException {
    for (JsonNode sample : samples()) {
      assertTrue(libraryAccepts(sample), sample.toString());
      assertTrue(weAccept(sample), sample.toString());
    }
  }

  @Test
  void what_the_library_refuses_we_refuse() throws IOException {
    Random random = new Random(20261101);
    List<JsonNode> samples = samples();
    int refusedByLibrary = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      JsonNode mutant = samples.get(random.nextInt(samples.size())).deepCopy();
      mutate((ObjectNode) mutant, random);
      if (libraryAccepts(mutant)) continue;
      refusedByLibrary++;
      assertTrue(!weAccept(mutant), "accepted by us only: " + mutant);
    }
    assertTrue(refusedByLibrary > MUTATIONS / 4, refusedByLibrary + " mutants were wrong at all");
  }

  private static boolean libraryAccepts(JsonNode proposal) {
    return LIBRARY
        .validate(
            proposal, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  private static boolean weAccept(JsonNode proposal) {
    try {
      READER.read("given", JSON.writeValueAsBytes(proposal));
      return true;
    } catch (IntakeProblem refused) {
      return false;
    }
  }

  private static List<JsonNode> samples() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (var files = Files.list(Path.of("samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList())
        all.add(JSON.readTree(Files.readAllBytes(file)));
    }
    return all;
  }

  /** Sets, drops or replaces one value anywhere; half of the time at a place the schema names. */
  private static void mutate(ObjectNode proposal, Random random) {
    if (random.nextBoolean()) {
      setNamed(proposal, ProposalReader.schema(), random);
      return;
    }
    List<ObjectNode> objects = new ArrayList<>(List.of(proposal));
    proposal.forEach(child -> collect(child, objects));
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> keys = new ArrayList<>(object.propertyNames());
    if (keys.isEmpty()) return;
    String key = keys.get(random.nextInt(keys.size()));
    if (random.nextInt(5) == 0) object.remove(key);
    else object.set(key, anything(random));
  }

  private static void setNamed(ObjectNode object, JsonNode schema, Random random) {
    List<String> keys = new ArrayList<>(schema.path("properties").propertyNames());
    String key = keys.get(random.nextInt(keys.size()));
    JsonNode inner = schema.path("properties").path(key);
    if (key.equals("evidence")) {
      ObjectNode entry = object.putObject(key).putObject("eia-approval");
      entry.put("status", "granted");
      setNamed(entry, inner.path("additionalProperties"), random);
    } else if (inner.has("properties") && random.nextInt(8) > 0) {
      JsonNode there = object.path(key);
      setNamed(there instanceof ObjectNode o ? o : object.putObject(key), inner, random);
    } else object.set(key, anything(random));
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object) into.add(object);
    node.forEach(child -> collect(child, into));
  }

  private static JsonNode anything(Random random) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    ArrayNode list = make.arrayNode();
    return switch (random.nextInt(18)) {
      case 0 -> make.nullNode();
      case 1 -> make.booleanNode(random.nextBoolean());
      case 2 -> make.numberNode(-1);
      case 3 -> make.numberNode(0);
      case 4 -> make.numberNode(1e30);
      case 5 -> make.numberNode(new java.math.BigInteger("9".repeat(39)));
      case 6 -> make.stringNode("");
      case 7 -> make.stringNode("2026-02-30");
      case 8 -> make.stringNode("new");
      case 9 -> make.stringNode("2614\n");
      case 10 -> make.stringNode("x".repeat(400));
      case 11 -> list;
      case 12 -> list.add("2614");
      case 13 -> list.add(7).add("none");
      case 14 -> list.addNull();
      case 15 -> list.add("99999999");
      case 16 -> make.objectNode();
      default -> make.objectNode().put("status", "granted");
    };
  }
}
