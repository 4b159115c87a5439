package io.redline.web.page;

import io.redline.earth.CoordinateRange;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/** Coordinate systems as a form offers them. */
final class Systems {
  private static final Catalogue TEXTS = Catalogue.named("web");

  /** Zones of 3 degrees that Sichuan and Chongqing lie in. */
  private static final List<Integer> NEAR = List.of(33, 34, 35, 36, 37);

  /** One to choose: code and title. */
  record Named(String code, String title) {}

  private Systems() {}

  /** The usual ones, then the zones that are near, then all others. */
  static List<Named> named(Lang lang) {
    List<Named> all = new ArrayList<>();
    all.add(new Named("EPSG:4490", TEXTS.say(lang, "systems.cgcs2000-longitude")));
    all.add(new Named("EPSG:4326", TEXTS.say(lang, "systems.wgs-84-longitude")));
    all.add(new Named("GCJ-02", TEXTS.say(lang, "systems.gcj-02-amap-tencent")));
    all.add(new Named("BD-09", TEXTS.say(lang, "systems.bd-09-baidu")));
    for (int zone : NEAR) zone(all, zone, lang);
    for (int zone = CoordinateRange.FIRST_ZONE; zone <= CoordinateRange.LAST_ZONE; zone++)
      if (!NEAR.contains(zone)) zone(all, zone, lang);
    return all;
  }

  private static void zone(List<Named> all, int zone, Lang lang) {
    CoordinateRange prefixed = CoordinateRange.of(CoordinateRange.ofZone(zone, true));
    int meridian = prefixed.centralMeridian();
    all.add(
        new Named(
            prefixed.code(), TEXTS.say(lang, "systems.cgcs2000-zone-e-eastings", zone, meridian)));
    all.add(
        new Named(
            CoordinateRange.ofZone(zone, false),
            TEXTS.say(lang, "systems.cgcs2000-e-eastings", meridian)));
  }
}
