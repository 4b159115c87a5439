package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.table.SheetGrid;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks over a workbook before anything reads it: sizes, passwords, other kinds, its cells. */
final class Workbooks {
  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_BYTES = 4L << 30;
  private static final long MOST_SHARED_BYTES = 512L << 20;
  private static final long MOST_RATIO = 200;
  private static final long RATIO_COUNTS_FROM_BYTES = 50L << 20;
  private static final Pattern DIMENSION =
      Pattern.compile("<dimension ref=\"[A-Z]+\\d+:[A-Z]+(\\d+)\"");

  private Workbooks() {}

  /**
   * @return the last row of the longest sheet by its own word; 0 when none says it
   */
  static int check(Path file) throws IOException, UnreadableList {
    byte[] head = TextFile.head(file);
    if (TextFile.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) throw oldOrProtected(file);
    if (!TextFile.starts(head, 'P', 'K'))
      throw new UnreadableList(
          "不是 .xlsx 文件。请在表格软件里另存为 .xlsx", "not an .xlsx. Save it as .xlsx in a spreadsheet");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) throw tooLarge();
      long bytes = 0;
      int lastRow = 0;
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        bytes += unpacked(zip, entry, sheet ? MOST_BYTES : MOST_SHARED_BYTES);
        if (bytes > MOST_BYTES) throw tooLarge();
        if (sheet) lastRow = Math.max(lastRow, lastRow(zip, entry));
      }
      checkCells(file);
      return lastRow;
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableList(
          "文件损坏（" + e.getMessage() + "）。请在表格软件里打开并另存",
          "the file is damaged ("
              + e.getMessage()
              + "). Open it in a spreadsheet and save it anew");
    }
  }

  /** A cell that claims a place beyond the sheet would make its reader fill memory up to there. */
  private static void checkCells(Path file) throws IOException, UnreadableList {
    try (var zip =
        org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(file).get()) {
      SheetGrid.check(file.toString(), zip);
    } catch (IntakeProblem e) {
      IntakeProblem.Problem first = e.problems().get(0);
      throw new UnreadableList(first.text(Lang.ZH), first.text(Lang.EN));
    }
  }

  /** Counted, not believed: an archive may lie about its sizes. */
  private static long unpacked(ZipFile zip, ZipEntry entry, long most)
      throws IOException, UnreadableList {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    long packed = Math.max(1, entry.getCompressedSize());
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        boolean bomb = bytes > RATIO_COUNTS_FROM_BYTES && bytes / packed > MOST_RATIO;
        if (bytes > most || bomb) throw tooLarge();
      }
    }
    return bytes;
  }

  private static int lastRow(ZipFile zip, ZipEntry sheet) throws IOException {
    try (InputStream in = zip.getInputStream(sheet)) {
      Matcher m = DIMENSION.matcher(new String(in.readNBytes(2_048), StandardCharsets.UTF_8));
      return m.find() && m.group(1).length() < 8 ? Integer.parseInt(m.group(1)) : 0;
    }
  }

  /** A workbook with a password and an old .xls are the same kind of file outside. */
  private static UnreadableList oldOrProtected(Path file) throws IOException {
    String name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    byte[] bytes;
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      bytes = in.readNBytes(64 << 20);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(name)
        ? new UnreadableList(
            "文件受密码保护（protected）。请取消密码后另存",
            "the workbook is protected by a password. Save it without the password")
        : new UnreadableList(
            "这是旧格式 .xls。请在表格软件里另存为 .xlsx", "an old .xls. Save it as .xlsx in a spreadsheet");
  }

  private static UnreadableList tooLarge() {
    return new UnreadableList(
        "解开后过大（单项超过 512 MB、共超过 4 GB、压缩比超过 "
            + MOST_RATIO
            + " 或超过 "
            + MOST_ENTRIES
            + " 项），可能是恶意文件。请另存为 CSV",
        "too large once unpacked (an entry over 512 MB, 4 GB in all, a ratio over "
            + MOST_RATIO
            + " or over "
            + MOST_ENTRIES
            + " entries); it may be hostile. Save it as CSV");
  }
}
