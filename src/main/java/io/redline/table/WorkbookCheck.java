package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * Looks over a workbook before anything reads it: its kind, what it unpacks to, and where its cells
 * stand. Every workbook passes here, whoever hands it in.
 */
final class WorkbookCheck {
  private static final Catalogue TEXTS = Catalogue.named("table");
  private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};
  private static final String ENCRYPTED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  private static final int OLE2_LOOKED_AT = 64 << 20;

  private final String file;
  private final ZipLimits limits;
  private long unpacked;
  private SheetGrid grid;
  private boolean hasStyles;

  WorkbookCheck(String file, ZipLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * A workbook with a password and an old .xls are the same kind of file outside.
   *
   * @param start of the file
   * @throws IntakeProblem when it is no .xlsx by its first bytes
   */
  void kind(InputStream start) throws IOException, IntakeProblem {
    byte[] head = start.readNBytes(OLE2.length);
    if (starts(head, OLE2)) {
      String text = new String(start.readNBytes(OLE2_LOOKED_AT), StandardCharsets.ISO_8859_1);
      throw refuse(text.contains(ENCRYPTED) ? "workbook.protected" : "workbook.old");
    }
    if (!starts(head, 'P', 'K')) throw refuse("workbook.none");
  }

  /**
   * @throws IntakeProblem when it holds too much, or a cell stands outside of its sheet
   */
  void contents(ZipFile zip) throws IOException, IntakeProblem {
    grid = new SheetGrid(file, SheetNames.of(zip));
    int entries = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (++entries > limits.entries()) throw tooLarge();
      if (entry.isDirectory()) continue;
      try (BoundedInputStream in = bounded(zip, entry)) {
        grid.check(entry.getName(), in);
        in.transferTo(OutputStream.nullOutputStream());
        unpacked += in.getCount();
      } catch (TooLarge e) {
        throw tooLarge();
      }
    }
    hasStyles = SheetNames.hasStyles(zip);
  }

  /** Number of the last row of the longest sheet. */
  int lastRow() {
    return grid.lastRow();
  }

  /** The merged cells of a sheet. */
  MergedCells merged(String sheet) {
    return grid.merged(sheet);
  }

  /** How the reader may read it: formats tell dates from numbers, where there are any. */
  ReadingOptions options() {
    return new ReadingOptions(hasStyles, false);
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
    return true;
  }

  private IntakeProblem tooLarge() {
    return new IntakeProblem(
        file,
        IntakeProblem.WHOLE_FILE,
        TEXTS.say("workbook.too-large", limits.megabytes(), limits.entries(), ZipLimits.RATIO),
        TEXTS.say("workbook.wanted"),
        TEXTS.say("workbook.as-csv"));
  }

  private IntakeProblem refuse(String key) {
    return new IntakeProblem(
        file,
        IntakeProblem.WHOLE_FILE,
        TEXTS.say(key),
        TEXTS.say("workbook.wanted"),
        TEXTS.say(key + ".remedy"));
  }

  /** What the library said of a workbook that it could not read. */
  static IntakeProblem damaged(String file) {
    return new IntakeProblem(
        file,
        IntakeProblem.WHOLE_FILE,
        TEXTS.say("workbook.damaged"),
        TEXTS.say("workbook.wanted"),
        TEXTS.say("workbook.damaged.remedy"));
  }

  static Message quoted(String text) {
    return TEXTS.say("quoted", shown(text));
  }

  private static String shown(String text) {
    String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    return shown.replaceAll("\\p{Cntrl}", " ");
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What an entry unpacks to, as far as it may; counted, for an archive may lie about its sizes.
   */
  private BoundedInputStream bounded(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    boolean sheet = entry.getName().startsWith("xl/worksheets/");
    long most = Math.min(sheet ? limits.bytes() : limits.entryBytes(), limits.bytes() - unpacked);
    return BoundedInputStream.builder()
        .setInputStream(zip.getInputStream(entry))
        .setMaxCount(1 + Math.min(most, ZipLimits.mostBytes(entry.getCompressedSize())))
        .setOnMaxCount(
            (max, count) -> {
              throw new TooLarge();
            })
        .get();
  }
}
