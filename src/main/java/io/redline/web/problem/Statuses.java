package io.redline.web.problem;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;
import java.util.Map;

/** What a status means, in words. */
final class Statuses {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final Map<Integer, Message> TITLES =
      Map.ofEntries(
          Map.entry(400, TEXTS.say("statuses.request-not-understood")),
          Map.entry(401, TEXTS.say("please-sign")),
          Map.entry(403, TEXTS.say("you-may-not")),
          Map.entry(404, TEXTS.say("statuses.nothing-address")),
          Map.entry(405, TEXTS.say("statuses.method-not-allowed")),
          Map.entry(406, TEXTS.say("statuses.format-asked-not")),
          Map.entry(409, TEXTS.say("statuses.conflict-what")),
          Map.entry(413, TEXTS.say("statuses.content-too-large")),
          Map.entry(415, TEXTS.say("statuses.type-content-not")),
          Map.entry(422, TEXTS.say("statuses.content-cannot-read")),
          Map.entry(429, TEXTS.say("statuses.too-many-requests")),
          Map.entry(500, TEXTS.say("statuses.defect-ours")),
          Map.entry(503, TEXTS.say("statuses.not-able-serve-now")));

  private Statuses() {}

  static Message title(int status) {
    return TITLES.getOrDefault(status, TITLES.get(status < 500 ? 400 : 500));
  }

  static Problem problem(int status) {
    return new Problem(status, "http-" + status, title(status), List.of());
  }
}
