package io.redline.report;

import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;

/**
 * What a reviewed paper says first: the outcome with people's conclusions counted, who signed, and
 * how much rests on a person's word. The machine's own headline stands beside it.
 */
final class PersonHeadline {
  private static final Catalogue TEXTS = Catalogue.named("verdict");

  private PersonHeadline() {}

  /**
   * @return empty when nobody concluded and nobody signed
   */
  static String of(Report report) {
    boolean signed = report.isSigned();
    if (report.countingConclusions().isEmpty() && !signed) return "";
    Lang lang = report.lang();
    List<Finding> findings = report.assessment().findings();
    ReviewedOutcome reviewed = new ReviewedOutcome(findings, report.countingConclusions());
    StringBuilder text = new StringBuilder(TEXTS.say(lang, signed ? "person" : "person.so-far"));
    text.append(said(reviewed, lang));
    int settled = count(findings, f -> f.counts() && reviewed.of(f) != f.outcome());
    if (settled > 0) text.append(TEXTS.say(lang, "person.settled", settled));
    if (signed)
      text.append(
          TEXTS.say(lang, "person.signed", report.signature().by(), report.signature().on()));
    return text.toString().strip();
  }

  private static String said(ReviewedOutcome reviewed, Lang lang) {
    Outcome overall = reviewed.overall();
    if (overall == Outcome.VIOLATED || overall == Outcome.ERROR)
      return TEXTS.say(
          lang,
          "person." + overall.id(),
          count(reviewed.findings(), f -> f.counts() && reviewed.of(f) == overall));
    if (reviewed.isOpen()) return TEXTS.say(lang, "person.open", reviewed.open().size());
    int duties = count(reviewed.findings(), f -> f.counts() && reviewed.of(f) == Outcome.REQUIRED);
    return duties == 0
        ? TEXTS.say(lang, "person.complies")
        : TEXTS.say(lang, "person.complies.duties", duties);
  }

  private static int count(List<Finding> findings, java.util.function.Predicate<Finding> which) {
    return (int) findings.stream().filter(which).count();
  }
}
