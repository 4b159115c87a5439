package io.redline.audit.list;

import io.redline.words.TsvFile;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Units that numbers of a list may come in, by the unit the schema wants. */
final class Units {
  /** So many of the wanted unit are one of the written: {@code over / under}. */
  record Factor(BigDecimal over, BigDecimal under) {
    static final Factor ONE = new Factor(BigDecimal.ONE, BigDecimal.ONE);

    BigDecimal of(BigDecimal number) {
      return number.multiply(over).divide(under, java.math.MathContext.DECIMAL64);
    }
  }

  private static final Map<String, Map<String, Factor>> BY_WANTED = read();

  /** Units of columns that are no facts here. */
  private static final Set<String> OTHERS =
      Set.of(
          "元", "万元", "亿元", "人", "个", "项", "台", "套", "户", "月", "天", "年", "度", "°", "℃", "mg/l",
          "kw·h");

  private Units() {}

  /**
   * @param written as in a cell or heading: {@code 亩}, {@code t/a}, {@code 万吨/年}; empty for none
   * @return null when it is no unit of this kind
   */
  static Factor factor(String wanted, String written) {
    String unit = HeadingText.normal(written);
    if (unit.isEmpty()) return Factor.ONE;
    Map<String, Factor> known = BY_WANTED.getOrDefault(wanted, Map.of());
    for (String form : new String[] {unit, unit.replaceFirst("(/|每)(年|a|yr|year|y)$", "")}) {
      if (known.containsKey(form)) return known.get(form);
      if (form.isEmpty()) continue;
      BigDecimal thousands =
          switch (form.charAt(0)) {
            case '千' -> BigDecimal.valueOf(1_000);
            case '万' -> BigDecimal.valueOf(10_000);
            case '亿' -> BigDecimal.valueOf(100_000_000);
            default -> null;
          };
      Factor one = form.length() == 1 ? Factor.ONE : known.get(form.substring(1));
      if (thousands != null && one != null)
        return new Factor(one.over().multiply(thousands), one.under());
    }
    return null;
  }

  /** Whether a text is a unit of anything. */
  static boolean isUnit(String written) {
    String unit = HeadingText.normal(written);
    if (unit.isEmpty() || unit.equals("1")) return false;
    return OTHERS.contains(unit)
        || BY_WANTED.keySet().stream().anyMatch(wanted -> factor(wanted, unit) != null);
  }

  /** The wanted unit in Chinese. */
  static String zh(String wanted) {
    for (String[] row : TsvFile.rows(Units.class, "units.tsv"))
      if (row[0].equals(wanted)) return wanted.equals("10kt") ? "万吨" : row[3].split(";")[0];
    return wanted;
  }

  /** The units known for a wanted one, for messages. */
  static Set<String> known(String wanted) {
    return BY_WANTED.getOrDefault(wanted, Map.of()).keySet();
  }

  private static Map<String, Map<String, Factor>> read() {
    Map<String, Map<String, Factor>> all = new HashMap<>();
    for (String[] row : TsvFile.rows(Units.class, "units.tsv")) {
      String[] factor = row[2].split("/");
      Factor value =
          new Factor(
              new BigDecimal(factor[0]),
              factor.length == 1 ? BigDecimal.ONE : new BigDecimal(factor[1]));
      Map<String, Factor> units = all.computeIfAbsent(row[0], u -> new java.util.LinkedHashMap<>());
      units.put(HeadingText.normal(row[1]), value);
      for (String word : row[3].split(";")) units.put(HeadingText.normal(word), value);
    }
    return all;
  }
}
