package io.redline.siting;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project, or a kind of project, that looks for a place.
 *
 * @param activity id of the vocabulary; of a project of its own its name
 * @param nature as the form says it: new, expand, …
 * @param own the project as it is said so far; null for a kind of project
 */
public record Prospect(String activity, String nature, LocalDate asOf, @Nullable ObjectNode own) {

  /** A kind of project. */
  public Prospect(String activity, String nature, LocalDate asOf) {
    this(activity, nature, asOf, null);
  }

  /**
   * A project that somebody describes; what is said of its ground does not go with it.
   *
   * @param proposal as for an assessment
   */
  public static Prospect of(ObjectNode proposal, LocalDate asOf) {
    return new Prospect(
        proposal.path("name").asString(""),
        proposal.path("nature").asString(""),
        asOf,
        Elsewhere.of(proposal));
  }

  /**
   * The project as a proposal; of a kind of project this activity and no other, and no word on
   * anything else.
   *
   * @throws IntakeProblem when the activity or the nature does not exist, or the project cannot be
   *     read
   */
  Proposal proposal(Vocabulary vocabulary) throws IntakeProblem {
    if (own != null)
      return new ProposalReader(vocabulary)
          .read("/proposal", JsonMapper.shared().writeValueAsBytes(own));
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", "siting").put("name", activity).put("nature", nature);
    json.putArray("activities").add(activity);
    json.putArray("industries");
    return new ProposalReader(vocabulary)
        .read("--activity, --nature", JsonMapper.shared().writeValueAsBytes(json));
  }
}
