package io.redline.decisions.evidence;

import io.redline.decisions.LogProblem;
import io.redline.words.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files of which the same content gives the same bytes: sorted, undated, not compressed. */
final class ZipFiles {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int MOST_ENTRIES = 50_000;
  private static final long MOST_BYTES = 2_000_000_000;

  private ZipFiles() {}

  static byte[] write(SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        CRC32 crc = new CRC32();
        crc.update(file.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /**
   * @throws LogProblem when it is no zip, or one that could do harm
   */
  static SortedMap<String, byte[]> read(Path file) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      long left = MOST_BYTES;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        boolean leadsOut = name.startsWith("/") || name.contains("\\") || name.contains(":");
        for (String part : name.split("/")) leadsOut |= part.isEmpty() || part.startsWith("..");
        if (leadsOut || files.size() >= MOST_ENTRIES) throw harmful(file, name);
        if (entry.isDirectory()) continue;
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
          bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
        }
        left -= bytes.length;
        if (left < 0 || files.put(name, bytes) != null) throw harmful(file, name);
      }
      return files;
    } catch (IOException | IllegalArgumentException e) {
      throw LogProblem.of(TEXTS.say("zip-files.no-evidence-bundle", file));
    }
  }

  private static LogProblem harmful(Path file, String name) {
    return LogProblem.of(TEXTS.say("zip-files.entry-refused-leads", file, name));
  }
}
