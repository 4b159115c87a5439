package io.redline.web.desk;

import io.redline.explain.Question;
import io.redline.explain.Question.Kind;
import io.redline.facts.Outcome;
import io.redline.report.ReviewedOutcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What waits for the person, as one question: the clauses it bears on and one form for all of them.
 *
 * @param number on the page, from 1
 * @param who can answer
 * @param text the question
 * @param items the clauses, each in one question only
 * @param machine what the machine says of them, in words
 * @param open whether something of it is not settled even with what was concluded
 * @param basis legal ground to begin with: the clauses themselves
 * @param choices agreement first, then what may be decided instead
 */
public record CaseQuestion(
    int number,
    String who,
    String text,
    List<CaseItem> items,
    String machine,
    boolean open,
    String basis,
    List<Choice> choices) {
  private static final Catalogue TEXTS = Catalogue.named("web");
  private static final int MOST_CITED = 3;

  /**
   * A decision that a form offers.
   *
   * @param id as the form sends it
   */
  public record Choice(String id, String word) {}

  /** Judgements first: they wait for nobody else. */
  private static final Comparator<Question> OWN_FIRST =
      Comparator.comparing(q -> q.kind() != Kind.JUDGEMENT);

  static List<CaseQuestion> of(
      List<Question> questions, List<CaseItem> items, ReviewedOutcome reviewed, Lang lang) {
    List<CaseItem> left = new ArrayList<>(items.stream().filter(CaseItem::asks).toList());
    List<CaseQuestion> all = new ArrayList<>();
    for (Question question : questions.stream().sorted(OWN_FIRST).toList()) {
      List<CaseItem> some =
          left.stream().filter(i -> question.settles().contains(i.clause())).toList();
      if (some.isEmpty()) continue;
      left.removeAll(some);
      all.add(of(all.size() + 1, who(question, lang), question.text(), some, reviewed, lang));
    }
    // Open for a reason that no answer of others can settle.
    if (!left.isEmpty())
      all.add(
          of(
              all.size() + 1,
              TEXTS.say(lang, "question.who.reviewer"),
              TEXTS.say(lang, "question.others"),
              List.copyOf(left),
              reviewed,
              lang));
    return List.copyOf(all);
  }

  private static String who(Question question, Lang lang) {
    if (question.office() != null) return lang.of(question.office().zh(), question.office().en());
    return TEXTS.say(lang, "question.who." + question.who().id());
  }

  private static CaseQuestion of(
      int number,
      String who,
      String text,
      List<CaseItem> items,
      ReviewedOutcome reviewed,
      Lang lang) {
    List<CaseItem> first = items.stream().limit(MOST_CITED).toList();
    String cited =
        first.stream()
            .map(i -> i.finding().citation().heading())
            .distinct()
            .collect(Collectors.joining(Punctuation.semicolon(lang)));
    return new CaseQuestion(
        number,
        who,
        text,
        items,
        machine(items, lang),
        items.stream().anyMatch(i -> reviewed.open().contains(i.finding().finding())),
        items.size() > MOST_CITED
            ? TEXTS.say(lang, "question.and-others", cited, items.size())
            : cited,
        choices(items, lang));
  }

  private static String machine(List<CaseItem> items, Lang lang) {
    return items.stream()
        .collect(Collectors.groupingBy(i -> i.finding().machine(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> OutcomeWord.of(e.getKey(), lang).word() + " " + e.getValue())
        .collect(Collectors.joining(Punctuation.listComma(lang)));
  }

  /** What may be decided of these. */
  static List<Choice> choices(List<CaseItem> items, Lang lang) {
    List<Outcome> machine = items.stream().map(i -> i.finding().machine()).distinct().toList();
    Outcome only = machine.size() == 1 ? machine.get(0) : Outcome.UNDETERMINED;
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("accept", agreeing(only, lang)));
    for (Outcome outcome : ConclusionForm.CHOICES)
      if (outcome != only && !(only == Outcome.REVIEW && outcome == Outcome.SATISFIED))
        choices.add(
            new Choice(
                outcome.id(),
                only == Outcome.REVIEW
                    ? OutcomeWord.of(outcome, lang).word()
                    : TEXTS.say(lang, "question.instead", OutcomeWord.of(outcome, lang).word())));
    return choices;
  }

  /** What agreeing means: whoever agrees that a person must judge finds it in order. */
  private static String agreeing(Outcome machine, Lang lang) {
    return switch (machine) {
      case REVIEW -> OutcomeWord.of(Outcome.SATISFIED, lang).word();
      case UNDETERMINED -> TEXTS.say(lang, "question.agree.open");
      default -> TEXTS.say(lang, "question.agree", OutcomeWord.of(machine, lang).word());
    };
  }

  public int left() {
    return (int) items.stream().filter(CaseItem::waits).count();
  }

  /** The newest conclusions on it, the same words once. */
  public List<CaseItem.Said> said() {
    List<CaseItem.Said> all = new ArrayList<>();
    for (CaseItem item : items)
      if (item.done() && all.stream().noneMatch(s -> same(s, item.said().get(0))))
        all.add(item.said().get(0));
    return all;
  }

  private static boolean same(CaseItem.Said one, CaseItem.Said other) {
    return one.decided().equals(other.decided())
        && one.reason().equals(other.reason())
        && one.attachment().equals(other.attachment())
        && one.by().equals(other.by());
  }

  /** So many clauses that each shows values and its own form only when somebody turns to it. */
  public boolean brief() {
    return items.size() > CaseGroup.MOST_UNFOLDED;
  }
}
