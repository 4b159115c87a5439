package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.layer.format.FeatureFile;
import io.redline.layer.format.FeatureTable;
import io.redline.layer.format.OvitalMark;
import io.redline.layer.format.UnreadableFile;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A Shapefile (zipped or beside its parts), a KMZ or a GeoPackage, by the readers of layer files.
 */
final class MapFileDrawing implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  /** The texts of the file are not used for a site, so any bytes will do. */
  private static final String ANY_CHARSET = "ISO-8859-1";

  @Override
  public boolean recognises(SiteSource source) {
    boolean zip = source.startsWith('P', 'K', 3, 4) && !source.endsWith(".xlsx");
    return zip || isDatabase(source) || source.endsWith(".shp") && source.place() != null;
  }

  private static boolean isDatabase(SiteSource source) {
    return source.startsWith('S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't');
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    FeatureTable table;
    try {
      table = table(source);
    } catch (UnreadableFile e) {
      throw source.refuse(
          e.text(), TEXTS.say("map-file-drawing.shapefile-kmz-or"), SiteSource.NOTHING);
    }
    List<Plot> plots = new ArrayList<>();
    for (FeatureTable.Row row : table.rows()) {
      Message place = TEXTS.say("map-file-drawing.feature", row.number());
      if (row.geometry() != null)
        plots.addAll(
            DrawnGeometry.plots(source, row.geometry(), String.valueOf(row.number()), place));
    }
    List<Message> notes = new ArrayList<>();
    table.remarks().forEach(r -> notes.add(new Message(r.zh(), r.en())));
    long empty =
        table.rows().stream().filter(r -> r.geometry() == null || r.geometry().isEmpty()).count();
    if (empty > 0) notes.add(TEXTS.say("map-file-drawing.features-without", empty));
    DeclaredCrs system = system(table.crs());
    if (isOfUnknownWriter(source, table.crs())) {
      system = DeclaredCrs.NOTHING;
      notes.add(TEXTS.say("kml-drawing.writer-unknown"));
    }
    return new Drawing(Message.same(table.format()), system, Drawing.Axes.EAST_FIRST, plots, notes);
  }

  private static FeatureTable table(SiteSource source) {
    if (source.place() != null) return FeatureFile.read(source.place(), null, ANY_CHARSET);
    try {
      return sent(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Messages begin with the name, so it is the sender's where every system can have it. */
  private static String named(SiteSource source, String otherwise) {
    boolean plain = source.name().matches("[\\p{L}\\p{N} ._()-]{1,80}\\.(?i:zip|kmz|ovkmz)");
    boolean sameEnding = OvitalMark.inName(source.name()) == source.endsWith(".ovkmz");
    return plain && sameEnding ? source.name() : otherwise;
  }

  /** The readers want a file, so what was sent lies in a folder of its own meanwhile. */
  private static FeatureTable sent(SiteSource source) throws IOException {
    Path folder = Files.createTempDirectory("redline-site-");
    String zip = OvitalMark.inName(source.name()) ? "site.ovkmz" : "site.zip";
    Path file = folder.resolve(isDatabase(source) ? "site.gpkg" : named(source, zip));
    try {
      Files.write(file, source.bytes());
      return FeatureFile.read(file, null, ANY_CHARSET);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** A packed KML or GeoJSON of which nobody says who wrote it. */
  private static boolean isOfUnknownWriter(SiteSource source, FeatureTable.Crs crs) {
    if (!crs.byStandard() || !"EPSG:4326".equals(crs.code())) return false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml"))
          return !KmlDrawing.isByGoogleEarth(
              new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      // Read from its directory before; from the front it tells nothing.
      return true;
    }
  }

  private static DeclaredCrs system(FeatureTable.Crs crs) {
    if (crs.code() != null)
      return crs.byStandard() ? DeclaredCrs.byFormat(crs.code()) : DeclaredCrs.of(crs.code());
    return crs.name() == null ? DeclaredCrs.NOTHING : DeclaredCrs.foreign(crs.name());
  }
}
