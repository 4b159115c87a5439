package io.redline.layer.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads a map file of any format we know, by its ending: a .shp with what lies beside it, a folder
 * or a .zip that holds one, .gpkg, .geojson or .json, .kml, .kmz, .ovkml, .ovkmz.
 */
public final class FeatureFile {
  private FeatureFile() {}

  /**
   * @param layer which of several layers; null when there is just one
   * @param charset of a .dbf, when the caller knows it; else null
   * @throws UnreadableFile with one message when the file cannot be read, is damaged, could do
   *     harm, or leaves open what to read
   */
  public static FeatureTable read(Path file, String layer, String charset) {
    String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    try {
      if (Files.isDirectory(file)) return one(name, inFolder(file), layer, charset);
      if (!Files.isRegularFile(file)) throw new UnreadableFile(name, "file.not-there");
      return switch (ending(name)) {
        case "shp" -> ShapefileSet.beside(file).read(charset);
        case "gpkg" -> GeoPackage.read(file, layer);
        case "geojson", "json" -> stream(file, in -> GeoJsonFile.read(name, in));
        case "kml", "ovkml" -> stream(file, in -> KmlFile.read(name, in));
        case "zip", "kmz" -> {
          try (Archive archive = Archive.unpack(file)) {
            yield one(name, archive.mapFiles(), layer, charset);
          }
        }
        case "ovkmz" -> {
          try (Archive archive = Archive.unpack(file)) {
            yield one(name, archive.mapFiles(), layer, charset).byOvital();
          }
        }
        case "ovobj", "ovjsn" -> throw new UnreadableFile(name, "file.ovital");
        case "gdb" -> throw new UnreadableFile(name, "file.gdb");
        default -> throw new UnreadableFile(name, "file.no-format");
      };
    } catch (IOException e) {
      throw new UnreadableFile(name, "file.unreadable", e.getClass().getSimpleName()).from(e);
    }
  }

  /** GeoJSON from a stream, for layers that come with the product. */
  public static FeatureTable geoJson(String name, InputStream in) {
    return GeoJsonFile.read(name, in);
  }

  /**
   * The files that make up what {@link #read} reads, in a fixed order: what to copy and what to
   * take a digest of.
   */
  public static List<Path> parts(Path file, String layer) throws IOException {
    if (Files.isDirectory(file)) {
      List<Path> all = inFolder(file);
      return parts(all.get(chosen(file.getFileName().toString(), all, layer)), null);
    }
    return ending(file.getFileName().toString()).equals("shp")
        ? ShapefileSet.beside(file).files()
        : List.of(file);
  }

  /** Whether this is a folder with more than one map file to choose from. */
  public static boolean severalIn(Path file) throws IOException {
    return Files.isDirectory(file) && inFolder(file).size() > 1;
  }

  static boolean isMapFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && List.of("shp", "gpkg", "geojson", "json", "kml", "ovkml")
            .contains(ending(path.getFileName().toString()));
  }

  private static List<Path> inFolder(Path folder) throws IOException {
    if (ending(folder.getFileName().toString()).equals("gdb"))
      throw new UnreadableFile(folder.getFileName().toString(), "file.gdb");
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(FeatureFile::isMapFile).sorted().toList();
    }
  }

  /** With one file, the layer may name a layer in it; with several it names the file. */
  private static FeatureTable one(
      String container, List<Path> files, String layer, String charset) {
    Path file = files.isEmpty() ? null : files.get(chosen(container, files, layer));
    if (file == null) throw new UnreadableFile(container, "file.none");
    return read(file, files.size() == 1 ? layer : null, charset);
  }

  private static int chosen(String container, List<Path> files, String layer) {
    if (files.isEmpty()) throw new UnreadableFile(container, "file.none");
    if (files.size() == 1) return 0;
    return LayerChoice.of(
        container,
        files.stream().map(f -> f.getFileName().toString().replaceFirst("\\.[^.]*$", "")).toList(),
        layer);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private interface Reading {
    FeatureTable from(InputStream in);
  }

  private static FeatureTable stream(Path file, Reading reading) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return reading.from(in);
    }
  }
}
