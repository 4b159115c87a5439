package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.rulebook.RulebookReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A key of the contract that nothing reads yet is refused with its place, whatever it says. */
class NotYetSupportedTest {
  private static final ProposalReader READER =
      new ProposalReader(RulebookReader.packed().vocabulary());

  @Test
  void eachIsRefusedAtItsPlaceInBothLanguages() {
    for (String key : NotYetSupported.KEYS) {
      String pointer = key.replace("*", "eia-approval");
      List<Problem> problems =
          assertThrows(IntakeProblem.class, () -> READER.read("given", saying(pointer))).problems();
      assertEquals(List.of(pointer), problems.stream().map(Problem::place).toList());
      assertTrue(problems.get(0).text(true).contains("尚不支持"), problems.get(0).text(true));
      assertTrue(problems.get(0).text(false).contains("not yet supported"));
    }
  }

  @Test
  void noneIsOfferedAsAFact() {
    for (String key : NotYetSupported.KEYS) {
      String inSchema = "/properties" + key.replace("/*", "/additionalProperties/properties");
      assertTrue(ProposalReader.schema().at(inSchema).isMissingNode(), inSchema);
      assertTrue(!ProposalSchema.CONTRACT.at(inSchema).isMissingNode(), inSchema);
    }
  }

  private static byte[] saying(String pointer) {
    ObjectNode proposal = JsonMapper.shared().createObjectNode().put("id", "N").put("name", "n");
    if (pointer.startsWith("/evidence/")) {
      String[] steps = pointer.substring(1).split("/");
      proposal
          .putObject("evidence")
          .putObject(steps[1])
          .put("status", "granted")
          .put(steps[2], "2026-01-01");
    } else proposal.putArray(pointer.substring(1));
    return JsonMapper.shared().writeValueAsBytes(proposal);
  }
}
