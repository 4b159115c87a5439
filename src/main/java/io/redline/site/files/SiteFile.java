package io.redline.site.files;

import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.earth.GeoJsonReader;
import io.redline.earth.GeoJsonWriter;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * A site given as a file of its own: coordinate lists as reviewers have them, or a drawing.
 *
 * @param geometry GeoJSON geometry, x first, in the system of {@code crs}
 * @param crs one of ours, as the file or the caller declared it; never guessed. Null where nobody
 *     says the system of degrees: then all that they may mean is judged together
 * @param notes how the file was understood, for a person to check
 * @param count what was read, beside what the file says of itself
 * @param candidates the systems among which the person is asked to choose where {@code crs} is null
 * @param leftOut plots that could not be read, as the file calls them: the project is on them too
 */
public record SiteFile(
    JsonNode geometry,
    @Nullable String crs,
    List<Message> notes,
    List<Candidate> candidates,
    ReadCount count,
    List<Message> leftOut) {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final List<SiteFormat> FORMATS =
      List.of(
          new MapFileDrawing(),
          new UnreadableFormats(),
          new XlsxTable(),
          new DxfDrawing(),
          new GeoJsonDrawing(),
          new KmlDrawing(),
          new WktDrawing(),
          new BoundaryPoints(),
          new CassPoints(),
          new CsvTable(),
          new DegreeText());

  /** What a list of vertices draws, where the file does not say. */
  public enum Shape {
    AREA,
    LINE,
    POINTS
  }

  public SiteFile {
    notes = List.copyOf(notes);
    candidates = List.copyOf(candidates);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What a person says of a file beside it.
   *
   * @param crs the system of its coordinates; null when unsaid
   * @param swapped the two numbers stand the other way round than the file has them
   * @param shape what a list of vertices draws; null when unsaid
   * @param layer of a CAD drawing; null when unsaid
   */
  public record Said(
      @Nullable String crs, boolean swapped, @Nullable Shape shape, @Nullable String layer) {}

  /**
   * @param crs as declared beside the file, or null
   * @param shape as declared beside the file, or null
   * @throws IntakeProblem when the file is not understood, contradicts itself, or leaves its system
   *     unsaid
   */
  public static SiteFile read(Path file, String crs, Shape shape) throws IntakeProblem {
    return read(file, new Said(crs, false, shape, null));
  }

  /** The same with all that may be said of a file. */
  public static SiteFile read(Path file, Said said) throws IntakeProblem {
    return read(new SiteSource(file.toString(), bytes(file), file, said.layer), said);
  }

  /**
   * A file that was sent: nothing beside it is looked for.
   *
   * @param name for messages and, by its extension, for the format; never opened
   */
  public static SiteFile read(String name, byte[] bytes, String crs, Shape shape)
      throws IntakeProblem {
    return read(name, bytes, new Said(crs, false, shape, null));
  }

  /** The same as a person confirmed it. */
  public static SiteFile read(String name, byte[] bytes, String crs, boolean swapped, Shape shape)
      throws IntakeProblem {
    return read(name, bytes, new Said(crs, swapped, shape, null));
  }

  /** The same with all that may be said of a file. */
  public static SiteFile read(String name, byte[] bytes, Said said) throws IntakeProblem {
    return read(new SiteSource(name, bytes, null, said.layer), said);
  }

  private static SiteFile read(SiteSource source, Said said) throws IntakeProblem {
    String crs = said.crs;
    boolean swapped = said.swapped;
    Shape shape = said.shape;
    CoordinateRange declared = crs == null ? null : CoordinateRange.of(crs);
    if (crs != null && declared == null)
      throw source.refuse(
          List.of(
              SiteSource.problem(
                  Message.same("--crs"),
                  Message.same(crs),
                  Message.same("EPSG:4490, EPSG:4326, EPSG:4513..4554, GCJ-02, BD-09"),
                  guess(crs))));
    if (isBlank(source.bytes()))
      throw source.refuse(
          TEXTS.say("site-file.nothing"),
          TEXTS.say("site-file.site-coordinates"),
          SiteSource.NOTHING);
    Drawing drawing = read(source);
    if (drawing.vertices().isEmpty())
      throw source.refuse(
          TEXTS.say("site-file.no-coordinates"),
          TEXTS.say("site-file.least-one-point"),
          SiteSource.NOTHING);
    if (drawing.vertices().size() > ProposalReader.MOST_POSITIONS)
      throw source.refuse(
          Message.same(String.valueOf(drawing.vertices().size())),
          TEXTS.say("site-file.most-positions", ProposalReader.MOST_POSITIONS),
          SiteSource.NOTHING);
    for (Vertex vertex : drawing.vertices())
      if (!Double.isFinite(vertex.a()) || !Double.isFinite(vertex.b()))
        throw source.refuse(
            List.of(
                SiteSource.problem(
                    vertex.place(),
                    Message.same(vertex.a() + ", " + vertex.b()),
                    TEXTS.say("site-file.finite"),
                    SiteSource.NOTHING)));
    List<Message> notes = new ArrayList<>(drawing.notes());
    CoordinateRange range;
    List<Plot> plots;
    boolean unsaid;
    try {
      range = new CrsResolution(source, drawing).settle(declared);
      unsaid = range == null;
      if (unsaid) range = CoordinateRange.of(CoordinateRange.DEFAULT);
      else notes.addAll(onSystem(drawing.system(), range, declared));
      Drawing ordered = swapped ? drawing.swapped() : drawing;
      if (swapped) notes.add(TEXTS.say("site-file.swapped-as-confirmed"));
      plots = new AxisOrder(source, range).eastFirst(ordered, notes);
    } catch (IntakeProblem e) {
      throw new SystemGuess(source, drawing, shape).offeredWith(e);
    }
    Outline outline = new Outline(source, notes);
    Geometry geometry = outline.of(drawn(plots, shape));
    List<Message> leftOut = new ArrayList<>(drawing.leftOut());
    leftOut.addAll(outline.leftOut());
    JsonNode drawn = GeoJsonWriter.AS_DRAWN.write(geometry);
    CoordinateSystem system = CoordinateSystem.of(range.code());
    ReadCount count = ReadCount.of(drawing, GeoJsonReader.read(drawn, system::toLongitudeLatitude));
    notes.add(0, count.text());
    notes.add(0, summary(source, drawing, geometry));
    if (!unsaid) return new SiteFile(drawn, range.code(), notes, List.of(), count, leftOut);
    List<Candidate> candidates = new SystemGuess(source, drawing, shape).candidates();
    notes.add(TEXTS.say("site-file.system-unsaid", SystemGuess.listed(candidates)));
    return new SiteFile(drawn, null, notes, candidates, count, leftOut);
  }

  /**
   * The same where one place has to be meant.
   *
   * @throws IntakeProblem when nobody says the system
   */
  public SiteFile certain(String name) throws IntakeProblem {
    if (crs != null) return this;
    throw new IntakeProblem(
        name,
        List.of(
            SiteSource.problem(
                TEXTS.say("crs-resolution.coordinate-system"),
                TEXTS.say("crs-resolution.not-said"),
                TEXTS.say("crs-resolution.page-field-or-crs"),
                SystemGuess.listed(candidates))),
        candidates);
  }

  /**
   * The proposal on this site; what its own file said of the geometry no longer counts. A plot that
   * was left out is a part of the project whose place is not known, so that nothing passes for it.
   */
  public Proposal placed(Proposal proposal, ProposalReader reader) throws IntakeProblem {
    return reader.onSite(
        proposal, geometry, crs, leftOut.stream().map(plot -> plot.in(Lang.ZH)).toList());
  }

  /** The notes, and a word on what the proposal itself had said of its geometry. */
  public List<Message> notesFor(Proposal declared) {
    if (declared.site() == null || declared.site().geometry() == null) return notes;
    List<Message> all = new ArrayList<>(notes);
    all.add(1, TEXTS.say("site-file.coordinates-proposal"));
    return all;
  }

  private static Drawing read(SiteSource source) throws IntakeProblem {
    for (SiteFormat format : FORMATS) if (format.recognises(source)) return format.read(source);
    throw new IllegalStateException("the last format takes every text");
  }

  private static List<Message> onSystem(
      DeclaredCrs said, CoordinateRange range, CoordinateRange declared) {
    if (said.byFormat() && said.code().equals("GCJ-02")) return List.of(byOvital(range, declared));
    if (said.byFormat() && declared == null)
      return List.of(TEXTS.say("site-file.format-itself-fixes"));
    if (said.byFormat() && !said.code().equals(range.code()))
      return List.of(TEXTS.say("site-file.format-fixes-wgs", range.code()));
    if (declared != null) return List.of(TEXTS.say("site-file.coordinate-system", range.code()));
    return List.of(TEXTS.say("site-file.coordinate-system-file", range.code()));
  }

  private static Message byOvital(CoordinateRange range, CoordinateRange declared) {
    return declared == null
        ? TEXTS.say("site-file.kml-of-ovital")
        : TEXTS.say("site-file.kml-bears-mark-ovital", range.code());
  }

  /**
   * Lists of vertices without a word on what they draw: one is a point, two a line, more an area.
   */
  static List<Plot> drawn(List<Plot> plots, Shape shape) {
    return plots.stream()
        .map(
            plot -> {
              if (plot.kind() != null) return plot;
              if (shape != null) return plot.as(Plot.Kind.valueOf(shape.name()));
              int count = plot.vertices().size();
              return plot.as(
                  count == 1 ? Plot.Kind.POINTS : count == 2 ? Plot.Kind.LINE : Plot.Kind.AREA);
            })
        .toList();
  }

  private static Message summary(SiteSource source, Drawing drawing, Geometry geometry) {
    String file = Path.of(source.name()).getFileName().toString();
    Message kind =
        TEXTS.say(
            switch (geometry.getDimension()) {
              case 0 -> "site-file.of-points";
              case 1 -> "site-file.of-lines";
              default -> "site-file.of-areas";
            });
    return TEXTS.say("site-file.taken-from", file, drawing.format(), kind);
  }

  private static Message guess(String crs) {
    String closest = Guess.closest(crs.toUpperCase(Locale.ROOT), CoordinateRange.codes());
    return closest == null ? SiteSource.NOTHING : Message.same(closest);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) if (b > ' ' || b < 0) return false;
    return true;
  }

  private static byte[] bytes(Path file) throws IntakeProblem {
    SiteSource source = new SiteSource(file.toString(), new byte[0], file);
    Message wanted = TEXTS.say("site-file.site-file");
    try {
      if (Files.isDirectory(file))
        throw source.refuse(TEXTS.say("site-file.folder"), wanted, SiteSource.NOTHING);
      long bytes = Files.size(file);
      if (bytes > ProposalReader.MOST_BYTES)
        throw source.refuse(
            Message.same(bytes + " B"),
            Message.same("<= " + ProposalReader.MOST_BYTES + " B"),
            SiteSource.NOTHING);
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw source.refuse(TEXTS.say("site-file.no-such-file"), wanted, SiteSource.NOTHING);
    } catch (IOException e) {
      throw source.refuse(
          Message.same(e.getClass().getSimpleName()),
          TEXTS.say("site-file.readable-file"),
          SiteSource.NOTHING);
    }
  }
}
