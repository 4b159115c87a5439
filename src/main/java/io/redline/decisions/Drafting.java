package io.redline.decisions;

import io.redline.assess.Assessment;
import io.redline.decisions.Chain.Draft;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.Recorded.KeptFile;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.Recorded.KeptRulebook;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What is to be appended, prepared in the transaction that appends it. */
interface Drafting {
  List<Draft> in(Connection connection) throws SQLException, IOException;

  /** One entry for each judgement, in order; what they rest on is kept first. */
  static Drafting of(
      List<Judged> judged,
      KeptRulebook rulebook,
      List<KeptLayer> layers,
      Contents contents,
      String by,
      Instant at) {
    return connection -> {
      List<Draft> drafts = new ArrayList<>();
      for (Judged one : judged) {
        ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
        recorded(connection, contents, one, rulebook, layers).into(header);
        drafts.add(new Draft(Kind.ASSESSMENT, at, by, header));
      }
      return drafts;
    };
  }

  private static Recorded recorded(
      Connection connection,
      Contents contents,
      Judged judged,
      KeptRulebook rulebook,
      List<KeptLayer> layers)
      throws SQLException, IOException {
    Assessment assessment = judged.screened().assessment();
    if (!assessment.rulebookDigest().equals(rulebook.digest()))
      throw new IllegalArgumentException(
          "judged by " + assessment.rulebookDigest() + ", not by " + rulebook.digest());
    List<KeptFile> given = new ArrayList<>();
    for (Judged.Given file : judged.given())
      given.add(new KeptFile(file.name(), contents.keep(connection, file.bytes())));
    return new Recorded(
        assessment.proposalId(),
        assessment.proposalName(),
        assessment.asOf(),
        assessment.outcome(),
        judged.depth(),
        given,
        contents.keep(connection, CanonicalJson.bytes(judged.screened().proposal().json())),
        rulebook,
        layers,
        contents.keep(connection, AssessmentJson.bytes(assessment)),
        ProductVersion.running());
  }
}
