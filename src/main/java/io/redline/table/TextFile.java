package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.TextCharset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file by the one rule of {@link TextCharset}; what is no text is refused by its bytes. */
public final class TextFile {
  private static final Catalogue TEXTS = Catalogue.named("table");
  private static final int HEAD = 1 << 16;

  private TextFile() {}

  /**
   * The whole text, without a byte order mark.
   *
   * @param name of the file, for messages
   * @throws IntakeProblem when it is neither UTF-8 nor GBK, or not text at all
   */
  public static String read(String name, byte[] bytes) throws IntakeProblem {
    refuseBinary(name, bytes);
    Charset charset = known(name, TextCharset.of(bytes));
    return TextCharset.withoutMark(new String(bytes, charset));
  }

  /** The charset of all of a file, which may be long. */
  static Charset charset(Path file) throws IOException, IntakeProblem {
    refuseBinary(file.toString(), head(file));
    return known(file.toString(), TextCharset.of(file));
  }

  /** The first 64 kB of a file. */
  public static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static void refuseBinary(String name, byte[] bytes) throws IntakeProblem {
    boolean utf16 = TextCharset.isUtf16(bytes);
    for (byte b : bytes)
      if (b == 0 || utf16)
        throw refuse(name, TEXTS.say("text.binary"), utf16 ? TEXTS.say("text.utf-16") : null);
  }

  private static Charset known(String name, Charset charset) throws IntakeProblem {
    if (charset == null) throw refuse(name, TEXTS.say("text.neither"), null);
    return charset;
  }

  private static IntakeProblem refuse(String name, Message value, Message guess) {
    return new IntakeProblem(
        name, IntakeProblem.WHOLE_FILE, value, TEXTS.say("text.wanted"), guess);
  }
}
