package io.redline.explain;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.assess.Headline;
import io.redline.facts.Basis;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;
import java.util.Map;

/**
 * The headline in a sentence or two: prohibitions first, then duties, then what a person judges.
 */
public final class HeadlineSentence {
  private static final Catalogue TEXTS = Catalogue.named("verdict");

  private HeadlineSentence() {}

  /**
   * @param questions what is left to answer
   */
  public static String of(Assessment assessment, List<Question> questions, Words words) {
    Lang lang = words.lang();
    Map<Outcome, Integer> bans = assessment.tiers().get(Tier.PROHIBITION);
    int all = bans.values().stream().mapToInt(Integer::intValue).sum();
    int decided = 0;
    for (Map.Entry<Outcome, Integer> each : bans.entrySet())
      if (Headline.isDecided(each.getKey())) decided += each.getValue();
    int violated = bans.get(Outcome.VIOLATED);
    int failed = bans.get(Outcome.ERROR);
    int open = all - decided - violated - failed;
    int left = Questions.left(questions);
    StringBuilder text = new StringBuilder();
    if (violated > 0) text.append(TEXTS.say(lang, "violated", violated));
    if (failed > 0) text.append(TEXTS.say(lang, "error", failed));
    if (violated + failed > 0 && open > 0) text.append(TEXTS.say(lang, "open.judged", open, left));
    else if (open > 0) text.append(TEXTS.say(lang, "open", open, left, decided));
    Basis basis = basis(assessment);
    if (assessment.headline() == Headline.CLEAR) {
      text.append(TEXTS.say(lang, "clear", all));
      if (basis != null) text.append(TEXTS.say(lang, "basis", words.basis(basis)));
    }
    append(text, lang, "duties", assessment.tiers().get(Tier.DUTY).get(Outcome.REQUIRED));
    append(text, lang, "judgements", toJudge(assessment));
    return text.toString().strip();
  }

  private static void append(StringBuilder text, Lang lang, String key, int count) {
    if (count > 0) text.append(TEXTS.say(lang, key, count));
  }

  private static int toJudge(Assessment assessment) {
    return (int)
        assessment.findings().stream()
            .filter(f -> f.tier().counts() && f.outcome() == Outcome.REVIEW)
            .count();
  }

  /** The weakest ground that the decided prohibitions stand on; null when none tells its ground. */
  public static Basis basis(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.tier() == Tier.PROHIBITION)
        .map(Finding::basis)
        .reduce(null, Basis::weaker);
  }
}
