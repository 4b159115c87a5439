package io.redline.audit.list;

import io.redline.intake.AdministrativeCodes;
import io.redline.words.TsvFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of administrative units: full, short and former ones. */
final class CountyNames {
  private static final Pattern SHORT = Pattern.compile("(.{2,})[县区市]");
  private static final Pattern AUTONOMOUS = Pattern.compile("(.{2}?)(?:.*族.*)?自治([县州])");
  private static final Pattern PROVINCE = Pattern.compile("(内蒙古|.{2})(?:省|市|.*自治区|特别行政区)");
  private static final Pattern STATE =
      Pattern.compile("(.{2,3}?)(?:布依|苗|侗|土家|藏|回|蒙古|哈萨克|柯尔克孜|哈尼|彝|傣|白|壮|傈僳|景颇|朝鲜|羌)族?.*自治州");

  /** As a name these only say which part: 南部 is a county, and the south of anything. */
  private static final Set<String> SAYS_WHICH_PART = Set.of("南部", "东区", "西区");

  private final Map<String, List<String>> codes = new HashMap<>();
  private final Set<String> whole = new HashSet<>();

  CountyNames() {
    AdministrativeCodes.names().forEach((code, name) -> add(name, code, codes));
    whole.addAll(codes.keySet());
    for (String[] row : TsvFile.rows(CountyNames.class, "county-names.tsv"))
      for (String name : row[1].split(";")) {
        add(name, row[0], codes);
        whole.add(name);
      }
    Map<String, List<String>> shorter = new HashMap<>();
    AdministrativeCodes.names().forEach((code, name) -> addShort(name, code, shorter));
    AdministrativeCodes.elsewhere()
        .forEach(
            (code, name) -> {
              add(name, code, codes);
              whole.add(name);
              addElsewhere(name, code, shorter);
            });
    shorter.forEach(codes::putIfAbsent);
  }

  private static void add(String name, String code, Map<String, List<String>> to) {
    to.computeIfAbsent(name, n -> new ArrayList<>()).add(code);
  }

  private static void addShort(String name, String code, Map<String, List<String>> to) {
    List<String> names = new ArrayList<>();
    Matcher autonomous = AUTONOMOUS.matcher(name);
    Matcher plain = SHORT.matcher(name);
    if (autonomous.matches()) {
      names.add(autonomous.group(1));
      names.add(autonomous.group(1) + autonomous.group(2));
    } else if (plain.matches()) names.add(plain.group(1));
    else if (code.endsWith("0000")) names.add(name.substring(0, 2));
    for (String each : names) if (!SAYS_WHICH_PART.contains(each)) add(each, code, to);
  }

  /** Elsewhere only provinces and cities have short names here, to stand before a county. */
  private static void addElsewhere(String name, String code, Map<String, List<String>> to) {
    Matcher province = PROVINCE.matcher(name);
    Matcher state = STATE.matcher(name);
    if (code.endsWith("0000")) {
      if (province.matches()) add(province.group(1), code, to);
    } else if (code.endsWith("00")) {
      if (state.matches()) {
        add(state.group(1), code, to);
        add(state.group(1) + "州", code, to);
      } else if (name.matches(".{2,}(市|地区|盟)")) add(name.replaceFirst("(市|地区|盟)$", ""), code, to);
    }
  }

  /** Whether a text ends in a full or former name, so that a town may stand behind it. */
  boolean endsWhole(String text) {
    for (int from = 0; from < text.length() - 1; from++)
      if (whole.contains(text.substring(from))) return true;
    return false;
  }

  /**
   * The longest known name at the end, in the units named before it. Alone, a name that a unit of
   * Sichuan or Chongqing has is theirs.
   *
   * @return several where the name is not enough; empty where it is none
   */
  List<String> of(String name) {
    for (int from = 0; from < name.length() - 1; from++) {
      List<String> found = codes.get(name.substring(from));
      if (found == null) continue;
      if (from == 0) return SAYS_WHICH_PART.contains(name) ? List.of() : oursFirst(found);
      List<String> outer = within(name.substring(0, from));
      return found.stream().filter(c -> outer.stream().anyMatch(o -> holds(o, c))).toList();
    }
    return List.of();
  }

  private List<String> within(String name) {
    for (int from = 0; from < name.length() - 1; from++) {
      List<String> found = codes.get(name.substring(from));
      if (found == null) continue;
      if (from == 0) return found;
      List<String> outer = within(name.substring(0, from));
      return found.stream().filter(c -> outer.stream().anyMatch(o -> holds(o, c))).toList();
    }
    return List.of();
  }

  private static List<String> oursFirst(List<String> found) {
    List<String> ours = found.stream().filter(CountyNames::isOurs).toList();
    return ours.isEmpty() ? found : ours;
  }

  static boolean isOurs(String code) {
    return code.startsWith("51") || code.startsWith("50");
  }

  static boolean holds(String outer, String code) {
    return code.startsWith(outer.replaceFirst("(0000|00)$", ""));
  }
}
