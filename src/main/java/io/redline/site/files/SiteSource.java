package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A site file: its name, for messages, and its bytes.
 *
 * @param bytes never changed
 */
record SiteSource(String name, byte[] bytes) {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int SHOWN = 60;
  static final Wording NOTHING = null;

  boolean endsWith(String extension) {
    return name.toLowerCase(Locale.ROOT).endsWith(extension);
  }

  boolean startsWith(int... first) {
    if (bytes.length < first.length) return false;
    for (int i = 0; i < first.length; i++) if ((bytes[i] & 0xff) != first[i]) return false;
    return true;
  }

  /**
   * The text, read as strict UTF-8, else as strict GBK.
   *
   * @throws IntakeProblem when it is neither, or not text at all
   */
  String text() throws IntakeProblem {
    for (byte b : bytes)
      if (b == 0)
        throw refuse(
            new Wording("二进制数据", "binary data"),
            new Wording("文本文件（UTF-8 或 GBK）", "a text file in UTF-8 or GBK"),
            startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)
                ? new Wording("UTF-16 文本，请另存为 UTF-8", "UTF-16 text; save it as UTF-8")
                : NOTHING);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return gbk();
    }
  }

  private String gbk() throws IntakeProblem {
    try {
      return GBK.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refuse(
          new Wording("既不是 UTF-8 也不是 GBK 的字节", "bytes that are neither UTF-8 nor GBK"),
          new Wording("文本文件（UTF-8 或 GBK）", "a text file in UTF-8 or GBK"),
          NOTHING);
    }
  }

  /** A problem of the whole file. */
  IntakeProblem refuse(Wording value, Wording expectation, Wording guess) {
    return refuse(List.of(problem(new Wording("", ""), value, expectation, guess)));
  }

  IntakeProblem refuse(List<Problem> problems) {
    return new IntakeProblem(name, problems);
  }

  /** One problem, in both languages. */
  static Problem problem(Wording place, Wording value, Wording expectation, Wording guess) {
    return new Problem(place, value, expectation, guess);
  }

  static Wording line(int number) {
    return new Wording("第 " + number + " 行", "line " + number);
  }

  /** What stands there, shortened, between quotes. */
  static Wording quoted(String text) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return Wording.same("\"" + shown.replaceAll("\\p{Cntrl}", " ") + "\"");
  }
}
