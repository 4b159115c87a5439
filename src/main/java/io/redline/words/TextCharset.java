package io.redline.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which charset a text is: all of it strictly UTF-8, else all of it strictly GBK. */
public final class TextCharset {
  /** By its younger standard, GB 18030, which reads all that GBK holds and rare names besides. */
  public static final Charset GBK = Charset.forName("GB18030");

  private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, GBK);

  private TextCharset() {}

  /**
   * @return UTF-8, {@link #GBK}, or null when the bytes are neither
   */
  public static @Nullable Charset of(byte[] bytes) {
    for (Charset charset : TRIED)
      if (decode(charset, bytes, 0, bytes.length) != null) return charset;
    return null;
  }

  /** As {@link #of(byte[])}, of a file of any length. */
  public static Charset of(Path file) throws IOException {
    for (Charset charset : TRIED) if (isAll(charset, file)) return charset;
    return null;
  }

  /** Strictly decoded, or null when the bytes are not of the charset. */
  public static @Nullable String decode(Charset charset, byte[] bytes, int from, int to) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Without the mark that some programs write before a text. */
  public static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** By the mark before the text; UTF-16 is not read. */
  public static boolean isUtf16(byte[] head) {
    if (head.length < 2) return false;
    int mark = (head[0] & 0xff) << 8 | head[1] & 0xff;
    return mark == 0xfffe || mark == 0xfeff;
  }

  private static boolean isAll(Charset charset, Path file) throws IOException {
    try (Reader text = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
