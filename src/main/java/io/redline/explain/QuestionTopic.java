package io.redline.explain;

import io.redline.explain.Question.Who;
import io.redline.rulebook.Offices;
import io.redline.rulebook.Offices.Office;
import io.redline.words.Catalogue;
import io.redline.words.Lang;

/** Questions named by their ids alone, for whoever counts them over many projects. */
final class QuestionTopic {
  private static final Catalogue TEXTS = Catalogue.named("questions");
  private static final String PLACE = "place:";
  private static final String FACT = "fact:";
  private static final String JUDGEMENT = "judgement:";
  private static final String TOPIC = "topic.";

  private QuestionTopic() {}

  static String of(String id, Words words, Offices offices) {
    Lang lang = words.lang();
    if (id.startsWith(JUDGEMENT))
      return TEXTS.say(lang, TOPIC + "judgement", id.substring(JUDGEMENT.length()));
    String named = TOPIC + id;
    if (TEXTS.keys().contains(named)) return TEXTS.say(lang, named);
    if (id.startsWith(PLACE))
      return TEXTS.say(lang, TOPIC + "place", office(id.substring(PLACE.length()), lang, offices));
    return id.startsWith(FACT) ? words.fact(id.substring(FACT.length())) : id;
  }

  private static String office(String id, Lang lang, Offices offices) {
    for (Office office : offices.keepers().values())
      if (office.id().equals(id)) return lang.of(office.zh(), office.en());
    return id;
  }

  /** Who answers, by the id of a bureau or of {@link Who}. */
  static String bureau(String id, Lang lang, Offices offices) {
    for (Who who : Who.values()) if (who.id().equals(id)) return who(who, lang);
    return office(id, lang, offices);
  }

  static String who(Who who, Lang lang) {
    return TEXTS.say(lang, "who." + who.id());
  }
}
