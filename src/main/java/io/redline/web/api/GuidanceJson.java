package io.redline.web.api;

import io.redline.intake.Vocabulary;
import io.redline.layer.Layer;
import io.redline.rulebook.Offices;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screening;
import io.redline.web.upkeep.LayerGuidance;
import io.redline.web.upkeep.LayerImports;
import io.redline.words.Lang;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which layers decide most, the bureau that keeps each, and what there is of it. */
final class GuidanceJson {
  private GuidanceJson() {}

  static ObjectNode of(
      LayerGuidance guidance, Screening screening, LayerImports imports, Lang lang) {
    ObjectNode json = LayersApi.JSON.createObjectNode().put("projects", guidance.projects());
    ArrayNode layers = json.putArray("layers");
    for (LayerGuidance.Wanted wanted : guidance.layers())
      layer(layers.addObject(), wanted, screening, imports, lang);
    return json;
  }

  private static void layer(
      ObjectNode json,
      LayerGuidance.Wanted wanted,
      Screening screening,
      LayerImports imports,
      Lang lang) {
    Rulebook rulebook = screening.rulebook();
    String id = wanted.layer();
    json.put("id", id).put("title", rulebook.vocabulary().zh(Vocabulary.LAYER, id));
    json.put("projects", wanted.projects()).put("bans", wanted.bans());
    json.put("clauses", wanted.clauses());
    Offices.Office office = rulebook.offices().keeper(id, rulebook.vocabulary().family(id));
    if (office != null) json.put("office", lang.of(office.zh(), office.en()));
    ArrayNode there = json.putArray("there");
    for (Layer layer : screening.layers().on(Screening.today()).layers())
      if (layer.card().serves(id)
          && id.equals(rulebook.vocabulary().layerServedBy(layer.card().id())))
        there
            .addObject()
            .put("id", layer.card().id())
            .put("edition", layer.card().edition().in(lang))
            .put("completeness", layer.card().extent().complete() ? "complete" : "partial")
            .put("accuracyMetres", layer.card().accuracyMetres())
            .put("origin", layer.origin().id())
            .put("before", imports.hasBefore(layer.card().id()));
  }
}
