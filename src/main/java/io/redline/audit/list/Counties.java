package io.redline.audit.list;

import io.redline.intake.AdministrativeCodes;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Codes of counties by what people write: the code, the name, or the name behind its city and
 * province. A name that several counties have needs its city.
 */
final class Counties {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final String CODE = "\\d{6}";
  private final Map<String, List<String>> codesByName = new HashMap<>();

  Counties() {
    AdministrativeCodes.names().forEach((code, name) -> add(name, code));
    AdministrativeCodes.names()
        .forEach(
            (code, name) -> {
              if (name.endsWith("自治州")) add(name.substring(0, 2) + "州", code);
            });
  }

  private void add(String name, String code) {
    codesByName.computeIfAbsent(name, n -> new ArrayList<>()).add(code);
  }

  /**
   * @param text such as {@code 511523}, {@code 江安县} or {@code 四川省宜宾市江安县}
   */
  String code(String text) throws UnreadableCell {
    String name = HeadingText.normal(text);
    if (name.matches(CODE)) return name;
    List<String> found = codesOf(name);
    if (found.size() == 1) return found.get(0);
    if (found.size() > 1)
      throw new UnreadableCell(TEXTS.say("counties.city-too-or-one", found), null);
    throw new UnreadableCell(
        TEXTS.say("counties.county-sichuan-or"),
        Message.same(Guess.closest(name, new TreeSet<>(codesByName.keySet()))));
  }

  /** The longest known name at the end, in the units named before it. */
  private List<String> codesOf(String name) {
    for (int from = 0; from < name.length() - 1; from++) {
      List<String> codes = codesByName.get(name.substring(from));
      if (codes == null) continue;
      if (from == 0) return codes;
      List<String> outer = codesOf(name.substring(0, from));
      return codes.stream().filter(c -> outer.stream().anyMatch(o -> holds(o, c))).toList();
    }
    return List.of();
  }

  private static boolean holds(String outer, String code) {
    return code.startsWith(outer.replaceFirst("(0000|00)$", ""));
  }
}
