package io.redline.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one room: {@code words/NAME.tsv} among the resources, UTF-8, a heading and then one
 * line a text: key, Chinese, English. {@code {0}}, {@code {1}} … stand for the arguments, each in
 * either language as often as it needs it; {@code {0?entry|entries}} is the first word when the
 * argument is 1 and the second otherwise; {@code \n} is a line break. Pages and scripts are served
 * from the same files.
 *
 * <p>Why neither ResourceBundle nor MessageFormat: both languages stand side by side in one line,
 * where a translator sees that one is missing, and apostrophes and numbers are left alone.
 */
public final class Catalogue {
  private static final Map<String, Catalogue> READ = new ConcurrentHashMap<>();

  private final String name;
  private final Map<String, Message> texts;

  Catalogue(String name, Map<String, Message> texts) {
    this.name = name;
    this.texts = texts;
  }

  /**
   * @param name of the file, without its ending
   * @throws IllegalStateException when there is no such file, a line lacks a language, or a key
   *     stands twice
   */
  public static Catalogue named(String name) {
    return READ.computeIfAbsent(name, Catalogue::read);
  }

  private static Catalogue read(String name) {
    String file = name + ".tsv";
    try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("no catalogue " + file);
      return new Catalogue(
          name, read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Message> read(String file, BufferedReader lines) throws IOException {
    Map<String, Message> texts = new HashMap<>();
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank()) continue;
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) throw new IllegalStateException(file + ": not three cells: " + line);
      if (cells[1].isEmpty() || cells[2].isEmpty())
        throw new IllegalStateException(file + ": in one language only: " + line);
      Message text = new Message(unfold(cells[1]), unfold(cells[2]));
      if (texts.put(cells[0], text) != null)
        throw new IllegalStateException(file + ": twice: " + cells[0]);
    }
    return Collections.unmodifiableMap(texts);
  }

  private static String unfold(String cell) {
    return cell.replace("\\n", "\n");
  }

  public Set<String> keys() {
    return texts.keySet();
  }

  /** A text as it stands, or null when there is none. */
  public @Nullable Message find(String key) {
    return texts.get(key);
  }

  /**
   * A text with its places filled: a {@link Message} by its own words in each language, anything
   * else as it prints.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public Message say(String key, Object... arguments) {
    Message text = texts.get(key);
    if (text == null) throw new IllegalArgumentException("no text " + key + " in " + name);
    if (arguments.length == 0) return text;
    return new Message(fill(text.zh(), arguments, Lang.ZH), fill(text.en(), arguments, Lang.EN));
  }

  /** {@link #say} in one language. */
  public String say(Lang lang, String key, Object... arguments) {
    Message text = texts.get(key);
    if (text == null) throw new IllegalArgumentException("no text " + key + " in " + name);
    return fill(text.in(lang), arguments, lang);
  }

  private static String fill(String text, Object[] arguments, Lang lang) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      int place = place(text, open, close);
      if (place < 0 || place >= arguments.length) {
        filled.append(text, from, open + 1);
        from = open + 1;
        continue;
      }
      filled.append(text, from, open);
      Object argument = arguments[place];
      if (close > open + 2) filled.append(counted(text.substring(open + 3, close), argument));
      else filled.append(argument instanceof Message message ? message.in(lang) : argument);
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** The word for one or the word for any other number, of {@code one|many}. */
  private static String counted(String words, Object number) {
    int bar = words.indexOf('|');
    return "1".equals(String.valueOf(number)) ? words.substring(0, bar) : words.substring(bar + 1);
  }

  /** The number behind an opening brace, or -1 when the braces hold something else. */
  private static int place(String text, int open, int close) {
    boolean isPlace =
        close == open + 2
            || close > open + 3
                && text.charAt(open + 2) == '?'
                && text.substring(open, close).indexOf('|') > 0;
    return isPlace && Character.isDigit(text.charAt(open + 1)) ? text.charAt(open + 1) - '0' : -1;
  }
}
