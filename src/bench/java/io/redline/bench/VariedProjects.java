package io.redline.bench;

import io.redline.intake.IndustryCodes;
import io.redline.intake.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Projects of which hardly two say the same: every fact is drawn by itself, one in four is not said
 * and one in forty is messy.
 */
final class VariedProjects implements MadeProjects {
  private static final int CODES = 300;
  private static final int DOCUMENTS = 12;

  /** One cell of so many says something that nobody can read, or that nothing is known. */
  private static final int MESSY = 40;

  private static final List<String> MESS =
      List.of("不详", "待定", "/", "约5", "5-8", "见附件", "#N/A", "—", "无法确定");
  private static final List<String> PLACES =
      List.of("江安", "合江", "长寿", "涪陵", "会理", "甘洛", "安州", "青白江", "石柱", "巴州");
  private static final List<String> PRODUCTS =
      List.of("磷酸铁", "硅材料", "调味品", "铅锌选矿", "生猪养殖", "集中供热", "道路", "污水处理", "仓储物流", "学校", "水电站", "电镀");
  private static final List<String> WORKS = List.of("新建项目", "扩建工程", "技改项目", "产业园", "一期工程", "整治工程");

  private final Map<String, Function<Random, String>> cells = new LinkedHashMap<>();

  VariedProjects(Vocabulary vocabulary) {
    List<String> activities = List.copyOf(vocabulary.ids(Vocabulary.ACTIVITY));
    List<String> codes = IndustryCodes.all().stream().filter(c -> c.length() == 4).toList();
    List<String> some = every(codes, codes.size() / CODES).subList(0, CODES);
    cells.put("nature", one(NATURES));
    cells.put("activities", random -> several(activities, random));
    cells.put("industries", one(some));
    cells.put("site.counties", one(DenseMap.countyCodes()));
    words("park.status", "recognised", "unrecognised", "outside");
    words("park.kind", "chemical", "general");
    words("water.intake", "none", "surface", "groundwater", "public-supply");
    words("water.discharge", "none", "indirect", "direct");
    words("water.outfall", "none", "existing", "new", "modified", "enlarged");
    words("energy.highEnergyHighEmission", "true", "false");
    amount("water.intakeCubicMetresPerYear", 1e7);
    amount("water.codTonnesPerYear", 500);
    amount("water.ammoniaNitrogenTonnesPerYear", 50);
    amount("water.totalPhosphorusTonnesPerYear", 10);
    amount("air.vocsTonnesPerYear", 300);
    amount("air.noxTonnesPerYear", 800);
    amount("air.so2TonnesPerYear", 800);
    amount("air.particulateTonnesPerYear", 300);
    amount("energy.consumptionTcePerYear", 200_000);
    amount("land.areaHectares", 500);
    amount("land.permanentBasicFarmlandHectares", 50);
    amount("land.forestHectares", 100);
    amount("land.wetlandHectares", 10);
    amount("land.grasslandHectares", 50);
    List<String> documents = List.copyOf(vocabulary.ids(Vocabulary.EVIDENCE));
    for (String id : every(documents, documents.size() / DOCUMENTS).subList(0, DOCUMENTS))
      words("evidence." + id, "granted", "pending", "none", "not-needed");
  }

  @Override
  public String headings() {
    return String.join(",", cells.keySet());
  }

  @Override
  public String name(int row, Random random) {
    return any(PLACES, random) + any(PRODUCTS, random) + any(WORKS, random);
  }

  @Override
  public String facts(Random random) {
    return cells.values().stream()
        .map(cell -> random.nextInt(4) == 0 ? "" : written(cell, random))
        .collect(Collectors.joining(","));
  }

  private static String written(Function<Random, String> cell, Random random) {
    return random.nextInt(MESSY) == 0 ? any(MESS, random) : cell.apply(random);
  }

  private void words(String key, String... words) {
    cells.put(key, one(List.of(words)));
  }

  /** None in one of three, else up to the most, small ones more often. */
  private void amount(String key, double most) {
    cells.put(
        key,
        random -> {
          double part = Math.pow(random.nextDouble(), 3);
          return random.nextInt(3) == 0 ? "0" : String.valueOf(Math.round(most * part * 10) / 10.0);
        });
  }

  private static Function<Random, String> one(List<String> of) {
    return random -> any(of, random);
  }

  private static String several(List<String> of, Random random) {
    List<String> some = new ArrayList<>();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      String next = any(of, random);
      if (!some.contains(next)) some.add(next);
    }
    return String.join(";", some);
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> every(List<String> of, int step) {
    return IntStream.range(0, of.size()).filter(i -> i % step == 0).mapToObj(of::get).toList();
  }
}
