package io.redline.audit.list;

import io.redline.intake.IndustryCodes;
import io.redline.intake.IndustryNames;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Industries by their names, or by codes among words: {@code 有机化学原料制造}, {@code 调味品、发酵制品制造C1469},
 * {@code 26—44基础化学原料制造261}.
 */
final class IndustryText {
  /** No year and no part of a longer number. */
  private static final Pattern CODE =
      Pattern.compile("(?<![\\dA-Za-z.])([A-Ta-t]?\\d{4})(?![\\d.年])");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** The catalogue of environmental impact assessment: division, its own number, name and group. */
  private static final Pattern CATALOGUE =
      Pattern.compile("(?:.*?(\\d{2}))?[-—–]*(?:\\d{1,3})?([\\p{IsHan}、()]+)([A-T]?\\d{3})[^\\d]*");

  private IndustryText() {}

  /**
   * @return null when neither a name nor codes alone are there; such a text is read code by code
   */
  static ArrayNode codes(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    Set<String> codes = among(text);
    if (codes.isEmpty()) {
      Matcher catalogue = CATALOGUE.matcher(text.replaceAll("\\s", ""));
      if (catalogue.matches()) {
        String digits = IndustryCodes.digits(catalogue.group(3));
        boolean fits =
            digits != null
                && (digits.substring(0, 2).equals(catalogue.group(1))
                    || IndustryNames.of(digits).equals(catalogue.group(2)));
        if (fits) codes.add(digits);
      }
    }
    if (codes.isEmpty()) {
      String named = IndustryNames.code(text.replaceAll("\\s", ""));
      if (named != null) codes.add(named);
    }
    if (codes.isEmpty()) return null;
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    codes.forEach(array::add);
    return array;
  }

  /** Codes of classes among words; none where another number stands among them. */
  static Set<String> among(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    Set<String> codes = new LinkedHashSet<>();
    if (!text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) return codes;
    Matcher m = CODE.matcher(text);
    while (m.find()) {
      String code = m.group(1).toUpperCase(java.util.Locale.ROOT);
      if (IndustryCodes.digits(code) == null) return new LinkedHashSet<>();
      codes.add(code);
    }
    boolean others = DIGITS.matcher(CODE.matcher(text).replaceAll("")).find();
    return others ? new LinkedHashSet<>() : codes;
  }
}
