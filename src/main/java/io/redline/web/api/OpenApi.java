package io.redline.web.api;

import io.redline.intake.ProposalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of this API; a test holds it against the routes. */
@RestController
class OpenApi {
  private final JsonNode description = read();

  @GetMapping(path = "/api/openapi.json", produces = "application/json")
  JsonNode describe() {
    return description;
  }

  private static JsonNode read() {
    try (var in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
      ObjectNode root = (ObjectNode) YAMLMapper.builder().build().readTree(in);
      ObjectNode proposal = (ObjectNode) ProposalReader.schema().deepCopy();
      proposal.remove("$id");
      ((ObjectNode) root.at("/components/schemas")).set("proposal", proposal);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
