package io.redline.decisions;

import io.redline.decisions.Chain.Draft;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.intake.CanonicalJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What is to be appended, prepared in the transaction that appends it. */
interface Drafting {
  List<Draft> in(Connection connection) throws SQLException, IOException;

  /**
   * One entry for each judgement, in order; what they rest on is kept first.
   *
   * @param more adds to the header of each entry in turn
   * @throws IllegalArgumentException when one was judged by another rulebook
   */
  static Drafting of(
      List<Prepared> ready,
      KeptRulebook rulebook,
      String layers,
      String by,
      Instant at,
      Consumer<ObjectNode> more) {
    List<Draft> drafts = new ArrayList<>();
    for (Prepared one : ready) {
      ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
      one.by(rulebook, layers).into(header);
      more.accept(header);
      drafts.add(new Draft(Kind.ASSESSMENT, at, by, header));
    }
    return connection -> {
      for (Prepared one : ready) Contents.keep(connection, one.bulk().values());
      return drafts;
    };
  }
}
