package io.redline.decisions;

import io.redline.decisions.Recorded.KeptFile;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.intake.CanonicalJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a foreign record rests on, as bytes.
 *
 * @param given in the order of the record
 * @param rulebook as a sequence of files
 * @param layerCards of the layers directory, in its order
 * @param theirLayers what their log says of each
 * @param layerFiles by path inside the layers directory
 * @param conclusions headers of people's conclusions on it
 * @param bundle hash of the bundle it came in
 */
public record Evidence(
    List<byte[]> given,
    byte[] read,
    byte[] assessment,
    byte[] rulebook,
    List<JsonNode> layerCards,
    List<KeptLayer> theirLayers,
    SortedMap<String, byte[]> layerFiles,
    List<byte[]> conclusions,
    String bundle) {

  /** Keeps all of it, and says where in the header of the entry that takes it in. */
  ObjectNode header(Connection connection, Contents contents, LogEntry foreign)
      throws SQLException, IOException {
    Recorded theirs = Recorded.of(foreign);
    List<KeptFile> files = new ArrayList<>();
    for (int i = 0; i < given.size(); i++)
      files.add(
          new KeptFile(theirs.given().get(i).name(), contents.keep(connection, given.get(i))));
    List<KeptLayer> layers = new ArrayList<>();
    for (int i = 0; i < layerCards.size(); i++) {
      KeptLayer layer = theirLayers.get(i);
      layers.add(
          new KeptLayer(
              layer.id(),
              layer.title(),
              layer.edition(),
              layer.digest(),
              layer(connection, contents, layerCards.get(i))));
    }
    ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
    new Recorded(
            theirs.proposalId(),
            theirs.proposalName(),
            theirs.asOf(),
            theirs.outcome(),
            theirs.depth(),
            files,
            contents.keep(connection, read),
            new KeptRulebook(
                theirs.rulebook().version(),
                theirs.rulebook().digest(),
                contents.keep(connection, rulebook)),
            contents.keep(connection, KeptLayer.bytes(layers)),
            contents.keep(connection, assessment),
            theirs.version())
        .into(header);
    ObjectNode origin = header.putObject("origin");
    origin.put("record", foreign.number()).put("recordHash", foreign.hash());
    origin.put("by", foreign.by()).put("at", foreign.at().toString()).put("bundle", bundle);
    origin.put("hash", contents.keep(connection, foreign.bytes()));
    ArrayNode list = origin.putArray("conclusions");
    for (byte[] conclusion : conclusions)
      list.addObject().put("hash", contents.keep(connection, conclusion));
    return header;
  }

  private String layer(Connection connection, Contents contents, JsonNode card)
      throws SQLException, IOException {
    ObjectNode list = CanonicalJson.MAPPER.createObjectNode();
    ObjectNode own = (ObjectNode) card.deepCopy();
    String id = card.path("id").stringValue();
    keep(
        connection, contents, card.path("path").asString(), id, own, "path", list.putArray("data"));
    ArrayNode coverage = list.putArray("coverage");
    if (card.has("coverage"))
      keep(
          connection,
          contents,
          card.path("coverage").asString(),
          id + "/coverage",
          own,
          "coverage",
          coverage);
    ArrayNode admission = list.putArray("admission");
    if (card.has("admission"))
      keep(
          connection,
          contents,
          card.path("admission").path("path").asString(),
          id + "/admission",
          (ObjectNode) own.path("admission"),
          "path",
          admission);
    list.set("card", own);
    return contents.keep(connection, CanonicalJson.bytes(list));
  }

  /** The file a card names and those beside it, put where an unpacked card expects them. */
  private void keep(
      Connection connection,
      Contents contents,
      String path,
      String home,
      ObjectNode card,
      String key,
      ArrayNode parts)
      throws SQLException, IOException {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String first = path.substring(folder.length());
    card.put(key, home + "/" + first);
    for (Map.Entry<String, byte[]> file : layerFiles.entrySet()) {
      String name =
          file.getKey().startsWith(folder) ? file.getKey().substring(folder.length()) : "/";
      boolean other =
          card.has("coverage") && key.equals("path") && file.getKey().equals(coverage(card));
      if (!name.contains("/") && !other)
        parts.addObject().put("name", name).put("hash", contents.keep(connection, file.getValue()));
    }
  }

  private static String coverage(ObjectNode card) {
    return card.path("coverage").asString();
  }
}
