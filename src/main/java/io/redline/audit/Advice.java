package io.redline.audit;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.audit.hint.PlaceHint;
import io.redline.audit.list.HintedFact;
import io.redline.audit.list.HintedFacts;
import io.redline.audit.list.ReadRow;
import io.redline.audit.result.ResultRow.FindingRow;
import io.redline.audit.result.ResultRow.Left;
import io.redline.audit.result.ResultRow.SuspectedActivity;
import io.redline.audit.result.UnreadCell;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Place;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The two sentences of a row: why it came out so, and what to do. */
final class Advice {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final int MOST_PROBLEMS = 5;
  private static final int MOST_FACTS = 2;

  /** Parts are named as each list likes. */
  private static final String OF_A_PART = "@.*";

  private static final String COUNTIES = "/site/counties";
  private final Explanation explanation;
  private final HintedFacts hinted;
  private final AnswerColumns columns;
  private final Lang lang;

  /**
   * What is to be supplied.
   *
   * @param withCounties the first of it and the county, where a row's own words may name it; empty
   *     when the county is not asked for
   * @param told where no words of the row name its county
   */
  private record Supply(List<Assessment.Missing> withCounties, String told) {}

  Advice(Explanation explanation, Vocabulary vocabulary) {
    this.hinted = new HintedFacts(vocabulary);
    this.explanation = explanation;
    this.columns = new AnswerColumns(vocabulary);
    this.lang = explanation.words().lang();
  }

  /** The worst finding in a sentence. */
  String reason(Judged judged) {
    Finding worst = judged.worst();
    if (worst == null) return TEXTS.say(lang, "advice.no-clause-force-here");
    return worst.clause().id() + Punctuation.colon(lang) + explanation.summary(worst);
  }

  /**
   * What to do, the most useful first.
   *
   * @param lead what the name hints at, or null
   */
  String next(ReadRow row, Judged judged, SuspectedActivity lead) {
    List<String> steps = new ArrayList<>();
    if (isElsewhere(judged)) steps.add(TEXTS.say(lang, "advice.not-in-territory"));
    if (lead != null) steps.add(confirm(lead));
    Finding worst = judged.worst();
    if (worst != null && worst.outcome() != Outcome.UNDETERMINED)
      steps.addAll(explanation.nextSteps(judged.judgement().only(worst)));
    Supply supply = supply(judged.missing());
    PlaceHint place = !supply.withCounties().isEmpty() ? PlaceHint.in(TakenHints.words(row)) : null;
    if (place != null)
      for (Assessment.Missing missing : supply.withCounties())
        steps.add(supply(missing, isOfCounties(missing) ? maybe(place) : ""));
    else if (!supply.told().isEmpty()) steps.add(supply.told());
    for (HintedFact fact : row.hintWords().isEmpty() ? List.<HintedFact>of() : open(row))
      steps.add(
          TEXTS.say(lang, "advice.hinted", fact.words(), fact.meaning().in(lang), fact.take()));
    return String.join(Punctuation.semicolon(lang), steps);
  }

  /** What the prohibitions wait for, and for whom. */
  Left left(Judged judged) {
    List<Question> questions = explanation.unworded(judged.judgement().openBans());
    return new Left(
        questions.size(),
        questions.stream().map(q -> q.id().replaceFirst(OF_A_PART, "")).distinct().toList(),
        questions.stream().map(explanation::whom).distinct().toList(),
        questions.stream().map(Explanation::bureauId).distinct().toList(),
        questions.stream().flatMap(q -> columns.of(q).stream()).distinct().toList());
  }

  private Supply supply(List<Assessment.Missing> missing) {
    List<Assessment.Missing> first = missing.subList(0, Math.min(MOST_FACTS, missing.size()));
    List<Assessment.Missing> withCounties = new ArrayList<>(first);
    for (Assessment.Missing one : missing)
      if (isOfCounties(one) && !first.contains(one)) withCounties.add(one);
    return new Supply(
        withCounties.stream().anyMatch(Advice::isOfCounties) ? withCounties : List.of(),
        first.stream()
            .map(m -> supply(m, ""))
            .collect(Collectors.joining(Punctuation.semicolon(lang))));
  }

  private static boolean isOfCounties(Assessment.Missing missing) {
    return missing.fact().equals(COUNTIES);
  }

  private String supply(Assessment.Missing missing, String maybe) {
    int clauses = missing.clauses().size();
    return TEXTS.say(
        lang,
        "advice.supply-bears-clauses",
        explanation.words().fact(missing.fact()),
        maybe,
        clauses);
  }

  /** Outside Sichuan and Chongqing only the law of the state is judged. */
  private static boolean isElsewhere(Judged judged) {
    List<String> codes = judged.judgement().place().codes();
    return !codes.isEmpty()
        && codes.stream().allMatch(code -> Place.isOutside(Place.significant(code)));
  }

  /** What remarks state and the proposal does not say. */
  private List<HintedFact> open(ReadRow row) {
    Map<String, Object> facts = row.proposal().facts();
    return hinted.in(row.hintWords()).stream()
        .filter(fact -> !facts.containsKey(fact.key()))
        .filter(
            fact ->
                row.proposal().statements().stream()
                    .noneMatch(s -> ("place." + s.of()).equals(fact.key())))
        .toList();
  }

  private String maybe(PlaceHint place) {
    return TEXTS.say(lang, "advice.words-name-maybe", place.word(), place.code());
  }

  private String confirm(SuspectedActivity lead) {
    String words = String.join(lang.of("”“", "', '"), lead.words());
    return TEXTS.say(
        lang,
        "advice.confirm-whether-words",
        words,
        lead.whatIf(),
        Punctuation.list(lang, lead.activities()));
  }

  /** The cells that were taken as not known, each with what it says. */
  List<UnreadCell> unread(ReadRow row) {
    return row.unread().stream().map(this::unread).distinct().toList();
  }

  private UnreadCell unread(Problem p) {
    String told =
        TEXTS.say(lang, "advice.unread", p.where() == null ? p.place() : p.where(), p.value());
    return UnreadCell.of(p, told, lang);
  }

  /** Every cell that could not be read. */
  String unreadable(ReadRow row, List<Problem> problems) {
    String told =
        problems.stream()
            .limit(MOST_PROBLEMS)
            .map(p -> row.atCell().apply(p).text(lang))
            .collect(Collectors.joining(Punctuation.semicolon(lang)));
    int more = problems.size() - MOST_PROBLEMS;
    return more <= 0 ? told : TEXTS.say(lang, "advice.more", told, more);
  }

  /** In place of the findings that a sheet has no room for. */
  FindingRow more(int count, Outcome worst) {
    return new FindingRow("…", worst, TEXTS.say(lang, "advice.more-not-listed-findings", count));
  }

  String correct() {
    return TEXTS.say(lang, "advice.correct-cells-named");
  }

  String failed(String failure) {
    return TEXTS.say(lang, "advice.assessment-failed", failure);
  }

  String report() {
    return TEXTS.say(lang, "advice.report-failure-no");
  }
}
