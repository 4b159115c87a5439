package io.redline.web.api;

import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.intake.AdministrativeCodes;
import io.redline.intake.Vocabulary;
import io.redline.rulebook.Offices;
import io.redline.rulebook.Rulebook;
import io.redline.web.serving.InForce;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The words a proposal is written in: ids with their labels, and every fact that can be asked. */
@RestController
class VocabularyApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Catalogue QUESTIONS = Catalogue.named("questions");
  private final InForce inForce;

  VocabularyApi(InForce inForce) {
    this.inForce = inForce;
  }

  @GetMapping(path = "/api/vocabulary", produces = "application/json")
  ObjectNode words(Lang lang) {
    Rulebook rulebook = inForce.screening().rulebook();
    Vocabulary vocabulary = rulebook.vocabulary();
    Offices offices = rulebook.offices();
    Words words = new Words(lang, vocabulary);
    ObjectNode json = JSON.createObjectNode();
    list(json.putArray("activities"), Vocabulary.ACTIVITY, vocabulary, words::activity);
    ArrayNode documents = json.putArray("evidence");
    list(documents, Vocabulary.EVIDENCE, vocabulary, words::evidence);
    documents.forEach(d -> whenAndWhere((ObjectNode) d, offices, lang));
    list(json.putArray("families"), Vocabulary.FAMILY, vocabulary, words::family);
    ArrayNode layers = json.putArray("layers");
    list(layers, Vocabulary.LAYER, vocabulary, words::layer);
    layers.forEach(layer -> whatMayBeStated((ObjectNode) layer, vocabulary, words));
    layers.forEach(layer -> keeper((ObjectNode) layer, vocabulary, offices, lang));
    ArrayNode counties = json.putArray("counties");
    AdministrativeCodes.names()
        .forEach((code, name) -> counties.addObject().put("code", code).put("name", name));
    FactList.into(json.putArray("facts"), words);
    return json;
  }

  private static void list(
      ArrayNode into, String kind, Vocabulary vocabulary, UnaryOperator<String> label) {
    for (String id : vocabulary.ids(kind))
      into.addObject()
          .put("id", id)
          .put("zh", vocabulary.zh(kind, id))
          .put("label", label.apply(id));
  }

  /** The bureau that keeps a layer, where one does. */
  private static void keeper(ObjectNode layer, Vocabulary vocabulary, Offices offices, Lang lang) {
    String id = layer.path("id").stringValue();
    Offices.Office office = offices.keeper(id, vocabulary.family(id));
    if (office != null) layer.put("office", lang.of(office.zh(), office.en()));
  }

  /** By when a document is due, and who issues it. */
  private static void whenAndWhere(ObjectNode json, Offices offices, Lang lang) {
    String id = json.path("id").stringValue();
    Offices.Document document = offices.documents().get(id);
    Offices.Office office = document.office();
    json.put("stage", document.stage())
        .put("before", QUESTIONS.say(lang, "before." + document.stage()))
        .put(
            "office",
            office == null
                ? QUESTIONS.say(lang, "by-applicant")
                : lang.of(office.zh(), office.en()));
    String layer = Explanation.layerSaying("/evidence/" + id);
    if (layer != null) json.put("layer", layer);
  }

  /** The family a layer can be spoken of with, and the classes within it that have words. */
  private static void whatMayBeStated(ObjectNode layer, Vocabulary vocabulary, Words words) {
    String id = layer.path("id").stringValue();
    if (!vocabulary.family(id).isEmpty()) layer.put("family", vocabulary.family(id));
    ArrayNode classes = layer.putArray("classes");
    vocabulary.attributes(id).values().stream()
        .filter(values -> !values.contains("yes"))
        .flatMap(List::stream)
        .filter(vocabulary.ids(Vocabulary.ATTRIBUTE_VALUE)::contains)
        .distinct()
        .forEach(
            value ->
                classes.addObject().put("id", value).put("label", words.attributeValue(value)));
  }
}
