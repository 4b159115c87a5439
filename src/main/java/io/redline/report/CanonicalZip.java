package io.redline.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An office file with nothing left of the clock: entries in the order of their names after the list
 * of content types, all of one fixed time.
 */
public final class CanonicalZip {
  /**
   * Given as local time it does not depend on the zone. Not the first day that a zip entry can
   * have: the JDK adds to that one a second time, which does.
   */
  private static final LocalDateTime THEN = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String FIRST = "[Content_Types].xml";

  private CanonicalZip() {}

  /**
   * @param change what to make of an entry's text, by the entry's name
   */
  public static byte[] of(byte[] zip, Map<String, UnaryOperator<byte[]>> change) {
    Map<String, byte[]> entries = new TreeMap<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try (ZipFile in = open(zip);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries()))
        try (InputStream content = in.getInputStream(entry)) {
          entries.put(
              entry.getName(),
              change.getOrDefault(entry.getName(), same -> same).apply(content.readAllBytes()));
        }
      // Readers tell the kind of file by its first entry.
      byte[] types = entries.remove(FIRST);
      if (types != null) put(to, FIRST, types);
      for (var entry : entries.entrySet()) put(to, entry.getKey(), entry.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** By its directory: the JDK's stream refuses the sizes that fastexcel writes. */
  private static ZipFile open(byte[] zip) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get();
  }

  private static void put(ZipOutputStream to, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(THEN);
    to.putNextEntry(entry);
    to.write(bytes);
    to.closeEntry();
  }
}
