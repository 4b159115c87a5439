package io.redline.decisions;

import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.intake.CanonicalJson;
import io.redline.layer.Layer;
import io.redline.layer.LayerFiles;
import io.redline.rulebook.RuleFiles;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a judgement rests on: the rulebook's files, each layer's card and files. */
final class Keeping {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final Hashing hashing;
  private final Contents contents;
  private final Map<String, KeptRulebook> rulebooks = new ConcurrentHashMap<>();
  private final Map<String, KeptLayer> layers = new ConcurrentHashMap<>();
  private final Map<List<KeptLayer>, String> lists = new ConcurrentHashMap<>();

  Keeping(Hashing hashing) {
    this.hashing = hashing;
    this.contents = new Contents(hashing);
  }

  /** In a transaction of its own; nothing is written for what is known to be there. */
  KeptRulebook keep(Store store, Rulebook rulebook) {
    KeptRulebook known = rulebooks.get(rulebook.digest());
    if (known != null) return known;
    RuleFiles files = rulebook.files().get();
    if (!files.digest().equals(rulebook.digest()))
      throw LogProblem.of(TEXTS.say("keeping.rulebook-not-what", rulebook.digest()));
    String hash = store.write(connection -> contents.keep(connection, files.sequence()));
    KeptRulebook kept = new KeptRulebook(rulebook.version(), rulebook.digest(), hash);
    rulebooks.put(kept.digest(), kept);
    return kept;
  }

  /**
   * @return the hash of the kept list
   */
  String keepLayers(Store store, Screening screening) {
    List<KeptLayer> kept =
        screening.layers().layers().stream().map(layer -> keep(store, layer)).toList();
    return lists.computeIfAbsent(
        kept, list -> store.write(connection -> contents.keep(connection, KeptLayer.bytes(list))));
  }

  private KeptLayer keep(Store store, Layer layer) {
    KeptLayer known = layers.get(layer.digest());
    if (known != null) return known;
    String hash = store.write(connection -> files(connection, layer));
    KeptLayer kept =
        new KeptLayer(
            layer.card().key(),
            layer.card().title(),
            layer.card().provenance().edition(),
            layer.digest(),
            hash);
    layers.put(kept.digest(), kept);
    return kept;
  }

  private String files(Connection connection, Layer layer) throws SQLException, IOException {
    LayerFiles files = layer.files();
    if (!files.digest().equals(layer.digest()))
      throw LogProblem.of(TEXTS.say("keeping.layer-changed-since", layer.card().id()));
    ObjectNode list = CanonicalJson.MAPPER.createObjectNode();
    list.set("card", files.unpackedCard());
    keep(connection, files.data(), list.putArray("data"));
    keep(connection, files.coverage(), list.putArray("coverage"));
    keep(connection, files.admission(), list.putArray("admission"));
    return contents.keep(connection, CanonicalJson.bytes(list));
  }

  private void keep(Connection connection, List<LayerFiles.Part> parts, ArrayNode list)
      throws SQLException, IOException {
    for (LayerFiles.Part part : parts) {
      String hash;
      try (InputStream in = part.bytes().open()) {
        hash = hashing.key(in);
      }
      try (InputStream in = part.bytes().open()) {
        contents.keep(connection, hash, in);
      }
      list.addObject().put("name", part.name()).put("hash", hash);
    }
  }
}
