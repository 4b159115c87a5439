package io.redline.audit.list;

import io.redline.intake.AdministrativeCodes;
import io.redline.words.Catalogue;
import io.redline.words.TsvFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of counties by what people write: the code, also of a town in it, the name with its city
 * and province before it or a town behind it, the short name, a former name. A name that several
 * counties have needs its city. A district that is no county of its own stands for the city it lies
 * in.
 */
final class Counties {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /** GB/T 2260, or the codes of towns and villages that begin with it. */
  private static final Pattern CODE = Pattern.compile("(\\d{6})(\\d{3}|\\d{6})?");

  /** What is no town: 成都市江安县 is no place in 成都市. */
  private static final Pattern COUNTY = Pattern.compile(".*([县市]|(?<![园社小业发中库景新])区)(?!场).*");

  private static final Pattern SHORT = Pattern.compile("(.{2,})[县区市]");
  private static final Pattern AUTONOMOUS = Pattern.compile("(.{2}?)(?:.*族.*)?自治([县州])");
  private final Map<String, List<String>> codesByName = new HashMap<>();

  /** Names that are whole, so that a town may stand behind them. */
  private final Set<String> whole = new HashSet<>();

  Counties() {
    AdministrativeCodes.names().forEach((code, name) -> add(name, code));
    whole.addAll(codesByName.keySet());
    for (String[] row : TsvFile.rows(Counties.class, "county-names.tsv"))
      for (String name : row[1].split(";")) {
        add(name, row[0]);
        whole.add(name);
      }
    Map<String, List<String>> shorter = new HashMap<>();
    AdministrativeCodes.names().forEach((code, name) -> addShort(name, code, shorter));
    shorter.forEach(codesByName::putIfAbsent);
  }

  private void add(String name, String code) {
    codesByName.computeIfAbsent(name, n -> new ArrayList<>()).add(code);
  }

  private static void addShort(String name, String code, Map<String, List<String>> to) {
    List<String> names = new ArrayList<>();
    Matcher autonomous = AUTONOMOUS.matcher(name);
    Matcher plain = SHORT.matcher(name);
    if (autonomous.matches()) {
      names.add(autonomous.group(1));
      names.add(autonomous.group(1) + autonomous.group(2));
    } else if (plain.matches()) names.add(plain.group(1));
    for (String each : names) to.computeIfAbsent(each, n -> new ArrayList<>()).add(code);
  }

  /**
   * @param text such as {@code 511523}, {@code 江安县阳春镇} or {@code 四川省宜宾市江安县}
   */
  String code(String text) throws UnreadableCell {
    String name = HeadingText.normal(text);
    Matcher code = CODE.matcher(name);
    if (code.matches()) return code.group(1);
    List<String> found = codesOf(name);
    for (int end = name.length() - 1; found.isEmpty() && end > 1; end--)
      if (endsWhole(name.substring(0, end)) && !COUNTY.matcher(name.substring(end)).matches())
        found = codesOf(name.substring(0, end));
    if (found.size() == 1) return found.get(0);
    if (found.size() > 1)
      throw new UnreadableCell(TEXTS.say("counties.city-too-or-one", found), null);
    throw new UnreadableCell(TEXTS.say("counties.county-sichuan-or"), null);
  }

  private boolean endsWhole(String text) {
    for (int from = 0; from < text.length() - 1; from++)
      if (whole.contains(text.substring(from))) return true;
    return false;
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
