package io.redline.intake;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes of GB/T 4754-2017: 97 divisions, 473 groups and 1381 classes. */
public final class IndustryCodes {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  private static final Set<String> CODES = read();
  private static final Pattern WRITTEN = Pattern.compile("([A-T]?)(\\d{2,4})");

  /** First and last division of each section, A to T. */
  private static final int[][] SECTIONS = {
    {1, 5}, {6, 12}, {13, 43}, {44, 46}, {47, 50}, {51, 52}, {53, 60}, {61, 62}, {63, 65}, {66, 69},
    {70, 70}, {71, 72}, {73, 75}, {76, 79}, {80, 82}, {83, 83}, {84, 85}, {86, 90}, {91, 96},
    {97, 97}
  };

  /** What a code has to be, for messages. */
  public static final Message EXPECTED = TEXTS.say("industry-codes.code-gb-t-4754");

  private IndustryCodes() {}

  /** Every code of two, three or four digits. */
  public static Set<String> all() {
    return CODES;
  }

  /**
   * The digits of a code that may have its section letter before it.
   *
   * @return null when there is no such code, or it belongs to another section
   */
  public static @Nullable String digits(String written) {
    Matcher code = WRITTEN.matcher(written);
    if (!code.matches() || !CODES.contains(code.group(2))) return null;
    boolean fits = code.group(1).isEmpty() || code.group(1).equals(section(code.group(2)));
    return fits ? code.group(2) : null;
  }

  /** A code of the standard with its section letter: C313. */
  public static String withSection(String digits) {
    return section(digits) + digits;
  }

  /** The code that was probably meant, or null. */
  public static @Nullable String guess(String written) {
    String digits = written.replaceAll("\\D", "");
    boolean lettered = !written.isEmpty() && Character.isLetter(written.charAt(0));
    if (!digits.equals(written) && CODES.contains(digits))
      return lettered ? withSection(digits) : digits;
    if (CODES.contains("0" + digits)) return "0" + digits;
    for (int length = digits.length() - 1; length >= 2; length--)
      if (length <= 4 && CODES.contains(digits.substring(0, length)))
        return digits.substring(0, length);
    return null;
  }

  private static String section(String digits) {
    int division = Integer.parseInt(digits.substring(0, 2));
    for (int i = 0; i < SECTIONS.length; i++)
      if (division >= SECTIONS[i][0] && division <= SECTIONS[i][1])
        return String.valueOf((char) ('A' + i));
    throw new IllegalStateException("no section for " + digits);
  }

  private static Set<String> read() {
    Set<String> codes = new TreeSet<>();
    try (InputStream in = IndustryCodes.class.getResourceAsStream("industry-codes.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
          .forEach(code -> addWithParents(code, codes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSet(codes);
  }

  private static void addWithParents(String code, Set<String> codes) {
    for (int length = 2; length <= code.length(); length++) codes.add(code.substring(0, length));
  }
}
