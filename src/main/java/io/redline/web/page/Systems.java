package io.redline.web.page;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/** Coordinate systems as a form offers them. */
final class Systems {
  private static final Catalogue TEXTS = Catalogue.named("web");

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
    all.add(new Named("EPSG:4490", TEXTS.say(lang, "systems.cgcs2000-longitude")));
    all.add(new Named("EPSG:4326", TEXTS.say(lang, "systems.wgs-84-longitude")));
    all.add(new Named("GCJ-02", TEXTS.say(lang, "systems.gcj-02-amap-tencent")));
    all.add(new Named("BD-09", TEXTS.say(lang, "systems.bd-09-baidu")));
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
            TEXTS.say(lang, "systems.cgcs2000-zone-e-eastings", zone, meridian)));
    all.add(
        new Named(
            "EPSG:" + (4534 + zone - FIRST_ZONE),
            TEXTS.say(lang, "systems.cgcs2000-e-eastings", meridian)));
  }
}
