package io.redline.siting;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of project that looks for a place.
 *
 * @param activity id of the vocabulary
 * @param nature as the form says it: new, expand, …
 */
public record Prospect(String activity, String nature, LocalDate asOf) {

  /**
   * The project as a proposal: this activity and no other, and no word on anything else.
   *
   * @throws IntakeProblem when the activity or the nature does not exist
   */
  Proposal proposal(Vocabulary vocabulary) throws IntakeProblem {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", "siting").put("name", activity).put("nature", nature);
    json.putArray("activities").add(activity);
    json.putArray("industries");
    return new ProposalReader(vocabulary)
        .read("--activity, --nature", JsonMapper.shared().writeValueAsBytes(json));
  }
}
