package io.redline.audit.portfolio;

import io.redline.explain.Words;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What two rows say differently of one project. What only one of them says contradicts nothing. */
final class Differences {
  private static final Catalogue TEXTS = Catalogue.named("portfolio");
  private static final int MOST_NAMED = 4;
  private static final double APART_METRES = 200;

  /** Two projects of one name, and nothing else in common. */
  private static final double FAR_METRES = 5_000;

  /** Texts that are written anew each time, and what says nothing of the project. */
  private static final Set<String> WORDS =
      Set.of("description", "proponent", "asOf", "site.place", "stage", "park.name");

  private final Words zh;
  private final Words en;

  Differences(Words zh, Words en) {
    this.zh = zh;
    this.en = en;
  }

  /** Empty when they agree in all that both say, or are two projects of one name. */
  List<Message> between(Candidate one, Candidate other) {
    double metres = one.metresTo(other);
    boolean twoIds = !one.id().isEmpty() && !other.id().isEmpty() && !one.id().equals(other.id());
    if (twoIds && metres > FAR_METRES) return List.of();
    List<Message> all = new ArrayList<>();
    if (metres > APART_METRES) all.add(TEXTS.say("twice.apart", Numbers.length(metres)));
    for (Map.Entry<String, Object> fact : new TreeMap<>(one.facts()).entrySet()) {
      String key = fact.getKey();
      Object same = other.facts().get(key);
      if (same == null || WORDS.contains(key) || key.startsWith("sources.")) continue;
      if (!agree(fact.getValue(), same))
        all.add(
            TEXTS.say("twice.differs", label(key), value(key, fact.getValue()), value(key, same)));
    }
    return all.size() > MOST_NAMED ? List.copyOf(all.subList(0, MOST_NAMED)) : List.copyOf(all);
  }

  private static boolean agree(Object one, Object other) {
    if (one instanceof Double a && other instanceof Double b)
      return Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b));
    if (one instanceof List<?> a && other instanceof List<?> b)
      return Set.copyOf(a).equals(Set.copyOf(b));
    if (one instanceof String a && other instanceof String b)
      return Likeness.plain(a).equals(Likeness.plain(b));
    return one.equals(other);
  }

  private Message label(String key) {
    String pointer = "/" + key.replace('.', '/');
    return new Message(zh.fact(pointer), en.fact(pointer));
  }

  private Message value(String key, Object value) {
    return new Message(value(zh, key, value), value(en, key, value));
  }

  private static String value(Words words, String key, Object value) {
    String pointer = "/" + key.replace('.', '/');
    if (value instanceof Double number) return Numbers.plain(number);
    if (value instanceof Boolean yes) return TEXTS.say(words.lang(), yes ? "yes" : "no");
    if (value instanceof List<?> several)
      return several.stream()
          .map(one -> item(words, key, String.valueOf(one)))
          .collect(Collectors.joining(words.lang() == Lang.ZH ? "、" : ", "));
    return words.value(pointer, value);
  }

  private static String item(Words words, String key, String one) {
    return key.equals("activities") ? words.activity(one) : one;
  }
}
