package io.redline.site;

import io.redline.earth.Feature;
import io.redline.words.Message;

/** Features and lengths in words, both languages. */
final class SiteWords {
  private SiteWords() {}

  /** Name, class and order of a river as its layer has them. */
  static Message river(Feature feature) {
    String name = feature.attributes().getOrDefault("name", "");
    String order = feature.attributes().get("order");
    boolean tributary = "tributary".equals(feature.attributes().get("class"));
    boolean mainstem = "mainstem".equals(feature.attributes().get("class"));
    boolean major = "yes".equals(feature.attributes().get("major"));
    String zh = mainstem ? "干流" : tributary ? (major ? "重要支流" : "支流") : "等级未注明";
    String en =
        mainstem
            ? "main stem"
            : tributary ? (major ? "major tributary" : "tributary") : "class not given";
    boolean ranked = tributary && order != null;
    return new Message(
        (name.isEmpty() ? "未命名" : name) + "（" + zh + (ranked ? "，" + order + " 级" : "") + "）",
        (name.isEmpty() ? "unnamed" : name) + " (" + en + (ranked ? ", order " + order : "") + ")");
  }

  /** 850 m, 3.2 km, 41 km. */
  static String length(double metres) {
    if (metres < 1000) return Math.round(metres) + " m";
    return metres < 10_000
        ? String.format(java.util.Locale.ROOT, "%.1f km", metres / 1000)
        : Math.round(metres / 1000) + " km";
  }
}
