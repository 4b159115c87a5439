package io.redline.layer;

import io.redline.admission.AdmissionCard;
import io.redline.admission.AdmissionReader;
import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.earth.Feature;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.layer.Layer.Origin;
import io.redline.layer.LayerReading.CrsFrom;
import io.redline.layer.format.FeatureTable;
import io.redline.layer.format.UnreadableFile;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Reads a layers directory: the cards of {@code layers.yaml} or {@code layers.json} and the files
 * they name.
 */
public final class LayerReader {
  /** The folder inside the data folder that imports go to. */
  public static final String IMPORTED = "layers";

  private final LayerFolder folder;
  private final Vocabulary vocabulary;
  private final Origin origin;

  private LayerReader(LayerFolder folder, Vocabulary vocabulary, Origin origin) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.origin = origin;
  }

  /**
   * @throws LayerProblem when there is no card list, or a card or file cannot be used
   */
  public static LayerStore read(Path directory, Vocabulary vocabulary) {
    LayerReader reader =
        new LayerReader(new LayerFolder.OnDisk(directory), vocabulary, Origin.GIVEN);
    return new LayerStore(reader.layers(reader.cards()));
  }

  /** The layers that come with the product. */
  public static LayerStore defaults(Vocabulary vocabulary) {
    LayerReader reader = new LayerReader(new LayerFolder.Packed(), vocabulary, Origin.DEFAULT);
    return new LayerStore(reader.layers(reader.cards()));
  }

  /**
   * The layers of the data folder and, where none is imported for an id, those that come with the
   * product.
   *
   * @param dataFolder need not exist
   */
  public static LayerStore inUse(Path dataFolder, Vocabulary vocabulary) {
    LayerReader imported =
        new LayerReader(
            new LayerFolder.OnDisk(dataFolder.resolve(IMPORTED)), vocabulary, Origin.IMPORTED);
    if (!imported.folder.hasCards()) return defaults(vocabulary);
    List<LayerCard> cards = imported.cards();
    Set<String> replaced =
        cards.stream()
            .filter(c -> c.term().isLaw())
            .map(c -> LayerCards.served(c.id(), vocabulary, Message.same("")))
            .collect(Collectors.toSet());
    List<Layer> all = new ArrayList<>(imported.layers(cards));
    LayerReader packed = new LayerReader(new LayerFolder.Packed(), vocabulary, Origin.DEFAULT);
    all.addAll(
        packed.layers(
            packed.cards().stream().filter(c -> replaced.stream().noneMatch(c::serves)).toList()));
    return new LayerStore(all);
  }

  /** One card and its file, as an import looks at it before anything is written. */
  static Layer layer(LayerCard card, Path directory, Vocabulary vocabulary) {
    return new LayerReader(new LayerFolder.OnDisk(directory), vocabulary, Origin.IMPORTED)
        .layer(card);
  }

  /** The cards of a folder, unread files and all. */
  static List<LayerCard> cards(Path directory, Vocabulary vocabulary) {
    return new LayerReader(new LayerFolder.OnDisk(directory), vocabulary, Origin.IMPORTED).cards();
  }

  private List<LayerCard> cards() {
    return folder.cards(vocabulary);
  }

  /** Read side by side; of several that are broken the first one is told, on every run. */
  private List<Layer> layers(List<LayerCard> cards) {
    List<CompletableFuture<Layer>> begun =
        cards.stream().map(c -> CompletableFuture.supplyAsync(() -> layer(c))).toList();
    try {
      return begun.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException problem) throw problem;
      if (e.getCause() instanceof Error error) throw error;
      throw e;
    }
  }

  private Layer layer(LayerCard card) {
    Message at = LayerProblem.say("at.layer", folder.place(), card.id());
    FeatureTable table = table(card, card.file().path());
    CoordinateSystem system = system(at, card, table);
    LayerFeatures read =
        AttributeWords.of(
            LayerFeatures.of(named(card.file().path()), table, system, card),
            card.id(),
            vocabulary);
    Geometry coverage = card.extent().coverage() == null ? null : coverage(at, card);
    boolean fromCard =
        card.file().crs() != null
            && (table.crs().byStandard()
                || table.crs().code() == null
                || !CoordinateRange.of(card.file().crs()).code().equals(table.crs().code()));
    CrsFrom from =
        fromCard ? CrsFrom.CARD : table.crs().byStandard() ? CrsFrom.STANDARD : CrsFrom.FILE;
    LayerReading readAs =
        new LayerReading(
            table.format(),
            table.layer(),
            card.file().crs() == null
                ? table.crs().code()
                : CoordinateRange.of(card.file().crs()).code(),
            from,
            table.crs().name() == null ? "" : table.crs().name(),
            table.charset(),
            table.fields(),
            read.repairs().size());
    LayerFiles files = files(at, card);
    Layer layer =
        Layer.of(
            card.lessAccurateBy(system.accuracyMetres()),
            read,
            coverage,
            digest(at, files),
            origin,
            readAs,
            files);
    if (origin != Origin.DEFAULT) layer = covered(layer);
    return card.admission() == null ? layer : withAdmission(at, layer);
  }

  /** Where it cannot have looked where it says, no hit proves nothing. */
  private static Layer covered(Layer layer) {
    CoverageCheck check = CoverageCheck.of(layer);
    Message remark = check.remark(layer.card());
    if (remark == null) return layer;
    return (check.missed() ? layer.asPartial() : layer).noting(List.of(remark));
  }

  /**
   * A list with one unreadable cell, or one row for a unit that there cannot be, is refused whole:
   * a row left out would read as no demand.
   */
  private Layer withAdmission(Message at, Layer layer) {
    AdmissionCard card = layer.card().admission();
    String path = card.path();
    try {
      return layer.with(
          AdmissionReader.read(
              Path.of(path).getFileName().toString(), folder.bytes(path), card, vocabulary));
    } catch (IntakeProblem e) {
      StringBuilder zh = new StringBuilder(), en = new StringBuilder();
      for (IntakeProblem.Problem problem : e.problems()) {
        zh.append(System.lineSeparator()).append("  ").append(problem.text(Lang.ZH));
        en.append(System.lineSeparator()).append("  ").append(problem.text(Lang.EN));
      }
      Message all = new Message(zh.toString(), en.toString());
      throw new LayerProblem("list-unreadable", at, named(path), all).from(e);
    } catch (IOException e) {
      throw new LayerProblem("unreadable-at", at, named(path), e.getClass().getSimpleName())
          .from(e);
    }
  }

  private FeatureTable table(LayerCard card, String file) {
    boolean data = file.equals(card.file().path());
    try {
      return folder.read(
          file, data ? card.file().layer() : null, data ? card.file().charset() : null);
    } catch (UnreadableFile e) {
      throw new LayerProblem("of-layer", folder.place(), card.id(), e.text()).from(e);
    }
  }

  private Geometry coverage(Message at, LayerCard card) {
    FeatureTable table = table(card, card.extent().coverage());
    if (table.crs().code() == null) throw unsaid(at, card.extent().coverage(), table.crs());
    LayerFeatures areas =
        LayerFeatures.of(
            named(card.extent().coverage()), table, CoordinateSystem.of(table.crs().code()), card);
    List<Geometry> certain =
        areas.features().stream().filter(Feature::certain).map(Feature::geometry).toList();
    // An empty one must not fall back to the bounding box: somebody meant to say where it looked.
    if (certain.isEmpty() || certain.stream().anyMatch(area -> area.getDimension() < 2))
      throw new LayerProblem("coverage.no-area", at, card.extent().coverage());
    return UnaryUnionOp.union(certain);
  }

  /**
   * What the card says and what the file says must agree; that a file in degrees is GCJ-02 or BD-09
   * only a card can say, but for files of Ovital, which are GCJ-02 whatever a card says.
   */
  private static CoordinateSystem system(Message at, LayerCard card, FeatureTable table) {
    FeatureTable.Crs said = table.crs();
    if (card.file().crs() == null) {
      if (said.code() == null) throw unsaid(at, card.file().path(), said);
      return CoordinateSystem.of(said.code());
    }
    CoordinateSystem declared;
    try {
      declared = CoordinateSystem.of(card.file().crs());
    } catch (IllegalArgumentException e) {
      throw new LayerProblem("no-system", at, card.file().crs()).from(e);
    }
    CoordinateRange ours = CoordinateRange.of(card.file().crs());
    boolean silent = said.name() == null || said.byStandard();
    CoordinateRange theirs = said.code() == null ? null : CoordinateRange.of(said.code());
    boolean shifted = theirs != null && theirs.code().equals("GCJ-02");
    boolean agree =
        theirs != null
            && (theirs.equals(ours) || !shifted && !theirs.isProjected() && !ours.isProjected());
    if (silent || agree) return declared;
    throw new LayerProblem(
        "crs-differs",
        at,
        ours.code(),
        Path.of(card.file().path()).getFileName(),
        said.name(),
        (said.code() == null ? "" : " (" + said.code() + ")"));
  }

  /** A file for messages: inside the directory with it, elsewhere by its name. */
  private String named(String file) {
    Path path = Path.of(file);
    return path.isAbsolute() ? path.getFileName().toString() : folder.place() + "/" + file;
  }

  private static LayerProblem unsaid(Message at, String file, FeatureTable.Crs said) {
    return said.name() == null
        ? new LayerProblem("crs-unsaid", at, file)
        : new LayerProblem("crs-strange", at, Path.of(file).getFileName(), said.name(), said.why());
  }

  /** Kept in memory: a list is small, and its folder may be gone when the layer is written out. */
  private LayerFiles.Part list(Message at, String path) {
    try {
      byte[] bytes = folder.bytes(path);
      return new LayerFiles.Part(
          Path.of(path).getFileName().toString(), () -> new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new LayerProblem("unreadable-in", at, named(path), e.getClass().getSimpleName())
          .from(e);
    }
  }

  private static String digest(Message at, LayerFiles files) {
    try {
      return files.digest();
    } catch (IOException e) {
      throw new LayerProblem(
              "unreadable-in", at, files.card().file().path(), e.getClass().getSimpleName())
          .from(e);
    }
  }

  private LayerFiles files(Message at, LayerCard card) {
    try {
      return new LayerFiles(
          card,
          folder.layerChoosesFile(card.file().path()),
          folder.parts(card.file().path(), card.file().layer()),
          card.extent().coverage() == null
              ? List.of()
              : folder.parts(card.extent().coverage(), null),
          card.admission() == null ? List.of() : List.of(list(at, card.admission().path())));
    } catch (IOException e) {
      throw new LayerProblem("unreadable-in", at, card.file().path(), e.getClass().getSimpleName())
          .from(e);
    }
  }
}
