package io.redline.web.api;

import io.redline.audit.list.Mapping;
import io.redline.audit.list.UnreadableList;
import io.redline.web.problem.Refused;
import io.redline.words.Catalogue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of an order that come as texts of a form. */
final class AuditOrder {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final int LONGEST_STEM = 60;
  private static final int MOST_COLUMNS = 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private AuditOrder() {}

  /**
   * @param text a JSON object from heading, or {@code #3}, to key; empty for none
   */
  static Mapping mapping(String text) {
    if (text.isBlank()) return Mapping.NONE;
    List<String> pairs = new ArrayList<>();
    try {
      JsonNode json = JSON.readTree(text);
      if (!json.isObject() || json.size() > MOST_COLUMNS) throw notColumns();
      for (Map.Entry<String, JsonNode> one : json.properties()) {
        if (!one.getValue().isString()) throw notColumns();
        pairs.add(one.getKey() + "=" + one.getValue().stringValue());
      }
      return Mapping.of(pairs);
    } catch (JacksonException e) {
      throw notColumns();
    } catch (UnreadableList e) {
      throw Refused.parameter("columns", e.wording());
    }
  }

  private static Refused notColumns() {
    return Refused.parameter("columns", TEXTS.say("audit-order.expected-json-object"));
  }

  /**
   * A file's name as every system can have it; its ending says the kind of list.
   *
   * @param sent as the client sent it, or null
   */
  static String listName(String sent) {
    String name = sent == null ? "" : sent;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").strip();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot).replaceAll("[^\\p{Alnum}.]", "");
    if (ending.length() > 10) ending = ending.substring(0, 10);
    if (stem.length() > LONGEST_STEM)
      stem = stem.substring(0, stem.offsetByCodePoints(0, stem.codePointCount(0, LONGEST_STEM)));
    boolean plain = stem.isBlank() || stem.startsWith(".") || !isPossible(stem);
    return (plain ? "list" : stem) + ending;
  }

  /** Some systems cannot write every letter into a file's name. */
  private static boolean isPossible(String name) {
    try {
      Path.of(name);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
