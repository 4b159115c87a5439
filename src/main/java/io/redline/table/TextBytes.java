package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text of unknown charset: strict UTF-8 with or without BOM, else strict GBK, else refused. */
public final class TextBytes {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Message TEXT =
      new Message("文本文件（UTF-8 或 GBK）", "a text file in UTF-8 or GBK");

  private TextBytes() {}

  /**
   * @param name of the file, for messages
   * @throws IntakeProblem when it is neither, or not text at all
   */
  public static String read(String name, byte[] bytes) throws IntakeProblem {
    for (byte b : bytes)
      if (b == 0)
        throw refuse(
            name,
            new Message("二进制数据", "binary data"),
            isUtf16(bytes)
                ? new Message("UTF-16 文本，请另存为 UTF-8", "UTF-16 text; save it as UTF-8")
                : null);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return gbk(name, bytes);
    }
  }

  private static String gbk(String name, byte[] bytes) throws IntakeProblem {
    try {
      return GBK.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refuse(
          name, new Message("既不是 UTF-8 也不是 GBK 的字节", "bytes that are neither UTF-8 nor GBK"), null);
    }
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) return false;
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
  }

  private static IntakeProblem refuse(String name, Message value, Message guess) {
    return new IntakeProblem(name, List.of(new Problem(new Message("", ""), value, TEXT, guess)));
  }
}
