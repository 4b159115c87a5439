package io.redline.layer;

import io.redline.admission.AdmissionCard;
import io.redline.admission.ControlUnits;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.layer.format.FeatureFile;
import io.redline.layer.format.FeatureTable;
import io.redline.layer.format.UnreadableFile;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings a map file into the data folder as a layer. Nothing is guessed: what neither the file nor
 * the caller says is asked for, with the reason. The file is read and judged whole before the first
 * byte is written.
 */
public final class LayerImport {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private final ImportRequest request;
  private final Vocabulary vocabulary;

  /**
   * @param layer as it will be read from now on
   * @param picture SVG file beside the card
   * @param warnings what a person should look at
   */
  public record Imported(Layer layer, Path picture, List<Message> warnings) {}

  private LayerImport(ImportRequest request, Vocabulary vocabulary) {
    this.request = request;
    this.vocabulary = vocabulary;
  }

  /**
   * @param dataFolder made when it is not there
   * @throws ImportProblem when something is not said, or the file cannot be used; nothing was
   *     written then
   */
  public static Imported run(ImportRequest request, Path dataFolder, Vocabulary vocabulary)
      throws ImportProblem {
    LayerImport one = new LayerImport(request, vocabulary);
    try {
      one.checkId();
      FeatureTable table = one.table();
      one.checkSaid(table);
      ImportFields fields = one.fields(table);
      Layer layer = LayerReader.layer(one.card(fields), dataFolder, vocabulary);
      if (layer.features().isEmpty())
        throw new LayerProblem("no-feature", request.from().file().getFileName());
      if (CoverageCheck.of(layer).missed())
        throw new LayerProblem("of-file", request.from().coverage(), TEXTS.say("coverage.missed"));
      List<Message> warnings =
          new ArrayList<>(fields.remarks(request.preset() != null, table.fields()));
      warnings.addAll(DatumCheck.of(layer, dataFolder, vocabulary));
      Path folder = dataFolder.resolve(LayerReader.IMPORTED);
      Layer added = new ImportFolder(folder, vocabulary).add(layer, request);
      return new Imported(added, folder.resolve(added.card().key() + ".svg"), warnings);
    } catch (LayerProblem e) {
      if (e.getCause() instanceof IntakeProblem list) throw new ImportProblem(cells(list));
      throw new ImportProblem(List.of(e.text()));
    } catch (UnreadableFile e) {
      throw new ImportProblem(List.of(e.text()));
    }
  }

  private static List<Message> cells(IntakeProblem list) {
    return list.problems().stream()
        .map(p -> Punctuation.labelled(list.source(), Message.each(p::text)))
        .toList();
  }

  private void checkId() throws ImportProblem {
    if (!request.as().matches("[a-z0-9]+(-[a-z0-9]+)*"))
      throw new ImportProblem(TEXTS.say("layer-import.expected-lower-case", request.as()));
    String served = served();
    if (request.preset() != null && !served.equals(request.preset().layerId()))
      throw new ImportProblem(
          TEXTS.say(
              "layer-import.preset-layer-not",
              request.preset().id(),
              request.preset().layerId(),
              request.as()));
  }

  private FeatureTable table() {
    return FeatureFile.read(
        request.from().file(), request.from().layer(), request.from().charset());
  }

  private ImportFields fields(FeatureTable table) throws ImportProblem {
    return ImportFields.of(request.fields(), served(), table.fields(), vocabulary);
  }

  private String served() {
    return LayerCards.served(request.as(), vocabulary, Message.same("--as: "));
  }

  private void checkSaid(FeatureTable table) throws ImportProblem {
    List<Message> missing = new ArrayList<>();
    if (request.claims().accuracyMetres() == null)
      missing.add(TEXTS.say("layer-import.accuracy-metres-missing"));
    if (request.claims().completeness() == null)
      missing.add(TEXTS.say("layer-import.completeness-complete"));
    if (request.claims().edition() == null)
      missing.add(TEXTS.say("layer-import.edition-such-2024"));
    if (request.claims().source() == null)
      missing.add(TEXTS.say("layer-import.source-missing-report"));
    if (missing.isEmpty()) return;
    if (table.crs().name() == null && request.claims().crs() == null)
      missing.add(SystemGuess.of(table).inWords());
    throw new ImportProblem(missing);
  }

  private LayerCard card(ImportFields fields) throws ImportProblem {
    LayerClaims claims = request.claims();
    String completeness = claims.completeness();
    Double width = claims.halfWidthMetres();
    if (!List.of("complete", "partial").contains(completeness))
      throw new ImportProblem(TEXTS.say("layer-import.completeness-expected", completeness));
    for (Double metres : new Double[] {claims.accuracyMetres(), width})
      if (metres != null && !(metres >= 0 && metres < 1e6))
        throw new ImportProblem(TEXTS.say("layer-import.expected-metres-0", metres));
    String served = served();
    ImportRequest.From from = request.from();
    return new LayerCard(
        request.as(),
        claims.title() != null ? claims.title() : vocabulary.zh(Vocabulary.LAYER, served),
        new LayerCard.MapFile(absolute(from.file()), from.layer(), from.charset(), claims.crs()),
        new LayerCard.Provenance(
            claims.edition(),
            claims.source(),
            claims.licence() == null ? LayerCards.UNSAID : claims.licence(),
            request.preset() == null ? "" : request.preset().note(),
            request.term()),
        new LayerCard.Precision(claims.accuracyMetres(), width == null ? 0 : width),
        new LayerCard.Extent(
            completeness.equals("complete"),
            from.coverage() == null ? null : absolute(from.coverage())),
        new LayerCard.Attributes(
            fields.names(),
            fields.values(),
            request.preset() == null ? Map.of() : request.preset().match().where()),
        admission(served));
  }

  private static String absolute(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private AdmissionCard admission(String served) throws ImportProblem {
    AdmissionCard said = request.admission();
    if (said == null) return null;
    if (!served.equals(ControlUnits.LAYER))
      throw new ImportProblem(
          TEXTS.say("layer-import.admission-goes-layer", ControlUnits.LAYER, request.as()));
    if (said.effectiveFrom() == null)
      throw new ImportProblem(TEXTS.say("layer-import.admission-day-missing"));
    return new AdmissionCard(
        absolute(Path.of(said.path())),
        said.title() == null ? AdmissionCards.TITLE : said.title(),
        "",
        "",
        request.claims().edition(),
        request.claims().source(),
        said.effectiveFrom(),
        null,
        Set.of());
  }
}
