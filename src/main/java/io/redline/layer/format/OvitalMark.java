package io.redline.layer.format;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The marks of 奥维互动地图 (Ovital). Since version 9.3.0 it no longer writes WGS 84 as .kml; it writes
 * .ovkml and .ovkmz, which are KML inside but GCJ-02, 300 to 500 m off the ground. The ending fixes
 * the system; a .kml that bears the maker's name is taken for such a file renamed, unless the
 * caller says otherwise.
 */
public final class OvitalMark extends FilterInputStream {
  private static final Pattern ENDING =
      Pattern.compile("\\.ovkm[lz](?![a-z0-9])", Pattern.CASE_INSENSITIVE);

  /** In any part of the file: comments, name spaces, names of documents and styles. */
  private static final byte[][] MARKS = {
    "ovital".getBytes(StandardCharsets.US_ASCII),
    "ovkml".getBytes(StandardCharsets.US_ASCII),
    "ovobj".getBytes(StandardCharsets.US_ASCII),
    "<ovstyle".getBytes(StandardCharsets.US_ASCII),
    "奥维".getBytes(StandardCharsets.UTF_8),
    "奥维".getBytes(Charset.forName("GBK")),
  };

  private final int[] matched = new int[MARKS.length];
  private boolean seen;

  OvitalMark(InputStream in) {
    super(in);
  }

  /** Whether the name has an ending of Ovital's, in any case. */
  public static boolean inName(String name) {
    return ENDING.matcher(name).find();
  }

  /** Whether a KML bears a mark of Ovital's. */
  public static boolean in(byte[] kml) {
    try (OvitalMark mark = new OvitalMark(new ByteArrayInputStream(kml))) {
      mark.transferTo(java.io.OutputStream.nullOutputStream());
      return mark.seen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a mark was among the bytes read so far. */
  boolean seen() {
    return seen;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) look(b);
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    int n = super.read(buffer, from, most);
    for (int i = 0; i < n && !seen; i++) look(buffer[from + i] & 0xff);
    return n;
  }

  /** Zero bytes are left out, so that UTF-16 is seen too; no mark begins inside itself. */
  private void look(int b) {
    if (b == 0) return;
    byte lower = (byte) (b >= 'A' && b <= 'Z' ? b + 'a' - 'A' : b);
    for (int m = 0; m < MARKS.length; m++) {
      if (lower == MARKS[m][matched[m]]) matched[m]++;
      else matched[m] = lower == MARKS[m][0] ? 1 : 0;
      if (matched[m] < MARKS[m].length) continue;
      seen = true;
      matched[m] = 0;
    }
  }
}
