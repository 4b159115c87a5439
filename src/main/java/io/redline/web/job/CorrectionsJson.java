package io.redline.web.job;

import io.redline.audit.list.Corrections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrections as an order names them: {@code {"cells": {"D": {"新健": "新建"}}, "hints": ["county"]}}.
 */
public final class CorrectionsJson {
  private CorrectionsJson() {}

  static ObjectNode of(Corrections corrections) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode cells = json.putObject("cells");
    corrections
        .cells()
        .forEach((column, words) -> words.forEach(cells.withObjectProperty(column)::put));
    corrections.hints().forEach(json.putArray("hints")::add);
    return json;
  }

  /** What is no such text is passed over; a missing one says nothing. */
  public static Corrections read(JsonNode json) {
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> column : json.path("cells").properties()) {
      Map<String, String> words =
          cells.computeIfAbsent(column.getKey(), c -> new LinkedHashMap<>());
      for (Map.Entry<String, JsonNode> word : column.getValue().properties())
        if (word.getValue().isString()) words.put(word.getKey(), word.getValue().stringValue());
    }
    List<String> hints = new ArrayList<>();
    for (JsonNode hint : json.path("hints")) if (hint.isString()) hints.add(hint.stringValue());
    return new Corrections(cells, hints);
  }
}
