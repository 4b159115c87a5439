package io.redline.site;

import io.redline.earth.Feature;
import io.redline.words.Catalogue;
import io.redline.words.Message;

/** Features and lengths in words, both languages. */
final class SiteWords {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private SiteWords() {}

  /** Name, class and order of a river as its layer has them. */
  static Message river(Feature feature) {
    String name = feature.attributes().getOrDefault("name", "");
    String order = feature.attributes().get("order");
    boolean tributary = "tributary".equals(feature.attributes().get("class"));
    boolean mainstem = "mainstem".equals(feature.attributes().get("class"));
    boolean major = "yes".equals(feature.attributes().get("major"));
    Message kind =
        TEXTS.say(
            mainstem
                ? "river.main-stem"
                : !tributary
                    ? "river.class-not-given"
                    : major ? "river.major-tributary" : "river.tributary");
    Object called = name.isEmpty() ? TEXTS.say("river.unnamed") : name;
    return tributary && order != null
        ? TEXTS.say("river.ranked", called, kind, order)
        : TEXTS.say("river.of-class", called, kind);
  }
}
