package io.redline.decisions.replay;

import io.redline.decisions.ProductVersion;
import io.redline.words.Lang;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A replay as JSON, the same on the command line and over HTTP. */
public final class ReplayJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReplayJson() {}

  public static ObjectNode of(Replay.Replayed replayed, Lang lang) {
    Comparison comparison = replayed.comparison();
    ObjectNode json = JSON.createObjectNode().put("record", replayed.entry().number());
    json.put("identical", comparison.identical());
    json.put("before", comparison.before()).put("after", comparison.after());
    json.put("asOf", replayed.screened().assessment().asOf().toString());
    ArrayNode clauses = json.putArray("clauses");
    for (ClauseChange change : comparison.clauses())
      causes(
          clauses
              .addObject()
              .put("clause", change.clause())
              .put("before", change.before())
              .put("after", change.after()),
          change.causes(),
          lang);
    comparison.others().forEach(json.putArray("others")::add);
    return json.put("judgedBy", replayed.version().text())
        .put("replayedBy", ProductVersion.running().text());
  }

  private static void causes(ObjectNode json, List<Cause> causes, Lang lang) {
    ArrayNode list = json.putArray("causes");
    for (Cause cause : causes)
      list.addObject().put("kind", cause.kind().id()).put("what", cause.what().in(lang));
  }
}
