package io.redline.audit.hint;

import io.redline.site.AdministrativeCodes;
import java.util.HashMap;
import java.util.Map;

/**
 * The county or city that words of a row name: {@code 古蔺县观口水库}. For a person to confirm; a name is
 * no declaration.
 *
 * @param word as it stands in the row
 * @param code GB/T 2260 code
 */
public record PlaceHint(String word, String code) {
  private static final Map<String, String> CODES = read();
  private static final int SHORTEST = 2;
  private static final int LONGEST = 11;

  /**
   * @return the county the text names, else the city, the longest name first; null when it names
   *     none, or one of which there are two
   */
  public static PlaceHint in(String text) {
    PlaceHint city = null;
    for (int length = LONGEST; length >= SHORTEST; length--)
      for (int at = 0; at + length <= text.length(); at++) {
        String code = CODES.getOrDefault(text.substring(at, at + length), "");
        if (code.isEmpty()) continue;
        PlaceHint found = new PlaceHint(text.substring(at, at + length), code);
        if (!code.endsWith("00")) return found;
        if (city == null) city = found;
      }
    return city;
  }

  /** Full names of counties; of cities the names without 市 too. An empty code: several units. */
  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    AdministrativeCodes.names()
        .forEach(
            (code, name) -> {
              if (code.endsWith("0000") || name.length() < SHORTEST || name.equals("市辖区")) return;
              codes.merge(name, code, (one, other) -> "");
              boolean city = code.endsWith("00") && name.endsWith("市");
              if (city) codes.merge(name.substring(0, name.length() - 1), code, (a, b) -> "");
            });
    return codes;
  }
}
