package io.redline.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GB/T 2260 codes of Sichuan and Chongqing with their names; other provinces are known by their
 * first two digits only.
 */
public final class AdministrativeCodes {
  private static final Map<String, String> NAMES = read();
  private static final String OURS = "5[01]\\d{4}";

  private AdministrativeCodes() {}

  /** The name, or the code itself outside Sichuan and Chongqing. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  /** Every unit of Sichuan and Chongqing, provinces and cities too: code and name. */
  public static Map<String, String> names() {
    return Collections.unmodifiableMap(NAMES);
  }

  /** False for a code of Sichuan or Chongqing that no county has: probably mistyped. */
  public static boolean mayExist(String code) {
    if (code.matches(OURS)) return NAMES.containsKey(code);
    return code.matches("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[2-4]|6[1-5]|71|8[12])\\d{4}");
  }

  private static Map<String, String> read() {
    Map<String, String> names = new LinkedHashMap<>();
    try (var in =
            AdministrativeCodes.class.getResourceAsStream(
                "/io/redline/layer/shipped/admin-codes.csv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(row -> names.put(row[0], row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
