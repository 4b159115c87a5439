package io.redline.layer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a layer was read from: its card as written and the bytes of its files.
 *
 * @param card without what the reading added to its accuracy
 * @param layerChoosesFile the card's layer named one file of a folder, so that the files alone are
 *     read without it
 * @param data the first is the one to open, the others lie beside it
 * @param coverage empty when the card names none
 * @param admission the admission list of control units; empty when the card names none
 */
public record LayerFiles(
    LayerCard card,
    boolean layerChoosesFile,
    List<Part> data,
    List<Part> coverage,
    List<Part> admission) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public LayerFiles {
    data = List.copyOf(data);
    coverage = List.copyOf(coverage);
    admission = List.copyOf(admission);
  }

  /**
   * One file.
   *
   * @param name without folders
   */
  public record Part(String name, Bytes bytes) {}

  /**
   * The card for a folder in which {@code data} lies in a folder named after the card's key and
   * {@code coverage} in a folder {@code coverage} inside that, {@code admission} in one of that
   * name.
   */
  public ObjectNode unpackedCard() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", card.id()).put("title", card.title());
    json.put("path", card.key() + "/" + data.get(0).name());
    if (card.file().layer() != null && !layerChoosesFile) json.put("layer", card.file().layer());
    if (card.file().charset() != null) json.put("charset", card.file().charset());
    if (card.file().crs() != null) json.put("crs", card.file().crs());
    json.put("edition", card.provenance().edition())
        .put("source", card.provenance().source())
        .put("licence", card.provenance().licence());
    TermKeys.write(card.term(), json);
    json.put("accuracyMetres", card.accuracyMetres());
    json.put("halfWidthMetres", card.halfWidthMetres());
    json.put("completeness", card.extent().complete() ? "complete" : "partial");
    if (!coverage.isEmpty())
      json.put("coverage", card.key() + "/coverage/" + coverage.get(0).name());
    if (!admission.isEmpty())
      card.admission()
          .at(card.key() + "/admission/" + admission.get(0).name())
          .into(json.putObject("admission"));
    card.attributes().names().forEach(json.putObject("attributes")::put);
    ObjectNode values = json.putObject("values");
    card.attributes().values().forEach((ours, words) -> words.forEach(values.putObject(ours)::put));
    if (!card.attributes().where().isEmpty())
      json.set("where", JSON.valueToTree(card.attributes().where()));
    json.put("note", card.provenance().note());
    return json;
  }

  /** A file's bytes, read anew each time. */
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * SHA-256 over card and files, as printed with every assessment; the same wherever the files lie.
   */
  public String digest() throws IOException {
    Digest digest = new Digest().text(unpackedCard().toString());
    for (List<Part> parts : List.of(data, coverage, admission))
      for (Part part : parts)
        try (InputStream in = part.bytes().open()) {
          digest.stream(in);
        }
    return digest.toString();
  }
}
