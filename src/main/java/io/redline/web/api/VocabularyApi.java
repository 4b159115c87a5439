package io.redline.web.api;

import io.redline.explain.Lang;
import io.redline.explain.Words;
import io.redline.intake.Vocabulary;
import io.redline.site.AdministrativeCodes;
import io.redline.web.serving.InForce;
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
  private final InForce inForce;

  VocabularyApi(InForce inForce) {
    this.inForce = inForce;
  }

  @GetMapping(path = "/api/vocabulary", produces = "application/json")
  ObjectNode words(Lang lang) {
    Vocabulary vocabulary = inForce.screening().rulebook().vocabulary();
    Words words = new Words(lang, vocabulary);
    ObjectNode json = JSON.createObjectNode();
    list(json.putArray("activities"), Vocabulary.ACTIVITY, vocabulary, words::activity);
    list(json.putArray("evidence"), Vocabulary.EVIDENCE, vocabulary, words::evidence);
    list(json.putArray("layers"), Vocabulary.LAYER, vocabulary, words::layer);
    ArrayNode counties = json.putArray("counties");
    AdministrativeCodes.all()
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
}
