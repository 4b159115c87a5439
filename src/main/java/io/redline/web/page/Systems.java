package io.redline.web.page;

import io.redline.earth.CoordinateRange;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/** Coordinate systems as a form offers them. */
final class Systems {
  private static final Catalogue TEXTS = Catalogue.named("web");

  /** Zones of 3 degrees that Sichuan and Chongqing lie in, the one with most people first. */
  private static final List<Integer> NEAR = List.of(35, 36, 34, 33, 37);

  /** One to choose: code and title. */
  record Named(String code, String title) {}

  /** Some that belong together. */
  record Group(String title, List<Named> systems) {}

  private Systems() {}

  /** What people here have first: degrees, then the zones of Sichuan and Chongqing, then others. */
  static List<Group> grouped(Lang lang) {
    List<Named> degrees =
        List.of(
            new Named("EPSG:4490", TEXTS.say(lang, "systems.cgcs2000-longitude")),
            new Named("EPSG:4326", TEXTS.say(lang, "systems.wgs-84-longitude")),
            new Named("GCJ-02", TEXTS.say(lang, "systems.gcj-02-amap-tencent")),
            new Named("BD-09", TEXTS.say(lang, "systems.bd-09-baidu")));
    List<Named> here = new ArrayList<>();
    for (int zone : NEAR) zone(here, zone, lang);
    List<Named> elsewhere = new ArrayList<>();
    for (int zone = CoordinateRange.FIRST_ZONE; zone <= CoordinateRange.LAST_ZONE; zone++)
      if (!NEAR.contains(zone)) zone(elsewhere, zone, lang);
    return List.of(
        new Group(TEXTS.say(lang, "systems.degrees"), degrees),
        new Group(TEXTS.say(lang, "systems.zones-here"), here),
        new Group(TEXTS.say(lang, "systems.zones-elsewhere"), elsewhere));
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
