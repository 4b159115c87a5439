package io.redline.table.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * An office file with nothing left of the clock: entries in the order of their names after the list
 * of content types, all of one fixed time. What is not changed is copied as it was packed, so that
 * neither time nor memory grow with what it holds.
 */
public final class ReproducibleZip {
  /**
   * Given as local time it does not depend on the zone. Not the first day that a zip entry can
   * have: the JDK adds to that one a second time, which does.
   */
  private static final LocalDateTime THEN = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String FIRST = "[Content_Types].xml";

  private ReproducibleZip() {}

  public static byte[] of(byte[] zip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try {
      copy(new SeekableInMemoryByteChannel(zip), out, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * @param changes what to make of an entry's text, by the entry's name; of one that is not there,
   *     of the empty text
   */
  static void copy(
      SeekableByteChannel zip, OutputStream to, Map<String, UnaryOperator<String>> changes)
      throws IOException {
    // By its directory: the JDK's stream refuses the sizes that fastexcel writes.
    try (ZipFile in = ZipFile.builder().setSeekableByteChannel(zip).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(to)) {
      out.setUseZip64(Zip64Mode.AsNeeded);
      Map<String, ZipArchiveEntry> entries = new TreeMap<>();
      changes.keySet().forEach(name -> entries.put(name, null));
      for (ZipArchiveEntry entry : Collections.list(in.getEntries()))
        entries.put(entry.getName(), entry);
      // Readers tell the kind of file by its first entry.
      if (entries.containsKey(FIRST)) put(FIRST, entries.remove(FIRST), in, changes, out);
      for (var entry : entries.entrySet()) put(entry.getKey(), entry.getValue(), in, changes, out);
    }
  }

  /**
   * @param entry null where there is none
   */
  private static void put(
      String name,
      @Nullable ZipArchiveEntry entry,
      ZipFile in,
      Map<String, UnaryOperator<String>> changes,
      ZipArchiveOutputStream out)
      throws IOException {
    ZipArchiveEntry same = new ZipArchiveEntry(name);
    same.setTimeLocal(THEN);
    same.setMethod(ZipEntry.DEFLATED);
    if (!changes.containsKey(name)) {
      same.setMethod(entry.getMethod());
      same.setCrc(entry.getCrc());
      same.setSize(entry.getSize());
      same.setCompressedSize(entry.getCompressedSize());
      try (InputStream packed = in.getRawInputStream(entry)) {
        out.addRawArchiveEntry(same, packed);
      }
      return;
    }
    out.putArchiveEntry(same);
    out.write(changes.get(name).apply(text(entry, in)).getBytes(StandardCharsets.UTF_8));
    out.closeArchiveEntry();
  }

  private static String text(ZipArchiveEntry entry, ZipFile in) throws IOException {
    if (entry == null) return "";
    try (InputStream content = in.getInputStream(entry)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
