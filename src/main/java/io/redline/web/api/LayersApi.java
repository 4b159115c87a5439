package io.redline.web.api;

import io.redline.layer.Layer;
import io.redline.layer.LayerCard;
import io.redline.screening.Screening;
import io.redline.web.map.MapTiles;
import io.redline.web.serving.InForce;
import io.redline.words.Lang;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The map layers in use: what each can say, and how well. */
@RestController
class LayersApi {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private final InForce inForce;

  LayersApi(InForce inForce) {
    this.inForce = inForce;
  }

  @GetMapping(path = "/api/layers", produces = "application/json")
  List<ObjectNode> list(Lang lang) {
    return all(inForce.screening(), lang);
  }

  static List<ObjectNode> all(Screening screening, Lang lang) {
    List<String> today =
        screening.layers().on(Screening.today()).layers().stream()
            .map(l -> l.card().key())
            .toList();
    return screening.layers().layers().stream()
        .map(layer -> json(layer, today.contains(layer.card().key()), lang))
        .toList();
  }

  /**
   * @param isInForce whether it is the edition that is asked today
   */
  private static ObjectNode json(Layer layer, boolean isInForce, Lang lang) {
    LayerCard card = layer.card();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", card.id())
        .put("title", card.title())
        .put("edition", card.provenance().edition())
        .put("term", card.term().text().in(lang))
        .put("inForce", isInForce)
        .put("source", card.provenance().source())
        .put("licence", card.provenance().licence())
        .put("accuracyMetres", card.accuracyMetres())
        .put("halfWidthMetres", card.halfWidthMetres())
        .put("completeness", card.extent().complete() ? "complete" : "partial")
        .put("origin", layer.origin().id())
        .put("features", layer.count())
        .put("digest", layer.digest())
        .put("address", MapTiles.address(layer))
        .put("note", card.provenance().note());
    var notes = json.putArray("notes");
    layer.notes().forEach(note -> notes.add(lang.of(note.zh(), note.en())));
    return json;
  }
}
