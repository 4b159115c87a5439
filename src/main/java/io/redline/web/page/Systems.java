package io.redline.web.page;

import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/** Coordinate systems as a form offers them. */
final class Systems {
  private static final int FIRST_ZONE = 25;
  private static final int LAST_ZONE = 45;

  /** One to choose: code and title. */
  record Named(String code, String title) {}

  private Systems() {}

  /**
   * The usual ones, then the zones of 3 degrees that Sichuan and Chongqing lie in, then all others.
   */
  static List<Named> named(Lang lang) {
    List<Named> all = new ArrayList<>();
    all.add(new Named("EPSG:4490", lang.of("CGCS2000 经纬度", "CGCS2000 longitude, latitude")));
    all.add(new Named("EPSG:4326", lang.of("WGS 84 经纬度（GPS）", "WGS 84 longitude, latitude (GPS)")));
    all.add(new Named("GCJ-02", lang.of("GCJ-02（高德、腾讯）", "GCJ-02 (AMap, Tencent)")));
    all.add(new Named("BD-09", lang.of("BD-09（百度）", "BD-09 (Baidu)")));
    for (int zone = 33; zone <= 37; zone++) zone(all, zone, lang);
    for (int zone = FIRST_ZONE; zone <= LAST_ZONE; zone++)
      if (zone < 33 || zone > 37) zone(all, zone, lang);
    return all;
  }

  private static void zone(List<Named> all, int zone, Lang lang) {
    int meridian = 3 * zone;
    all.add(
        new Named(
            "EPSG:" + (4513 + zone - FIRST_ZONE),
            lang.of(
                "CGCS2000 3 度带，带号 " + zone + "（中央经线 " + meridian + "°，横坐标带带号）",
                "CGCS2000 zone " + zone + " (" + meridian + "°E), eastings with zone")));
    all.add(
        new Named(
            "EPSG:" + (4534 + zone - FIRST_ZONE),
            lang.of(
                "CGCS2000 3 度带，中央经线 " + meridian + "°（横坐标不带带号）",
                "CGCS2000 " + meridian + "°E, eastings without zone")));
  }
}
