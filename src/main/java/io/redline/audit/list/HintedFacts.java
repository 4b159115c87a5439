package io.redline.audit.list;

import io.redline.audit.hint.PlaceHint;
import io.redline.facts.Basis;
import io.redline.intake.AdministrativeCodes;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import io.redline.words.TsvFile;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What remarks state of a project: where it lies, what it occupies, in which county it is. */
public final class HintedFacts {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /** What can be taken from hints: areas occupied, vague numbers, places, counties. */
  public static final List<String> KEYS = List.of("land", "numbers", "place", "site.counties");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern CLAUSE = Pattern.compile("[，。；;,！!\\n\\r]+");
  private static final Pattern NO =
      Pattern.compile(".*(不在|未在|不涉及|未涉及|不占|未占|不位于|不处于|未位于|避开|避让|不属于|没有|无需|不穿越|不压占|外$).*");
  private static final Pattern METRES =
      Pattern.compile(
          "[^\\d]{0,14}?(?:约|最近|仅|为)*(\\d+(?:\\.\\d+)?)余?(米|m|公里|千米|km)(?![²2³3\\p{Alpha}]).*");
  private static final Pattern WHOLLY =
      Pattern.compile(".*(位于|处于|在|落入|地处|坐落于|坐落在|进入|属于|处在|建于).{0,24}");
  private static final Pattern PARTLY = Pattern.compile(".*(占用|侵占|穿越|压占|涉及|跨越|占压|部分).{0,24}");
  private static final Pattern CLASS =
      Pattern.compile(".{0,4}?(核心保护区|一般控制区|核心区|缓冲区|实验区|一级|二级|准保护区).*");
  private static final Pattern AREA =
      Pattern.compile("(?:面积)?(?:约|共|合计|为|共计)*(\\d+(?:\\.\\d+)?)余?(亩|公顷|平方米|平方公里|m2|hm2|ha).*");
  private static final Pattern OCCUPIES = Pattern.compile(".*(占用|使用|侵占|压占|占|涉及|破坏|毁坏).{0,6}");

  /** How the areas that are facts are called in remarks. */
  private static final Map<String, String> LAND = new LinkedHashMap<>();

  static {
    LAND.put("基本农田", "land.permanentBasicFarmlandHectares");
    LAND.put("林地", "land.forestHectares");
    LAND.put("湿地", "land.wetlandHectares");
    LAND.put("草原", "land.grasslandHectares");
    LAND.put("草地", "land.grasslandHectares");
  }

  private final Map<String, String> layers = new LinkedHashMap<>();

  /** Layers go by the names of the vocabulary and by those of {@code layer-words.tsv}. */
  public HintedFacts(Vocabulary vocabulary) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String id : vocabulary.ids(Vocabulary.LAYER))
      if (!vocabulary.family(id).isEmpty())
        all.put(vocabulary.zh(Vocabulary.LAYER, id).replaceFirst("（.*", ""), id);
    for (String[] row : TsvFile.rows(HintedFacts.class, "layer-words.tsv"))
      for (String word : row[1].split(";")) all.putIfAbsent(word, row[0]);
    all.keySet().stream()
        .sorted((a, b) -> b.length() - a.length())
        .forEach(word -> layers.put(word, all.get(word)));
  }

  /**
   * What the remarks of a row state, in the order they stand; of one fact the first.
   *
   * @param text of remarks; may be empty
   */
  public List<HintedFact> in(String text) {
    Map<String, HintedFact> found = new LinkedHashMap<>();
    for (String clause : CLAUSE.split(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
      String plain = clause.replaceAll("\\s", "");
      HintedFact land = land(plain);
      HintedFact place = place(plain);
      for (HintedFact fact : new HintedFact[] {land, place})
        if (fact != null) found.putIfAbsent(fact.key(), fact);
    }
    return List.copyOf(found.values());
  }

  /**
   * The county that a name or an address states.
   *
   * @return null when it names none, or a place elsewhere too
   */
  static HintedFact county(String text) {
    PlaceHint hint = PlaceHint.in(text);
    if (hint == null) return null;
    Message meaning = Message.same(hint.code() + " " + AdministrativeCodes.name(hint.code()));
    return new HintedFact(
        "site.counties", "site.counties", JSON.arrayNode().add(hint.code()), hint.word(), meaning);
  }

  private static HintedFact land(String clause) {
    for (Map.Entry<String, String> kind : LAND.entrySet()) {
      int at = clause.indexOf(kind.getKey());
      if (at < 0 || NO.matcher(clause).matches()) continue;
      if (!OCCUPIES.matcher(clause.substring(0, at)).matches()) continue;
      Matcher area = AREA.matcher(clause.substring(at + kind.getKey().length()));
      if (!area.matches()) continue;
      try {
        double hectares = Quantity.read(area.group(1) + area.group(2), "ha", Units.Factor.ONE);
        return new HintedFact(
            "land",
            kind.getValue(),
            JSON.numberNode(hectares),
            clause,
            Message.same(Numbers.plain(hectares) + " ha"));
      } catch (UnreadableCell e) {
        return null;
      }
    }
    return null;
  }

  private HintedFact place(String clause) {
    for (Map.Entry<String, String> layer : layers.entrySet()) {
      int at = clause.indexOf(layer.getKey());
      if (at < 0) continue;
      ObjectNode said =
          relation(clause.substring(0, at), clause.substring(at + layer.getKey().length()));
      if (said == null) return null;
      said.put("of", layer.getValue()).put("basis", Basis.DECLARED.id());
      return new HintedFact(
          "place", "place." + layer.getValue(), said, clause, meaning(layer.getKey(), said));
    }
    return null;
  }

  private static ObjectNode relation(String before, String after) {
    ObjectNode json = JSON.objectNode();
    Matcher metres = METRES.matcher(after);
    if (before.matches(".*(距|离|相距).{0,12}") && metres.matches()) {
      boolean kilo = !metres.group(2).matches("米|m");
      double far = Double.parseDouble(metres.group(1)) * (kilo ? 1_000 : 1);
      return far > 0 ? json.put("relation", "near").put("metres", far) : null;
    }
    if (NO.matcher(before).matches()) return json.put("relation", "outside");
    boolean isIn = after.matches(".{0,12}(内|范围|核心区|缓冲区|实验区|一级|二级|保护区).*") || after.isEmpty();
    Matcher kind = CLASS.matcher(after);
    if (PARTLY.matcher(before).matches()) json.put("relation", "partly");
    else if (WHOLLY.matcher(before).matches() && isIn && !after.matches(".{0,8}(外|以外|附近|旁|边).*"))
      json.put("relation", "inside");
    else return null;
    return kind.matches() ? json.put("class", kind.group(1)) : json;
  }

  private static Message meaning(String layer, ObjectNode said) {
    String relation = said.path("relation").asString();
    String metres =
        said.has("metres") ? " " + Numbers.plain(said.path("metres").doubleValue()) : "";
    String kind = said.has("class") ? " " + said.path("class").asString() : "";
    return TEXTS.say("hinted-facts." + relation, layer, metres + kind);
  }
}
