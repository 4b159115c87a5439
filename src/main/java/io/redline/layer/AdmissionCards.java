package io.redline.layer;

import io.redline.admission.AdmissionCard;
import io.redline.admission.ControlUnits;
import io.redline.admission.UnitCode;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads what the card of a layer of control units says of its admission list. */
public final class AdmissionCards {
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "path",
              "title",
              "number",
              "issuer",
              "edition",
              "source",
              "effectiveFrom",
              "effectiveTo",
              "units"));
  static final String TITLE = "生态环境准入清单";

  private final Message at;

  /**
   * @param at the directory, file and layer, for messages
   */
  AdmissionCards(Message at) {
    this.at = LayerProblem.say("at.admission", at);
  }

  /**
   * @param layer the layer's card, which says edition and source where the list does not
   * @throws LayerProblem naming what is wrong
   */
  AdmissionCard read(String layerId, JsonNode layer) {
    JsonNode node = layer.path("admission");
    if (!layerId.equals(ControlUnits.LAYER) && !layerId.startsWith(ControlUnits.LAYER + "-"))
      throw new LayerProblem("admission.not-units", at, ControlUnits.LAYER, layerId);
    if (!node.isObject()) throw new LayerProblem("admission.no-map", at, node);
    for (String key : node.propertyNames())
      if (!KEYS.contains(key))
        throw new LayerProblem(
            "unknown-key", at, key, KEYS, LayerCards.maybe(Guess.closest(key, KEYS)));
    String path = node.path("path").asString("");
    if (path.isBlank()) throw new LayerProblem("admission.no-path", at);
    LocalDate from = day(node, "effectiveFrom");
    if (from == null) throw new LayerProblem("admission.no-day", at);
    return new AdmissionCard(
        path,
        node.path("title").asString(TITLE),
        node.path("number").asString(""),
        node.path("issuer").asString(""),
        node.path("edition").asString(layer.path("edition").asString("未注明")),
        node.path("source").asString(layer.path("source").asString("未注明")),
        from,
        day(node, "effectiveTo"),
        units(node));
  }

  private Set<String> units(JsonNode node) {
    JsonNode units = node.path("units");
    if (!units.isMissingNode() && !units.isArray()) throw new LayerProblem("admission.units", at);
    Set<String> codes = new TreeSet<>();
    units.forEach(code -> codes.add(UnitCode.normal(code.asString(""))));
    return codes;
  }

  private LocalDate day(JsonNode node, String key) {
    if (!node.hasNonNull(key)) return null;
    try {
      return LocalDate.parse(node.path(key).asString());
    } catch (DateTimeParseException e) {
      throw new LayerProblem("admission.bad-day", at, key, node.path(key).asString());
    }
  }
}
