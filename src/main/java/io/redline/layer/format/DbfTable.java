package io.redline.layer.format;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.TextCharset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The attribute table of a shapefile: dBASE III and what GIS write in its name.
 *
 * @param rows values by field, in record order; null for a record marked as deleted
 * @param charset decided, and how
 */
public record DbfTable(List<String> fields, List<Map<String, String>> rows, String charset) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final int HEADER_BYTES = 32;
  private static final int END_OF_FIELDS = 0x0D;
  private static final int DELETED = '*';

  /** Where a field lies in the record; its name is raw until the charset is known. */
  private record Field(DbfText name, char type, int offset, int length) {}

  /**
   * @param wish charset asked for by the caller, or null
   * @param cpg text of the .cpg, or null
   * @param remarks receives what was passed over
   * @throws UnreadableFile when the file is damaged or its charset cannot be told
   */
  static DbfTable read(Path dbf, String wish, String cpg, List<Message> remarks)
      throws IOException {
    String name = dbf.getFileName().toString();
    if (Files.size(dbf) > Integer.MAX_VALUE - 8) throw new UnreadableFile(name, "dbf.large");
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(dbf)).order(ByteOrder.LITTLE_ENDIAN);
    if (file.capacity() < HEADER_BYTES + 1) throw new UnreadableFile(name, "dbf.short");
    long count = file.getInt(4) & 0xFFFFFFFFL;
    int header = file.getShort(8) & 0xFFFF;
    int width = file.getShort(10) & 0xFFFF;
    List<Field> fields = fields(file, header, width, name);
    Limits.checkFeatures(name, count);
    if (header + count * width > file.capacity())
      throw new UnreadableFile(name, "dbf.cut", count, width, file.capacity() - header);
    List<DbfText> texts = new ArrayList<>();
    fields.forEach(f -> texts.add(f.name()));
    for (int i = 0; i < count; i++)
      for (Field f : fields)
        if (f.type() == 'C') {
          DbfText text =
              text(file, header + i * width + f.offset(), f.length(), "record " + (i + 1), name);
          if (!text.isAscii() || text.nulPadded()) texts.add(text);
        }
    DbfCharset.Decision charset =
        new DbfCharset(name).decide(wish, cpg, file.get(29) & 0xFF, texts);
    List<String> names = names(fields, charset, name);
    List<Map<String, String>> rows = new ArrayList<>((int) count);
    Cut cut = new Cut();
    for (int i = 0; i < count; i++) {
      int at = header + i * width;
      rows.add(
          file.get(at) == DELETED ? null : row(file, at, fields, names, charset, name, cut, i + 1));
    }
    cut.remark(remarks);
    return new DbfTable(names, rows, charset.toString());
  }

  private static List<Field> fields(ByteBuffer file, int header, int width, String name) {
    List<Field> fields = new ArrayList<>();
    int offset = 1;
    for (int at = HEADER_BYTES;
        at + 32 <= Math.min(header, file.capacity()) && file.get(at) != END_OF_FIELDS;
        at += 32) {
      char type = (char) (file.get(at + 11) & 0xFF);
      int length = file.get(at + 16) & 0xFF;
      // Long texts put the high byte of their length where numbers have their decimals.
      if (type == 'C') length += (file.get(at + 17) & 0xFF) << 8;
      int end = 0;
      while (end < 11 && file.get(at + end) != 0) end++;
      byte[] raw = new byte[end];
      file.get(at, raw);
      fields.add(
          new Field(
              new DbfText(raw, end >= 10, false, "field name " + (fields.size() + 1)),
              type,
              offset,
              length));
      offset += length;
    }
    if (fields.isEmpty()
        || offset > width
        || header > file.capacity()
        || fields.size() > Limits.FIELDS) throw new UnreadableFile(name, "dbf.fields");
    return fields;
  }

  private static DbfText text(ByteBuffer file, int at, int length, String place, String name) {
    int end = length;
    while (end > 0 && file.get(at + end - 1) == 0) end--;
    boolean nulPadded = end < length;
    while (end > 0 && file.get(at + end - 1) == ' ') end--;
    byte[] bytes = new byte[end];
    file.get(at, bytes);
    for (byte b : bytes) if (b == 0) throw new UnreadableFile(name, "dbf.nul", place);
    return new DbfText(bytes, end >= length - 1, nulPadded && end > 0, place);
  }

  private static List<String> names(List<Field> fields, DbfCharset.Decision charset, String name) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (Field f : fields)
      if (!names.add(f.name().decode(charset.charset()).strip()))
        throw new UnreadableFile(name, "dbf.twice", f.name().decode(charset.charset()));
    return List.copyOf(names);
  }

  private static Map<String, String> row(
      ByteBuffer file,
      int at,
      List<Field> fields,
      List<String> names,
      DbfCharset.Decision charset,
      String name,
      Cut cut,
      int number) {
    Map<String, String> row = new HashMap<>();
    for (int k = 0; k < fields.size(); k++) {
      Field f = fields.get(k);
      String value =
          switch (f.type()) {
            case 'C' -> {
              DbfText text = text(file, at + f.offset(), f.length(), "record " + number, name);
              String decoded = text.decode(charset.charset());
              cut.look(text, decoded, charset);
              yield decoded;
            }
            case 'I', '+' -> f.length() == 4 ? Integer.toString(file.getInt(at + f.offset())) : "";
            case 'O', 'B' ->
                f.length() == 8 ? Double.toString(file.getDouble(at + f.offset())) : "";
            // Memos lie in another file, which GIS layers do not have.
            case 'M', 'G', 'P', '0', '@', 'T' -> "";
            default -> plain(file, at + f.offset(), f.length());
          };
      value = value.strip();
      if (!value.isEmpty()) row.put(names.get(k), value);
    }
    return row;
  }

  /** Numbers, dates and truths are ASCII; a number that overflowed its field is stars. */
  private static String plain(ByteBuffer file, int at, int length) {
    byte[] bytes = new byte[length];
    file.get(at, bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    return text.startsWith("*") || text.equals("?") ? "" : text;
  }

  /** Counts texts whose last character the writer cut, and texts damaged before they came here. */
  private static final class Cut {
    private int cut;
    private int damaged;

    void look(DbfText text, String decoded, DbfCharset.Decision charset) {
      if (decoded.indexOf('\uFFFD') >= 0) damaged++;
      if (text.full()
          && !text.isAscii()
          && TextCharset.decode(charset.charset(), text.bytes(), 0, text.bytes().length) == null)
        cut++;
    }

    void remark(List<Message> remarks) {
      if (cut > 0) remarks.add(TEXTS.say("dbf-table.text-s-end-half", cut));
      if (damaged > 0) remarks.add(TEXTS.say("dbf-table.text-s-damaged-before", damaged));
    }
  }
}
