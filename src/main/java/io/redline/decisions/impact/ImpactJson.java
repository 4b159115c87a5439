package io.redline.decisions.impact;

import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.replay.Cause;
import io.redline.decisions.replay.ClauseChange;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The impact on a list for machines, written as it is read. */
public final class ImpactJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final ImpactWords words;

  public ImpactJson(ImpactWords words) {
    this.words = words;
  }

  public void write(ImpactRun run, Writer out) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("from", words.from()).writeStringProperty("to", words.to());
      json.writeNumberProperty("projects", run.projects());
      json.writeNumberProperty("changed", run.changed());
      json.writeNumberProperty("verdictChanged", run.verdictsChanged());
      json.writeNumberProperty("notJudged", run.failed());
      json.writeArrayPropertyStart("clauses");
      run.impact().clauses().forEach((clause, why) -> clause(json, run, clause, why));
      json.writeEndArray();
      json.writeArrayPropertyStart("changes");
      run.eachChanged(row -> project(json, row));
      json.writeEndArray();
      json.writeArrayPropertyStart("failed");
      run.eachFailed(row -> failed(json, row));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void clause(JsonGenerator json, ImpactRun run, String clause, List<Cause> why) {
    json.writeStartObject().writeStringProperty("clause", clause);
    json.writeArrayPropertyStart("causes");
    for (Cause cause : why)
      json.writeStartObject()
          .writeStringProperty("kind", cause.kind().id())
          .writeStringProperty("what", cause.what().in(words.lang()))
          .writeEndObject();
    json.writeEndArray();
    json.writeArrayPropertyStart("changes");
    run.byClause()
        .getOrDefault(clause, Map.of())
        .forEach(
            (turn, count) ->
                json.writeStartObject()
                    .writeStringProperty("before", turn.before())
                    .writeStringProperty("after", turn.after())
                    .writeNumberProperty("projects", count)
                    .writeEndObject());
    json.writeEndArray().writeEndObject();
  }

  private static void project(JsonGenerator json, Row row) {
    json.writeStartObject().writeNumberProperty("row", row.number());
    json.writeStringProperty("id", row.id()).writeStringProperty("name", row.changed().name());
    json.writeStringProperty("before", row.changed().before().id());
    json.writeStringProperty("after", row.changed().after().id());
    json.writeArrayPropertyStart("clauses");
    for (ClauseChange change : row.changed().clauses())
      json.writeStartObject()
          .writeStringProperty("clause", change.clause())
          .writeStringProperty("before", change.before())
          .writeStringProperty("after", change.after())
          .writeEndObject();
    json.writeEndArray().writeEndObject();
  }

  private void failed(JsonGenerator json, Row row) {
    json.writeStartObject().writeNumberProperty("row", row.number());
    json.writeStringProperty("id", row.id()).writeStringProperty("problem", words.problem(row));
    json.writeEndObject();
  }
}
