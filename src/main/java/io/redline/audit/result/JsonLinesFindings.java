package io.redline.audit.result;

import tools.jackson.databind.node.JsonNodeFactory;

/** A finding a line. */
final class JsonLinesFindings implements FindingText {
  @Override
  public String start() {
    return "";
  }

  @Override
  public void add(ResultRow row, StringBuilder to) {
    for (ResultRow.FindingRow finding : row.findings())
      to.append(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("row", row.row())
                  .put("id", row.id())
                  .put("clause", finding.clause())
                  .put("outcome", finding.outcome().id())
                  .put("summary", finding.summary()))
          .append('\n');
  }
}
