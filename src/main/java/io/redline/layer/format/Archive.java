package io.redline.layer.format;

import io.redline.table.ZipLimits;
import io.redline.words.TextCharset;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive unpacked into a folder of its own, which is removed on closing. Only map files are
 * unpacked, under names checked here; sizes are added up before the first byte is written.
 */
public final class Archive implements AutoCloseable {
  private static final Set<String> WANTED =
      Set.of("shp", "shx", "dbf", "prj", "cpg", "gpkg", "geojson", "json", "kml", "ovkml");
  private static final Set<String> NESTED =
      Set.of("zip", "kmz", "ovkmz", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz");

  private final String name;
  private final Path folder;

  private Archive(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * @throws UnreadableFile when the archive is damaged or could do harm; nothing stays behind
   */
  static Archive unpack(Path zip) throws IOException {
    ZipDirectory.check(zip);
    Archive archive =
        new Archive(zip.getFileName().toString(), Files.createTempDirectory("redline-zip-"));
    try (ZipFile file = opened(zip)) {
      archive.unpack(file, Files.size(zip));
      return archive;
    } catch (ZipException | EOFException e) {
      archive.close();
      throw new UnreadableFile(archive.name, "zip.damaged").from(e);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** The map files in it: .shp, .gpkg, .geojson, .json, .kml and .ovkml. */
  List<Path> mapFiles() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(FeatureFile::isMapFile).sorted().toList();
    }
  }

  private static ZipFile opened(Path zip) throws IOException {
    try {
      return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      // Names written by Chinese Windows are GBK.
      return new ZipFile(zip.toFile(), TextCharset.GBK);
    }
  }

  private void unpack(ZipFile zip, long packedBytes) throws IOException {
    List<ZipEntry> wanted = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long total = 0;
    for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
      check(entry.getName());
      if (entry.isDirectory()) continue;
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT)))
        throw new UnreadableFile(name, "zip.twice", shown(entry.getName()));
      String ending = ending(entry.getName());
      if (NESTED.contains(ending))
        throw new UnreadableFile(name, "zip.nested", shown(entry.getName()));
      if (entry.getSize() < 0)
        throw new UnreadableFile(name, "zip.no-size", shown(entry.getName()));
      total += entry.getSize();
      if (WANTED.contains(ending) && !base(entry.getName()).startsWith("._")) wanted.add(entry);
    }
    if (total > ZipLimits.MAP.bytes() || total > ZipLimits.mostBytes(packedBytes))
      throw new UnreadableFile(
          name,
          "zip.bomb",
          packedBytes / 1_000_000,
          total / 1_000_000,
          ZipLimits.MAP.bytes() / 1_000_000,
          ZipLimits.RATIO);
    Map<String, Path> folders = new HashMap<>();
    for (ZipEntry entry : wanted) {
      String parent =
          entry.getName().substring(0, entry.getName().length() - base(entry.getName()).length());
      Path target = folders.get(parent);
      if (target == null) {
        target = Files.createDirectory(folder.resolve(Integer.toString(folders.size())));
        folders.put(parent, target);
      }
      write(zip, entry, target.resolve(base(entry.getName())));
    }
  }

  private void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long written = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        written += n;
        if (written > entry.getSize()) break;
        out.write(buffer, 0, n);
      }
    }
    if (written != entry.getSize())
      throw new UnreadableFile(
          name,
          "zip.wrong-size",
          shown(entry.getName()),
          entry.getSize(),
          written > entry.getSize() ? UnreadableFile.say("zip.more") : written);
  }

  /** A name that would leave the folder, or that no file system should be given. */
  private void check(String entry) {
    boolean leaves =
        entry.startsWith("/")
            || entry.contains("\\")
            || entry.contains(":")
            || List.of(entry.split("/")).contains("..");
    boolean odd =
        entry.length() > 200
            || entry.chars().anyMatch(c -> c < 0x20 || c == 0x7F)
            || entry.isBlank();
    if (leaves || odd) throw new UnreadableFile(name, "zip.outside", shown(entry));
  }

  private static String shown(String entry) {
    String plain = entry.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }

  private static String base(String entry) {
    return entry.substring(entry.lastIndexOf('/') + 1);
  }

  private static String ending(String entry) {
    return entry.substring(entry.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
    }
  }
}
