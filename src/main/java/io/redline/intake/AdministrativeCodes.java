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
 * GB/T 2260 codes with their names. Those of Sichuan and Chongqing are checked one by one; of other
 * provinces any code may exist, for their list is of one day.
 */
public final class AdministrativeCodes {
  private static final Map<String, String> NAMES =
      read("/io/redline/layer/shipped/admin-codes.csv");

  /** Read when it is first asked for. */
  private static final class Elsewhere {
    static final Map<String, String> NAMES = read("/io/redline/intake/admin-codes-elsewhere.csv");
  }

  private static final String OURS = "5[01]\\d{4}";

  private AdministrativeCodes() {}

  /** The name, outside Sichuan and Chongqing with its province; the code where there is none. */
  public static String name(String code) {
    String ours = NAMES.get(code);
    if (ours != null || !code.matches("\\d{6}")) return ours == null ? code : ours;
    String name = Elsewhere.NAMES.get(code);
    String province = Elsewhere.NAMES.get(code.substring(0, 2) + "0000");
    if (name == null) return code;
    return name.equals(province) || province == null ? name : province + name;
  }

  /** Every unit outside Sichuan and Chongqing: code and name. */
  public static Map<String, String> elsewhere() {
    return Collections.unmodifiableMap(Elsewhere.NAMES);
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

  private static Map<String, String> read(String resource) {
    Map<String, String> names = new LinkedHashMap<>();
    try (var in = AdministrativeCodes.class.getResourceAsStream(resource);
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
