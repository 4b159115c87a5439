package io.redline.audit.result;

import io.redline.audit.list.ResultColumn;
import io.redline.facts.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row under the contract's English keys, whatever the language of its sentences. */
final class RowJson {
  private RowJson() {}

  static ObjectNode of(ResultRow row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(ResultColumn.ROW.id(), row.row());
    json.put(ResultColumn.ID.id(), row.id());
    json.put(ResultColumn.NAME.id(), row.name());
    json.put(ResultColumn.OUTCOME.id(), row.outcomeId());
    for (Outcome outcome : Outcome.values())
      json.put(outcome.id(), row.counts().getOrDefault(outcome, 0));
    json.put(ResultColumn.REASON.id(), row.reason());
    json.put(ResultColumn.NEXT.id(), row.next());
    json.put(ResultColumn.HEADLINE.id(), row.headline() == null ? "" : row.headline().id());
    json.put(ResultColumn.PROHIBITION.id(), row.prohibition());
    json.put(ResultColumn.QUESTIONS.id(), row.left().number());
    json.put("triage", row.standing().triage());
    row.left().who().forEach(json.putArray(ResultColumn.ASK.id())::add);
    row.unread().forEach(json.putArray(ResultColumn.UNREAD.id())::add);
    if (row.lead() != null) lead(json.putObject("lead"), row.lead());
    if (row.record() != null) json.put(ResultColumn.RECORD.id(), row.record());
    return json;
  }

  /** What can be corrected and taken in bulk. */
  static void reading(ObjectNode json, ResultRow row) {
    for (UnreadCell cell : row.reading().unread())
      if (cell.isCorrectable())
        json.withArrayProperty("unreadCells")
            .addObject()
            .put("column", cell.column())
            .put("heading", cell.heading())
            .put("value", cell.value())
            .put("guess", cell.guess());
    if (!row.reading().hints().isEmpty())
      row.reading().hints().forEach(json.putArray("hints")::add);
  }

  /** What the row's words hint at. */
  static void lead(ObjectNode json, ResultRow.SuspectedActivity lead) {
    json.put("rank", lead.rank()).put("wouldBe", lead.whatIf());
    lead.activities().forEach(json.putArray("activities")::add);
    lead.words().forEach(json.putArray("words")::add);
  }
}
