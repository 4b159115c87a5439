package io.redline.layer.format;

import io.redline.words.TextCharset;
import java.nio.charset.Charset;

/**
 * A text of a .dbf before its charset is known.
 *
 * @param bytes without padding
 * @param full whether it fills its field, so that the writer may have cut its last character
 * @param nulPadded whether NUL bytes filled the field instead of blanks
 * @param place record and field, for messages
 */
public record DbfText(byte[] bytes, boolean full, boolean nulPadded, String place) {
  private static final int LONGEST_CHARACTER_BYTES = 4;

  /**
   * Null when the bytes are not of this charset; a last character cut by the field's end is left
   * out.
   */
  String decode(Charset charset) {
    String whole = TextCharset.decode(charset, bytes, 0, bytes.length);
    if (whole != null || !full) return whole;
    for (int cut = 1; cut < LONGEST_CHARACTER_BYTES && cut < bytes.length; cut++) {
      if (bytes[bytes.length - cut] >= 0) return null;
      String shorter = TextCharset.decode(charset, bytes, 0, bytes.length - cut);
      if (shorter != null) return shorter;
    }
    return null;
  }

  boolean isAscii() {
    for (byte b : bytes) if (b < 0) return false;
    return true;
  }

  /** As UTF-8: every byte that begins a character of several bytes. */
  int charactersBeyondAscii() {
    int count = 0;
    for (byte b : bytes) if ((b & 0xC0) == 0xC0) count++;
    return count;
  }
}
