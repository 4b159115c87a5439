package io.redline.web.api;

import io.redline.layer.ImportPreset;
import io.redline.layer.ImportRequest;
import io.redline.layer.LayerClaims;
import io.redline.layer.Term;
import io.redline.web.problem.Problem;
import io.redline.web.problem.Refused;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an operator says of an uploaded file, as JSON. */
record ImportOrder(ImportRequest request) {
  private static final Catalogue TEXTS = Catalogue.named("web");
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "layer",
              "charset",
              "crs",
              "as",
              "title",
              "edition",
              "status",
              "from",
              "to",
              "announced",
              "source",
              "licence",
              "accuracyMetres",
              "halfWidthMetres",
              "completeness",
              "preset",
              "attributes",
              "replace"));

  /**
   * @throws Refused with a pointer to the key that is not understood
   */
  static ImportOrder read(byte[] body, Path file) {
    JsonNode json;
    try {
      json = LayersApi.JSON.readTree(body);
    } catch (JacksonException e) {
      throw wrong("", TEXTS.say("import-order.no-object"));
    }
    if (!json.isObject()) throw wrong("", TEXTS.say("import-order.no-object"));
    for (String key : json.propertyNames())
      if (!KEYS.contains(key)) throw wrong("/" + key, TEXTS.say("import-order.no-such-key", KEYS));
    String as = text(json, "as");
    if (as == null) throw wrong("/as", TEXTS.say("import-order.which-layer"));
    LayerClaims claims =
        new LayerClaims(
            text(json, "title"),
            text(json, "edition"),
            text(json, "source"),
            text(json, "licence"),
            text(json, "crs"),
            metres(json, "accuracyMetres"),
            metres(json, "halfWidthMetres"),
            text(json, "completeness"));
    return new ImportOrder(
        new ImportRequest(
            new ImportRequest.From(file, text(json, "layer"), text(json, "charset"), null),
            as,
            claims,
            term(json),
            new ImportRequest.Fields(attributes(json), preset(text(json, "preset"))),
            null,
            new ImportRequest.Taking(false, json.path("replace").asBoolean(false))));
  }

  /**
   * @param id null or {@code none} for no preset
   */
  static ImportPreset preset(String id) {
    if (id == null) return null;
    ImportPreset preset = ImportPreset.all().get(id);
    if (preset == null)
      throw wrong("/preset", TEXTS.say("import-order.no-preset", ImportPreset.all().keySet()));
    return preset;
  }

  private static Map<String, String> attributes(JsonNode json) {
    Map<String, String> all = new TreeMap<>();
    json.path("attributes")
        .properties()
        .forEach(
            e -> {
              if (!e.getValue().asString("").isBlank())
                all.put(e.getKey(), e.getValue().asString());
            });
    return all;
  }

  private static Term term(JsonNode json) {
    String id = text(json, "status");
    Term.Status status = id == null ? Term.Status.IN_FORCE : Term.Status.of(id);
    if (status == null) throw wrong("/status", TEXTS.say("import-order.status"));
    LocalDate from = day(json, "from");
    LocalDate to = day(json, "to");
    if (from != null && to != null && to.isBefore(from))
      throw wrong("/to", TEXTS.say("import-order.days-turned"));
    return new Term(status, from, to, day(json, "announced"));
  }

  private static LocalDate day(JsonNode json, String key) {
    String day = text(json, key);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw wrong("/" + key, TEXTS.say("problems.no-day-calendar-expected", day));
    }
  }

  private static Double metres(JsonNode json, String key) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) return null;
    if (!value.isNumber()) throw wrong("/" + key, TEXTS.say("import-order.metres"));
    return value.doubleValue();
  }

  private static String text(JsonNode json, String key) {
    String text = json.path(key).asString("");
    return text.isBlank() ? null : text.strip();
  }

  private static Refused wrong(String pointer, Message sentence) {
    return new Refused(
        new Problem(
            400,
            "order",
            TEXTS.say("import-order.not-understood"),
            List.of(new Problem.Fault(pointer, null, sentence))));
  }
}
