package io.redline.layer;

import java.nio.file.Files;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The card of an imported layer as it is written down. */
record ImportedCard(LayerCard card, ImportRequest request) {
  private static final YAMLMapper YAML = new YAMLMapper();

  ObjectNode node() {
    ObjectNode node = YAML.createObjectNode();
    node.put("id", card.id()).put("title", card.title()).put("path", card.file().path());
    // A folder or archive was asked which of its files; the copy is that file alone.
    boolean chosen = !request.taking().reference() && Files.isDirectory(request.from().file());
    if (card.file().layer() != null && !chosen) node.put("layer", card.file().layer());
    if (card.file().charset() != null) node.put("charset", card.file().charset());
    if (card.file().crs() != null) node.put("crs", card.file().crs());
    node.put("edition", card.provenance().edition());
    TermKeys.write(card.term(), node);
    node.put("source", card.provenance().source()).put("licence", card.provenance().licence());
    // The doubt of the transformation is added on reading.
    node.put("accuracyMetres", request.claims().accuracyMetres());
    node.put("halfWidthMetres", card.halfWidthMetres());
    node.put("completeness", request.claims().completeness());
    if (card.extent().coverage() != null) node.put("coverage", card.extent().coverage());
    LayerCard.Attributes said = card.attributes();
    if (!said.names().isEmpty()) node.set("attributes", YAML.valueToTree(said.names()));
    if (!said.values().isEmpty()) node.set("values", YAML.valueToTree(said.values()));
    if (!said.where().isEmpty()) node.set("where", YAML.valueToTree(said.where()));
    if (!card.provenance().note().isEmpty()) node.put("note", card.provenance().note());
    if (card.admission() != null) card.admission().into(node.putObject("admission"));
    return node;
  }
}
