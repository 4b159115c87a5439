package io.redline.layer.format;

import io.redline.words.TextCharset;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which charset the texts of a .dbf are. Declared by the caller, by the .cpg or by the language
 * byte; else as every text ({@link TextCharset}), else nobody knows and the caller is asked. A
 * declaration that the bytes do not bear out is a contradiction, not a hint.
 */
public final class DbfCharset {
  private static final Map<String, String> NAMES = new TreeMap<>();

  static {
    for (String s : List.of("utf8", "65001", "cp65001", "ansi65001")) NAMES.put(s, "UTF-8");
    for (String s :
        List.of(
            "gbk", "936", "cp936", "ansi936", "windows936", "ms936", "gb2312", "euccn", "oem936"))
      NAMES.put(s, "GBK");
    for (String s : List.of("gb18030", "54936", "cp54936")) NAMES.put(s, "GB18030");
    for (String s : List.of("big5", "950", "cp950", "ansi950")) NAMES.put(s, "Big5");
    for (String s :
        List.of("iso88591", "88591", "latin1", "ansi1252", "windows1252", "1252", "cp1252"))
      NAMES.put(s, "windows-1252");
  }

  /** What the language byte of a .dbf says; most writers leave 0 or 0x57, which say nothing. */
  private static final Map<Integer, String> BY_LANGUAGE_BYTE =
      Map.of(0x4D, "GBK", 0x7A, "GBK", 0x4F, "Big5", 0x78, "Big5");

  /** So many characters that are UTF-8 by accident are not believed in. */
  private static final int CONVINCING_CHARACTERS = 6;

  /**
   * @param charset decided
   * @param name as people call it
   * @param known how it is known: --charset, .cpg, the language byte, or the bytes themselves
   */
  record Decision(Charset charset, String name, String known) {
    Decision(Charset charset, String known) {
      this(charset, charset.name(), known);
    }

    @Override
    public String toString() {
      return name + " (" + known + ")";
    }
  }

  private final String dbf;

  DbfCharset(String dbf) {
    this.dbf = dbf;
  }

  /**
   * @param wish from the caller, or null
   * @param cpg text of the .cpg, or null
   * @param texts raw texts of the file, without padding; a cut-off last character is allowed where
   *     {@link DbfText#full()}
   * @throws UnreadableFile when it cannot be told
   */
  Decision decide(String wish, String cpg, int languageByte, List<DbfText> texts) {
    if (wish != null) return checked(named(wish, "--charset"), "--charset", texts, true);
    if (cpg != null && !cpg.isBlank())
      return checked(named(cpg.strip(), ".cpg"), ".cpg", texts, false);
    if (BY_LANGUAGE_BYTE.containsKey(languageByte))
      return checked(
          Charset.forName(BY_LANGUAGE_BYTE.get(languageByte)),
          "LDID 0x" + Integer.toHexString(languageByte),
          texts,
          false);
    for (DbfText text : texts) if (text.nulPadded() && !text.isAscii()) throw ask("charset.nul");
    if (fits(StandardCharsets.UTF_8, texts)) {
      boolean ascii = texts.stream().allMatch(DbfText::isAscii);
      return new Decision(
          StandardCharsets.UTF_8, ascii ? "ASCII only" : "every text is valid UTF-8");
    }
    if (fits(TextCharset.GBK, texts))
      return new Decision(TextCharset.GBK, "GBK", "not UTF-8, every text is valid GBK");
    throw ask("charset.neither");
  }

  private Decision checked(Charset charset, String by, List<DbfText> texts, boolean insisted) {
    for (DbfText text : texts)
      if (text.decode(charset) == null)
        throw ask("charset.invalid", by, charset.name(), text.place());
    if (insisted) return new Decision(charset, by);
    boolean single = charset.newEncoder().maxBytesPerChar() == 1;
    boolean utf8 =
        !charset.equals(StandardCharsets.UTF_8)
            && fits(StandardCharsets.UTF_8, texts)
            && texts.stream().mapToInt(DbfText::charactersBeyondAscii).sum()
                >= CONVINCING_CHARACTERS;
    boolean gbk =
        single && texts.stream().anyMatch(t -> !t.isAscii()) && fits(TextCharset.GBK, texts);
    if (utf8 || gbk) throw ask("charset.other", by, charset.name(), utf8 ? "UTF-8" : "GBK");
    return new Decision(charset, by);
  }

  private static boolean fits(Charset charset, List<DbfText> texts) {
    return texts.stream().allMatch(text -> text.decode(charset) != null);
  }

  private Charset named(String name, String by) {
    String known = NAMES.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    try {
      return Charset.forName(known == null ? name.strip() : known);
    } catch (IllegalArgumentException e) {
      throw ask("charset.unknown", by, name);
    }
  }

  private UnreadableFile ask(String key, Object... arguments) {
    return new UnreadableFile(dbf, "charset.ask", UnreadableFile.say(key, arguments));
  }
}
