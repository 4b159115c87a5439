package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem;
import io.redline.layer.format.OvitalMark;
import io.redline.words.Message;
import java.util.List;
import java.util.TreeMap;

/**
 * Which coordinate system a drawing is in: as the file says, or as declared beside it. Where they
 * or the digits contradict each other nothing is chosen; where nobody says, the person is asked.
 */
public final class CrsResolution {
  private static final double PREFIXED_METRES = 10_000_000;
  private static final double ZONE_PREFIX_METRES = 1_000_000;
  private static final Message SYSTEM = new Message("坐标系", "coordinate system");

  private final SiteSource source;
  private final Drawing drawing;
  private final DeclaredCrs said;

  CrsResolution(SiteSource source, Drawing drawing) {
    this.source = source;
    this.drawing = drawing;
    this.said = drawing.system();
  }

  /**
   * @param option as declared beside the file, or null
   * @throws IntakeProblem naming the contradiction, or the systems that may be declared
   */
  CoordinateRange settle(CoordinateRange option) throws IntakeProblem {
    boolean degrees = drawing.vertices().get(0).isDegrees();
    Integer prefix = degrees ? null : prefix();
    notForeign(degrees);
    Integer zone = degrees ? null : zone();
    if (zone != null && prefix != null && !zone.equals(prefix))
      throw contradiction(
          new Message(
              "文件头带号 " + zone + "，坐标带号 " + prefix, "header zone " + zone + ", digits " + prefix),
          new Message("文件头与坐标的带号一致", "the same zone in the header and in the coordinates"),
          new Message(
              "改正文件头或坐标；二者之一有误，不作选择",
              "correct the header or the coordinates; one of them is wrong and we do not choose"));
    Integer anyZone = zone != null ? zone : prefix;
    CoordinateRange byFile = byFile(degrees, anyZone, prefix != null);
    if (option == null) {
      if (byFile == null) throw ask(degrees, anyZone, prefix != null);
      return byFile;
    }
    if (byFile != null && !said.byFormat() && !byFile.equals(option))
      throw contradiction(
          new Message(
              "--crs " + option.code() + "，文件为 " + byFile.code(),
              "--crs " + option.code() + ", the file says " + byFile.code()),
          new Message("二者一致", "both the same"),
          OvitalMark.inName(source.name())
              ? new Message(
                  "去掉 --crs：奥维 ovkml 规定为 GCJ-02；要用其他坐标系，在奥维里导出为 shp 或 dxf",
                  "leave --crs away: an ovkml of Ovital is in GCJ-02; for another system export shp or dxf there")
              : new Message("去掉 --crs，或改正文件", "leave --crs away, or correct the file"));
    if (anyZone != null && option.isProjected() && anyZone * 3 != option.centralMeridian())
      throw contradiction(
          new Message(
              "--crs "
                  + option.code()
                  + "（中央子午线 "
                  + option.centralMeridian()
                  + "°），文件带号 "
                  + anyZone
                  + "（"
                  + anyZone * 3
                  + "°）",
              "--crs "
                  + option.code()
                  + " (central meridian "
                  + option.centralMeridian()
                  + "), the file's zone is "
                  + anyZone
                  + " ("
                  + anyZone * 3
                  + ")"),
          new Message("同一投影带", "one zone"),
          Message.same("--crs " + code(anyZone, prefix != null)));
    return option;
  }

  private CoordinateRange byFile(boolean degrees, Integer zone, boolean prefixed) {
    if (said.byFormat()) return degrees ? CoordinateRange.of(said.code()) : null;
    if (said.code() != null) return CoordinateRange.of(said.code());
    if (!said.cgcs2000()) return null;
    if (degrees) return CoordinateRange.of(CoordinateRange.DEFAULT);
    return zone == null ? null : CoordinateRange.of(code(zone, prefixed));
  }

  /** The zone that leads the eastings, null when none does; every vertex has to agree. */
  private Integer prefix() throws IntakeProblem {
    TreeMap<Integer, Vertex> firstByPrefix = new TreeMap<>();
    for (Vertex v : drawing.vertices()) {
      double larger = Math.max(v.a(), v.b());
      firstByPrefix.putIfAbsent(
          larger >= PREFIXED_METRES ? (int) (larger / ZONE_PREFIX_METRES) : 0, v);
    }
    if (firstByPrefix.size() == 1) {
      int only = firstByPrefix.firstKey();
      return only == 0 ? null : only;
    }
    throw source.refuse(
        firstByPrefix.entrySet().stream()
            .limit(5)
            .map(
                e ->
                    problem(
                        e.getValue().place(),
                        e.getKey() == 0
                            ? new Message(
                                "无带号 " + e.getValue().text(),
                                "no zone prefix " + e.getValue().text())
                            : new Message(
                                "带号 " + e.getKey() + "：" + e.getValue().text(),
                                "zone " + e.getKey() + ": " + e.getValue().text()),
                        new Message("全部坐标同一带号", "one zone prefix throughout"),
                        SiteSource.NOTHING))
            .toList());
  }

  /** The zone of the header, null when it names none. */
  private Integer zone() throws IntakeProblem {
    Integer zone = said.zone();
    Integer meridian = said.meridian();
    if (meridian != null && (meridian % 3 != 0 || zone != null && zone * 3 != meridian))
      throw contradiction(
          new Message(
              "中央子午线 " + meridian + "°" + (zone == null ? "" : "，带号 " + zone),
              "central meridian " + meridian + (zone == null ? "" : ", zone " + zone)),
          new Message("3 度带：中央子午线 = 带号 × 3", "3 degree zones: central meridian = zone × 3"),
          zone == null
              ? SiteSource.NOTHING
              : new Message(
                  "带号 " + zone + " 的中央子午线是 " + zone * 3 + "°",
                  "the meridian of zone " + zone + " is " + zone * 3));
    return zone != null ? zone : meridian == null ? null : Integer.valueOf(meridian / 3);
  }

  private void notForeign(boolean degrees) throws IntakeProblem {
    if (said.foreign() != null)
      throw contradiction(
          SiteSource.quoted(said.foreign()),
          choices(degrees),
          new Message(
              "先用官方参数转换到 CGCS2000，再提交",
              "convert to CGCS2000 with official parameters first; we have none"));
    if (said.unrecognised() != null)
      throw contradiction(
          SiteSource.quoted(said.unrecognised()),
          choices(degrees),
          new Message(
              "不认识这个坐标系。若是地方或旧坐标系，先用官方参数转换到 CGCS2000；若只是名称写法不同，在文件里改为上列之一",
              "not a system we know. A local or old one: convert to CGCS2000 with official parameters first; ours by another name: write that name in the file"));
    boolean metresOfDegrees =
        !degrees
            && said.code() != null
            && !said.byFormat()
            && !CoordinateRange.of(said.code()).isProjected();
    if (metresOfDegrees)
      throw contradiction(
          new Message(
              said.code() + "，坐标却是米（UTM 或其他投影）",
              said.code() + ", but the coordinates are metres (UTM or another projection)"),
          choices(false),
          new Message(
              "先转换到 CGCS2000 3 度带，或给出经纬度",
              "convert to a CGCS2000 3 degree zone first, or give degrees"));
    Integer width = said.zoneWidthDegrees();
    if (!degrees && width != null && width != 3 && width != 6)
      throw contradiction(
          new Message(width + " 度带", width + " degree zones"),
          new Message("3 度带，带号 25..45", "3 degree zones 25..45"),
          new Message("换带到 3 度带，或给经纬度", "convert to a 3 degree zone, or to degrees"));
    boolean six = width != null && width == 6;
    if (!degrees && (six || said.zone() != null && said.zone() < CoordinateRange.FIRST_ZONE))
      throw contradiction(
          new Message("6 度带", "6 degree zones"),
          new Message("3 度带，带号 25..45", "3 degree zones 25..45"),
          new Message("换带到 3 度带，或给经纬度", "convert to a 3 degree zone, or to degrees"));
  }

  private IntakeProblem ask(boolean degrees, Integer zone, boolean prefixed) {
    Message guess = SiteSource.NOTHING;
    if (!degrees && zone != null && CoordinateRange.ofZone(zone, prefixed) != null)
      guess =
          new Message(
              "若为 CGCS2000：--crs " + code(zone, prefixed),
              "if it is CGCS2000: --crs " + code(zone, prefixed));
    Message what =
        said.cgcs2000()
            ? new Message("只说 CGCS2000，没有带号或中央子午线", "CGCS2000, without zone or central meridian")
            : new Message("没有说明", "not said");
    return source.refuse(List.of(problem(SYSTEM, what, choices(degrees), guess)));
  }

  private static Message choices(boolean degrees) {
    return degrees
        ? new Message(
            "申报坐标系（命令行 --crs，或页面的“坐标系”一栏）：EPSG:4490（CGCS2000）、EPSG:4326（WGS 84）、GCJ-02（高德、腾讯）或 BD-09（百度）",
            "in the page's field or by --crs EPSG:4490 (CGCS2000), EPSG:4326 (WGS 84), GCJ-02 (Amap, Tencent) or BD-09 (Baidu)")
        : new Message(
            "申报坐标系（命令行 --crs，或页面的“坐标系”一栏），CGCS2000 3 度带：有带号 EPSG:4521..4525（33..37 带），无带号 EPSG:4542..4546（中央子午线 99°、102°、105°、108°、111°）",
            "in the page's field or by --crs a CGCS2000 3 degree zone: EPSG:4521..4525 with prefix (zones 33..37), EPSG:4542..4546 without (central meridian 99, 102, 105, 108, 111)");
  }

  private static String code(int zone, boolean prefixed) {
    String code = CoordinateRange.ofZone(zone, prefixed);
    return code == null ? "EPSG:?" : code;
  }

  private IntakeProblem contradiction(Message value, Message expectation, Message guess) {
    return source.refuse(List.of(problem(SYSTEM, value, expectation, guess)));
  }
}
