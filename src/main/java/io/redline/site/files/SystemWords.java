package io.redline.site.files;

import io.redline.earth.CoordinateRange;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which files name coordinate systems: ours, those that are not ours, and names that
 * we do not know. A name is never passed over: what is not ours is refused by its name.
 */
final class SystemWords {
  private static final Pattern EPSG =
      Pattern.compile("(?:EPSG|WKID|SRID)[\\s:=_-]{0,4}(\\d{4,6})(?!\\d)");
  private static final Pattern CGCS2000 =
      Pattern.compile(
          "CGCS[\\s_-]*2000|2000\\s{0,9}(?:国家|大地|坐标系)|国家\\s{0,9}(?:大地\\s{0,9})?(?:坐标系\\s{0,9})?2000|大地\\s{0,9}(?:坐标系\\s{0,9})?2000");
  private static final Pattern WGS84 = Pattern.compile("WGS[\\s_-]*(?:19)?84");
  private static final Pattern GCJ02 = Pattern.compile("GCJ[\\s_-]*02|火星坐标");
  private static final Pattern BD09 = Pattern.compile("BD[\\s_-]*09|百度坐标");

  /** Named systems that no published parameters turn into ours. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?<!\\d)(?:19)?[58][04]\\s{0,9}年?\\s{0,9}(?:西安|北京|国家大地|国家坐标|坐标系|坐标)(?:\\s{0,9}坐标系?)?"
              + "|(?<!\\d)(?:80|54)\\s{0,9}系"
              + "|西安\\s{0,9}(?:19)?80|新?北京\\s{0,9}(?:19)?54"
              + "|XI['’]?AN[\\s_-]*(?:19)?80|(?:BEIJING|PEKING|BJ)[\\s_-]*(?:19)?54"
              + "|(?:GCS[\\s_-]*)?PULKOVO[\\s_-]*(?:19)?42|KRASSO?W?V?SKY|克拉索夫斯基|IAG[\\s_-]*(?:19)?75"
              + "|UTM|通用横轴墨卡托|(?:WEB|PSEUDO)[\\s_-]*MERCATOR|WEB\\s{0,9}墨卡托"
              + "|[\\p{IsHan}]{0,10}(?:独立|地方|城市|城建|施工|工程|矿区|厂区|假定|任意|自定义)(?:平面)?(?:直角)?坐标系?");

  private static final Pattern MERIDIAN =
      Pattern.compile(
          "(?:中央(?:子午线|经线|经度)|CENTRAL[\\s_]*MERIDIAN)\\D{0,6}(\\d{2,3}(?:\\.\\d+)?)(?:\\s{0,9}[°度]\\s{0,9}(?:(\\d{1,2})\\s{0,9}['′分])?)?");
  private static final Pattern ZONE = Pattern.compile("(?:带号|ZONE)\\D{0,3}(\\d{2})(?!\\d)");
  private static final Pattern WIDTH =
      Pattern.compile("(\\d{1,2}(?:\\.\\d)?)\\s{0,9}(?:°|度)\\s{0,9}(?:分)?带");
  private static final List<Pattern> ALL =
      List.of(EPSG, CGCS2000, WGS84, GCJ02, BD09, FOREIGN, MERIDIAN, ZONE, WIDTH);

  private static final Pattern SAID_TO_BE =
      Pattern.compile(
          "(?:坐标系统?|坐标基准|大地基准|DATUM|COORDINATE\\s{0,9}(?:REFERENCE\\s{0,9})?SYSTEM|\\b[CS]RS\\b)\\s{0,9}(?:名称)?\\s{0,9}[:=为是]\\s{0,9}([^,;、()\\[\\]]{1,30})");
  private static final Pattern NAMED =
      Pattern.compile("([\\p{IsHan}A-Z0-9]{1,24})\\s{0,9}(?:坐标系|COORDINATE\\s{0,9}SYSTEM)");

  /** What a system is like, not which one it is. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "采用|使用|选用|所用|按照|按|本|项目|工程|文件|表|图|全部|以上|以下|下列|说明|数据|成果|范围|红线|用地|选址"
              + "|界址点?|拐点|各?点|坐标|平面|直角|大地|地理|投影|空间|国家|球面|测量|经纬度?|经度|纬度|高斯|克吕格"
              + "|分带|统一|标准|参考|原|注|的|系|为|是|在|用|和|及|XY|类型|名称");

  private static final Pattern UNSAID =
      Pattern.compile("未知|不详|不明|无|空|未说明|未注明|见.*|NONE|UNKNOWN|N/?A|[-—/\\s]*");

  /** A longer text than people write about a system; readers refuse it instead of searching it. */
  static final int LONGEST = 4_096;

  private SystemWords() {}

  /** What free words say: "CGCS2000 3度带，中央子午线105°", "坐标系: EPSG:4545", "成都坐标系". */
  static DeclaredCrs in(String words) {
    String text = normal(words);
    TreeSet<String> codes = new TreeSet<>();
    String foreign = null;
    Matcher epsg = EPSG.matcher(text);
    while (epsg.find()) {
      CoordinateRange range = CoordinateRange.of("EPSG:" + epsg.group(1));
      if (range != null) codes.add(range.code());
      else foreign = "EPSG:" + epsg.group(1);
    }
    if (GCJ02.matcher(text).find()) codes.add("GCJ-02");
    if (BD09.matcher(text).find()) codes.add("BD-09");
    if (WGS84.matcher(text).find()) codes.add("EPSG:4326");
    boolean cgcs2000 = CGCS2000.matcher(text).find();
    Matcher other = FOREIGN.matcher(text);
    if (foreign == null && other.find()) foreign = other.group().strip();
    Matcher meridian = MERIDIAN.matcher(text);
    Integer degrees = null;
    if (meridian.find()) {
      degrees = whole(meridian.group(1), meridian.group(2));
      if (degrees == null && foreign == null) foreign = meridian.group().strip();
    }
    if (codes.size() > 1 && foreign == null) foreign = String.join(" ≠ ", codes);
    String code = codes.size() == 1 ? codes.first() : null;
    Integer width = null;
    Matcher zones = WIDTH.matcher(text);
    if (zones.find()) {
      width = whole(zones.group(1), null);
      if (width == null && foreign == null) foreign = zones.group();
    }
    boolean named = code != null || cgcs2000 || foreign != null;
    return new DeclaredCrs(
        code, cgcs2000, foreign, named ? null : unknown(text), width, zone(text), degrees, false);
  }

  /**
   * What a header line says whose key asks for the system: its value names one, whatever it is.
   *
   * @param value blank when it says nothing
   */
  static DeclaredCrs asked(String value) {
    DeclaredCrs said = in(value);
    boolean named = said.code() != null || said.cgcs2000() || said.foreign() != null;
    return named || UNSAID.matcher(normal(value)).matches() || isGeneric(normal(value))
        ? said
        : said.and(DeclaredCrs.unrecognised(value.strip()));
  }

  /** The text without the words that name systems, each of their characters a blank. */
  static String without(String normal) {
    String text = normal;
    for (Pattern words : ALL)
      text = words.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    return text;
  }

  private static String unknown(String text) {
    Matcher value = SAID_TO_BE.matcher(text);
    if (value.find()) {
      String name = value.group(1).strip();
      if (!UNSAID.matcher(name).matches() && !isGeneric(name)) return name;
    }
    Matcher named = NAMED.matcher(text);
    return named.find() && !isGeneric(named.group(1)) ? named.group().strip() : null;
  }

  private static boolean isGeneric(String name) {
    return GENERIC.matcher(name).replaceAll("").replaceAll("[\\s:=]", "").isEmpty();
  }

  private static Integer zone(String text) {
    Matcher zone = ZONE.matcher(text);
    return zone.find() ? Integer.valueOf(zone.group(1)) : null;
  }

  /** Null unless it is a whole number of degrees. */
  private static Integer whole(String degrees, String minutes) {
    double value = Double.parseDouble(degrees);
    boolean whole = value == Math.rint(value) && (minutes == null || minutes.matches("0+"));
    return whole ? Integer.valueOf((int) value) : null;
  }

  private static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }
}
