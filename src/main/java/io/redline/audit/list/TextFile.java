package io.redline.audit.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** In which charset a text file is: all of it strictly UTF-8, else all of it strictly GBK. */
final class TextFile {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int BUFFER = 1 << 16;

  private TextFile() {}

  static Charset charset(Path file) throws IOException, UnreadableList {
    byte[] head = head(file);
    if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF))
      throw new UnreadableList(
          "文件是 UTF-16 编码。请另存为 UTF-8 或 XLSX", "the file is UTF-16. Save it as UTF-8 or XLSX");
    for (byte b : head)
      if (b == 0)
        throw new UnreadableList(
            "文件里是二进制数据，不是文本。清单应为 .xlsx、.csv 或 .jsonl",
            "binary data, not text. A list is .xlsx, .csv or .jsonl");
    for (Charset charset : List.of(StandardCharsets.UTF_8, GBK))
      if (isAll(charset, file)) return charset;
    throw new UnreadableList(
        "文件既不是 UTF-8 也不是 GBK 编码。请另存为 UTF-8",
        "bytes that are neither UTF-8 nor GBK. Save the file as UTF-8");
  }

  /** The first bytes of a file. */
  static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BUFFER);
    }
  }

  static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
    return true;
  }

  private static boolean isAll(Charset charset, Path file) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer characters = CharBuffer.allocate(BUFFER);
    try (InputStream in = Files.newInputStream(file)) {
      while (true) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        boolean last = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, last);
        if (result.isError()) return false;
        if (last) return !decoder.flush(characters.clear()).isError();
        bytes.compact();
      }
    }
  }
}
