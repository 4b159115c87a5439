package io.redline.site.files;

import io.redline.earth.CoordinateRange;
import io.redline.earth.GeoJsonWriter;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * A site given as a file of its own: coordinate lists as reviewers have them, or a drawing.
 *
 * @param geometry GeoJSON geometry, x first, in the system of {@code crs}
 * @param crs one of ours, as the file or the caller declared it; never guessed
 * @param notes how the file was understood, for a person to check
 */
public record SiteFile(JsonNode geometry, String crs, List<Message> notes) {
  private static final List<SiteFormat> FORMATS =
      List.of(
          new MapFileDrawing(),
          new UnreadableFormats(),
          new XlsxTable(),
          new GeoJsonDrawing(),
          new KmlDrawing(),
          new WktDrawing(),
          new BoundaryPoints(),
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
  }

  /**
   * @param crs as declared beside the file, or null
   * @param shape as declared beside the file, or null
   * @throws IntakeProblem when the file is not understood, contradicts itself, or leaves its system
   *     unsaid
   */
  public static SiteFile read(Path file, String crs, Shape shape) throws IntakeProblem {
    return read(new SiteSource(file.toString(), bytes(file), file), crs, shape);
  }

  /**
   * A file that was sent: nothing beside it is looked for.
   *
   * @param name for messages and, by its extension, for the format; never opened
   */
  public static SiteFile read(String name, byte[] bytes, String crs, Shape shape)
      throws IntakeProblem {
    return read(new SiteSource(name, bytes, null), crs, shape);
  }

  private static SiteFile read(SiteSource source, String crs, Shape shape) throws IntakeProblem {
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
          new Message("空文件", "nothing"),
          new Message("选址坐标", "a site's coordinates"),
          SiteSource.NOTHING);
    Drawing drawing = read(source);
    if (drawing.vertices().isEmpty())
      throw source.refuse(
          new Message("没有坐标", "no coordinates"),
          new Message("至少一个点", "at least one point"),
          SiteSource.NOTHING);
    if (drawing.vertices().size() > ProposalReader.MOST_POSITIONS)
      throw source.refuse(
          Message.same(String.valueOf(drawing.vertices().size())),
          new Message(
              "至多 " + ProposalReader.MOST_POSITIONS + " 点",
              "at most " + ProposalReader.MOST_POSITIONS + " positions"),
          SiteSource.NOTHING);
    CoordinateRange range = new CrsResolution(source, drawing).settle(declared);
    List<Message> notes = new ArrayList<>(drawing.notes());
    notes.addAll(onSystem(drawing.system(), range, declared));
    List<Plot> plots = new AxisOrder(source, range).eastFirst(drawing, notes);
    Geometry geometry = new Outline(source, notes).of(drawn(plots, shape));
    notes.add(0, summary(source, drawing, geometry));
    return new SiteFile(GeoJsonWriter.AS_DRAWN.write(geometry), range.code(), notes);
  }

  /** The proposal on this site; what its own file said of the geometry no longer counts. */
  public Proposal placed(Proposal proposal, ProposalReader reader) throws IntakeProblem {
    return reader.onSite(proposal, geometry, crs);
  }

  /** The notes, and a word on what the proposal itself had said of its geometry. */
  public List<Message> notesFor(Proposal declared) {
    if (declared.site() == null || declared.site().geometry() == null) return notes;
    List<Message> all = new ArrayList<>(notes);
    all.add(
        1,
        new Message(
            "申报文件自带的选址坐标由该文件取代，未使用",
            "the coordinates in the proposal itself were replaced and not used"));
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
      return List.of(new Message("坐标系按格式规定为 WGS 84", "the format itself fixes WGS 84"));
    if (said.byFormat() && !said.code().equals(range.code()))
      return List.of(
          new Message(
              "格式规定为 WGS 84，按申报的 " + range.code() + " 读取",
              "the format fixes WGS 84; read as " + range.code() + ", as declared"));
    if (declared != null)
      return List.of(
          new Message("坐标系按申报为 " + range.code(), "coordinate system as declared: " + range.code()));
    return List.of(
        new Message("坐标系按文件所述为 " + range.code(), "coordinate system by the file: " + range.code()));
  }

  private static Message byOvital(CoordinateRange range, CoordinateRange declared) {
    String remedy = "若由 9.3.0 之前的奥维导出，或已改为 WGS 84，请用 --crs EPSG:4326 说明";
    String remedyEn =
        "if it is older than Ovital 9.3.0, or was turned into WGS 84, say --crs EPSG:4326";
    return declared == null
        ? new Message(
            "此 KML 有奥维（Ovital）字样，按 GCJ-02（火星坐标）读取，已反算，反算误差计入距离；" + remedy,
            "this KML bears a mark of Ovital: read as GCJ-02, its offset taken out and the doubt of that in every distance; "
                + remedyEn)
        : new Message(
            "此 KML 有奥维（Ovital）字样，多为 GCJ-02（火星坐标）；按申报的 " + range.code() + " 读取",
            "this KML bears a mark of Ovital, which mostly means GCJ-02; read as "
                + range.code()
                + ", as declared");
  }

  /**
   * Lists of vertices without a word on what they draw: one is a point, two a line, more an area.
   */
  private static List<Plot> drawn(List<Plot> plots, Shape shape) {
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
    int points = drawing.vertices().size();
    int plots = drawing.plots().size();
    String file = Path.of(source.name()).getFileName().toString();
    String zh =
        switch (geometry.getDimension()) {
          case 0 -> "点";
          case 1 -> "线";
          default -> "面";
        };
    String en =
        switch (geometry.getDimension()) {
          case 0 -> "points";
          case 1 -> "lines";
          default -> "areas";
        };
    return new Message(
        "选址取自文件 "
            + file
            + "（"
            + drawing.format().zh()
            + "，"
            + plots
            + " 个地块，"
            + points
            + " 点，"
            + zh
            + "）",
        "site taken from "
            + file
            + " ("
            + drawing.format().en()
            + ", plots: "
            + plots
            + ", points: "
            + points
            + ", "
            + en
            + ")");
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
    Message wanted = new Message("选址文件", "a site file");
    try {
      if (Files.isDirectory(file))
        throw source.refuse(new Message("文件夹", "a folder"), wanted, SiteSource.NOTHING);
      long bytes = Files.size(file);
      if (bytes > ProposalReader.MOST_BYTES)
        throw source.refuse(
            Message.same(bytes + " B"),
            Message.same("<= " + ProposalReader.MOST_BYTES + " B"),
            SiteSource.NOTHING);
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw source.refuse(new Message("没有这个文件", "no such file"), wanted, SiteSource.NOTHING);
    } catch (IOException e) {
      throw source.refuse(
          Message.same(e.getClass().getSimpleName()),
          new Message("可读的文件", "a readable file"),
          SiteSource.NOTHING);
    }
  }
}
