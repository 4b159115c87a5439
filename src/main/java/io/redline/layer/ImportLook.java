package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.layer.format.FeatureFile;
import io.redline.layer.format.FeatureTable;
import io.redline.layer.format.UnreadableFile;
import io.redline.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file before it is imported: what is in it, what it probably is, and what is still to be said.
 *
 * @param systems what its numbers could be, when it does not say its system
 * @param fields which of its fields would be ours
 * @param layer as it would be read; null while its system is not known or it cannot be read so
 * @param problem why there is no layer; null when there is one
 */
public record ImportLook(
    FeatureTable table,
    ImportGuess guess,
    SystemGuess systems,
    ImportFields fields,
    Layer layer,
    Message problem) {
  private static final String NO_LAYER = "preview";

  /**
   * What a person says of it so far.
   *
   * @param crs null to take what the file says
   * @param as id of the layer; null to guess
   * @param preset null to guess
   */
  public record Said(String crs, String as, ImportPreset preset) {}

  /**
   * @param name of the file as it was delivered
   * @throws ImportProblem when the file cannot be read at all
   */
  public static ImportLook at(
      ImportRequest.From from, String name, Said said, Vocabulary vocabulary) throws ImportProblem {
    try {
      FeatureTable table = FeatureFile.read(from.file(), from.layer(), from.charset());
      ImportGuess guess = ImportGuess.of(name, table, vocabulary);
      boolean own = said.as() == null || said.as().equals(guess.layerId());
      ImportPreset preset = said.preset() != null ? said.preset() : own ? guess.preset() : null;
      String id = said.as() != null ? said.as() : guess.layerId();
      String served = id == null ? null : vocabulary.layerServedBy(id);
      ImportFields fields =
          ImportFields.of(
              new ImportRequest.Fields(Map.of(), preset),
              served == null ? NO_LAYER : served,
              table.fields(),
              vocabulary);
      SystemGuess systems =
          table.crs().name() == null ? SystemGuess.of(table) : new SystemGuess(List.of());
      LayerCard card = card(id, from, said.crs(), fields, preset);
      try {
        Layer layer = LayerReader.layer(card, from.file().toAbsolutePath().getParent(), vocabulary);
        return new ImportLook(table, guess, systems, fields, layer, null);
      } catch (LayerProblem e) {
        return new ImportLook(table, guess, systems, fields, null, e.text());
      }
    } catch (UnreadableFile e) {
      throw new ImportProblem(List.of(e.text()));
    }
  }

  private static LayerCard card(
      String id, ImportRequest.From from, String crs, ImportFields fields, ImportPreset preset) {
    Path file = from.file().toAbsolutePath().normalize();
    String system = crs != null ? crs : preset == null ? null : preset.claims().crs();
    return new LayerCard(
        id == null ? NO_LAYER : id,
        "",
        new LayerCard.MapFile(file.toString(), from.layer(), from.charset(), system),
        new LayerCard.Provenance("", "", "", ""),
        new LayerCard.Precision(0, 0),
        new LayerCard.Extent(true, null),
        new LayerCard.Attributes(
            fields.names(), fields.values(), preset == null ? Map.of() : preset.match().where()),
        null);
  }

  /** How much of the box round its features holds none, 0 to 1: what a coverage should say. */
  public double emptyShare() {
    if (layer == null) return 0;
    CoverageCheck check = CoverageCheck.of(layer);
    return check.box() ? 1 - check.filledShare() : 0;
  }
}
