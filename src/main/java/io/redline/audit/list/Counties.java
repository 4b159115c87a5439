package io.redline.audit.list;

import io.redline.intake.AdministrativeCodes;
import io.redline.words.Catalogue;
import io.redline.words.TsvFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of counties by what people write: the code, also of a town in it, the name with its city
 * and province before it or a town behind it, the short name, a former name, several of them. A
 * name that several counties have needs its city. A district that is no county of its own is the
 * set of those it lies in; {@code districts.tsv} has more than it may lie in, never fewer.
 */
final class Counties {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /** GB/T 2260, or the codes of towns and villages that begin with it. */
  private static final Pattern CODE = Pattern.compile("(\\d{6})(\\d{3}|\\d{6})?");

  /** A code beside its name: {@code 511523江安县}, {@code 江安县(511523)}. */
  private static final Pattern CODE_FIRST =
      Pattern.compile("\\(?(\\d{6}(?:\\d{3}|\\d{6})?)\\)?[-_/:]?(\\p{IsHan}.*)");

  private static final Pattern NAME_FIRST =
      Pattern.compile("(\\p{IsHan}+)[-_/:]?\\(?(\\d{6}(?:\\d{3}|\\d{6})?)\\)?");

  /** What is no town: 成都市江安县 is no place in 成都市. */
  private static final Pattern COUNTY = Pattern.compile(".*([县市]|(?<![园社小业发中库景新开港税技])区)(?!场).*");

  /** Behind a short name only what is plainly a place in it. */
  private static final Pattern PLACE_BEHIND =
      Pattern.compile(
          "\\p{IsHan}{1,12}(镇|乡|街道|街道办|街道办事处|村|社区)"
              + "|(国家级?|省级)?\\p{IsHan}{0,12}(高新|经开|开发|工业园|产业园|园|集中|发展|化工园|港|保税|示范)(区|园区)"
              + "|\\p{IsHan}{0,12}(工业|产业|化工|食品|物流|科技|农业|循环经济)\\p{IsHan}{0,4}(园|基地|港|城)");

  private static final Pattern SEPARATOR =
      Pattern.compile("[;；、，,/|+\\n\\r\\s]+|(?<=.)(和|与|及|以及|至|～|~|—|->|→)(?=.)");
  private static final Pattern COUNT =
      Pattern.compile("(等)?([一二两三四五六七八九十]{1,3}|\\d{1,2})?个?(区县|县区|县市区|县\\(市、?区\\)|县|区|市)$");
  private static final Pattern BETWEEN = Pattern.compile("(?<=[省市州])[-_·>/]+");
  private static final Pattern BEFORE = Pattern.compile("^(跨|涉及|位于|涵盖|途经|经|在)");
  private static final Pattern REMARK = Pattern.compile("\\([^\\d]*\\)$|(境内|范围内|辖区|辖区内|境|内)$");

  private final CountyNames names = new CountyNames();
  private final Map<String, List<String>> districts = new HashMap<>();

  /**
   * @param all it lies in each of these
   * @param oneOf it lies in at least one of these; empty where all are known
   */
  record Codes(List<String> all, List<String> oneOf) {}

  Counties() {
    for (String[] row : TsvFile.rows(Counties.class, "districts.tsv"))
      for (String name : row[0].split(";"))
        districts.put(HeadingText.normal(name), List.of(row[1].split(";")));
  }

  /** What a cell says, of which no other cell says more. */
  Codes read(String text) throws UnreadableCell {
    return read(text, "");
  }

  /**
   * @param text such as {@code 511523}, {@code 江安县阳春镇}, {@code 江安县、长宁县}
   * @param outer the city and province that stand in cells of their own; may be empty
   */
  Codes read(String text, String outer) throws UnreadableCell {
    String whole = BETWEEN.matcher(HeadingText.normal(text)).replaceAll("");
    String around = HeadingText.normal(outer).replaceAll("\\d", "");
    List<String> found = one(whole, around);
    if (found.isEmpty()) found = one(REMARK.matcher(whole).replaceFirst(""), around);
    if (!found.isEmpty()) return codes(List.of(found));
    String several = BEFORE.matcher(text.strip()).replaceFirst("");
    List<List<String>> each = items(several, around);
    if (each == null) each = items(COUNT.matcher(several).replaceFirst(""), around);
    if (each == null) throw unreadable(whole, around);
    return codes(each);
  }

  /** Null when one of them is not known; a name that needs its city has that of the one before. */
  private List<List<String>> items(String text, String around) {
    List<List<String>> all = new ArrayList<>();
    String city = around;
    for (String part : SEPARATOR.split(text)) {
      String item = HeadingText.normal(part);
      if (item.isEmpty()) continue;
      List<String> found = one(item, around);
      if (found.isEmpty() && !city.isEmpty()) found = one(item, city);
      if (found.isEmpty()) return null;
      all.add(found);
      city = AdministrativeCodes.name(found.get(0).substring(0, 4) + "00");
    }
    return all.size() < 2 ? null : all;
  }

  private static Codes codes(List<List<String>> each) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> oneOf = new LinkedHashSet<>();
    for (List<String> codes : each) (codes.size() == 1 ? all : oneOf).addAll(codes);
    if (all.stream().anyMatch(oneOf::contains)) oneOf.clear();
    return new Codes(List.copyOf(all), List.copyOf(oneOf));
  }

  /** One unit; several codes of a district; empty when it is not known, or not which. */
  private List<String> one(String name, String around) {
    if (name.length() < 2) return List.of();
    Matcher code = CODE.matcher(name);
    if (code.matches()) return List.of(code.group(1));
    Matcher first = CODE_FIRST.matcher(name);
    Matcher last = NAME_FIRST.matcher(name);
    if (first.matches()) return agreed(first.group(1), first.group(2), around);
    if (last.matches()) return agreed(last.group(2), last.group(1), around);
    if (around.isEmpty()) return named(name);
    List<String> outer = names.of(around);
    List<String> together = named(around + name);
    if (!together.isEmpty() || outer.isEmpty()) return together;
    List<String> alone = named(name);
    boolean fits =
        !alone.isEmpty()
            && alone.stream()
                .allMatch(c -> names.of(around).stream().anyMatch(o -> CountyNames.holds(o, c)));
    return fits ? alone : List.of();
  }

  private List<String> agreed(String code, String name, String around) {
    List<String> named = one(name, around);
    return named.contains(code.substring(0, 6)) ? List.of(code.substring(0, 6)) : List.of();
  }

  private List<String> named(String name) {
    List<String> district = district(name);
    if (!district.isEmpty()) return district;
    List<String> found = names.of(name);
    for (int end = name.length() - 1; found.isEmpty() && end > 1; end--) {
      String unit = name.substring(0, end);
      String behind = name.substring(end);
      boolean isIn =
          names.endsWhole(unit)
              ? !COUNTY.matcher(behind).matches()
              : PLACE_BEHIND.matcher(behind).matches();
      if (isIn) found = names.of(unit);
    }
    if (found.isEmpty()) found = elsewhere(name);
    return found.size() == 1 ? found : List.of();
  }

  /** 绵阳市高新区 and 四川省绵阳高新区 are 绵阳高新区; a town may stand behind it. */
  private List<String> district(String name) {
    String plain = name.replaceFirst("^(中国)?四川省?(?!天府)", "");
    for (String form : new String[] {name, plain, plain.replaceFirst("^(.{2,3})市", "$1")}) {
      if (districts.containsKey(form)) return districts.get(form);
      for (int end = form.length() - 2; end > 3; end--)
        if (districts.containsKey(form.substring(0, end))
            && !COUNTY.matcher(form.substring(end)).matches())
          return districts.get(form.substring(0, end));
    }
    return List.of();
  }

  /** Of a county of another province that is not known the province is. */
  private List<String> elsewhere(String name) {
    for (int end = Math.min(name.length() - 2, 8); end > 2; end--) {
      String province = name.substring(0, end);
      if (!province.matches(".*(省|自治区|市)")) continue;
      List<String> found = names.of(province);
      if (found.size() != 1 || CountyNames.isOurs(found.get(0))) continue;
      boolean isOurs = names.of(name.substring(end)).stream().anyMatch(CountyNames::isOurs);
      return isOurs ? List.of() : found;
    }
    return List.of();
  }

  private UnreadableCell unreadable(String name, String around) {
    List<String> found = names.of(around.isEmpty() ? name : around + name);
    return found.size() > 1
        ? new UnreadableCell(TEXTS.say("counties.city-too-or-one", found), null)
        : new UnreadableCell(TEXTS.say("counties.county-sichuan-or"), null);
  }
}
