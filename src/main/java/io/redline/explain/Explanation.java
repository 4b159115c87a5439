package io.redline.explain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.intake.Vocabulary;
import io.redline.rulebook.Offices.Document;
import io.redline.rulebook.Rulebook;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one model behind every report: sentences assembled from a finding's conditions, none written
 * by hand for a clause.
 */
public final class Explanation {
  private static final Catalogue TEXTS = Catalogue.named("explain");

  /** Those of two rulebooks in two languages: the one in force and one that is going out. */
  private static final Cache<Shared, Explanation> SHARED =
      Caffeine.newBuilder().maximumSize(4).build();

  private static final int SENTENCES = 16_384;

  private final Words words;
  private final Rulebook rulebook;
  private final Lang lang;
  private final Sentence sentence;

  /** What conditions say, put together once; null when nothing is kept. */
  private final Cache<Condition, String> told;

  /** Vocabularies are told apart by identity: each rulebook reads its own. */
  private record Shared(Lang lang, Vocabulary vocabulary) {}

  public Explanation(Lang lang, Rulebook rulebook) {
    this(lang, rulebook, null);
  }

  private Explanation(Lang lang, Rulebook rulebook, Cache<Condition, String> told) {
    this.words = new Words(lang, rulebook.vocabulary());
    this.rulebook = rulebook;
    this.lang = lang;
    this.sentence = new Sentence(words);
    this.told = told;
  }

  /**
   * The same for everybody who asks, for a server: projects share most of their conditions, and
   * each is put into words once. Safe for several threads.
   */
  public static Explanation shared(Lang lang, Rulebook rulebook) {
    return SHARED.get(
        new Shared(lang, rulebook.vocabulary()),
        s -> new Explanation(lang, rulebook, Caffeine.newBuilder().maximumSize(SENTENCES).build()));
  }

  public Words words() {
    return words;
  }

  /** Every finding of the assessment laid out, in its order. */
  public List<ExplainedFinding> findings(Assessment assessment) {
    FindingExplainer explainer = new FindingExplainer(this, assessment);
    return assessment.findings().stream().map(f -> new ExplainedFinding(f, explainer)).toList();
  }

  /** What is still to be known; empty when nothing is open. */
  public List<Question> questions(Assessment assessment) {
    return Questions.of(assessment.findings(), this, rulebook, true);
  }

  /** What some findings wait for, without its texts: for whoever only counts. */
  public List<Question> unworded(List<Finding> findings) {
    return Questions.of(findings, this, rulebook, false);
  }

  /** What a question is about in a few words, by its id alone. */
  public String topic(String question) {
    return QuestionTopic.of(question, words, rulebook.offices());
  }

  /** Who can answer: the bureau, or what the person is to the project. */
  public String whom(Question question) {
    return question.office() == null
        ? QuestionTopic.who(question.who(), lang)
        : lang.of(question.office().zh(), question.office().en());
  }

  /** Who can answer, by a name that no language changes: the bureau's id, or the kind of person. */
  public static String bureauId(Question question) {
    return question.office() == null ? question.who().id() : question.office().id();
  }

  /** Who can answer, by {@link #bureauId}. */
  public String bureau(String id) {
    return QuestionTopic.bureau(id, lang, rulebook.offices());
  }

  /** The layer that answers what a fact says: outside forest land no forest is used; or null. */
  public static @Nullable String layerSaying(String fact) {
    return Questions.layerSaying(fact);
  }

  /** What to tell a person first. */
  public String headline(Assessment assessment, List<Question> questions) {
    return HeadlineSentence.of(assessment, questions, words);
  }

  /** The documents that a duty or an exception demands, each once, in the order of the rule. */
  public List<Document> documents(Finding finding) {
    return documents(finding, false);
  }

  /** Those of them of which it is not said that they are held. */
  List<Document> documentsLeft(Finding finding) {
    return documents(finding, true);
  }

  private List<Document> documents(Finding finding, boolean left) {
    return finding.conditions().stream()
        .filter(c -> c.role() == Role.EVIDENCE || c.role() == Role.EXCEPTION)
        .flatMap(c -> c.leaves().stream())
        .filter(c -> c.operator() == Operator.HELD)
        .filter(c -> !left || c.truth() != Truth.YES)
        .map(c -> c.fact().replaceFirst("^.*/evidence/", "").replaceAll("/.*", ""))
        .distinct()
        .map(rulebook.offices().documents()::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** One condition in words. */
  public String reason(Condition condition) {
    return told == null ? sentence.of(condition) : told.get(condition, sentence::of);
  }

  /** What the condition does for its clause, as a label. */
  public String role(Role role) {
    return switch (role) {
      case TERRITORY -> TEXTS.say(lang, "explanation.territory");
      case ABOUT -> TEXTS.say(lang, "explanation.applies-when");
      case LIMIT -> TEXTS.say(lang, "explanation.limit");
      case EXCEPTION -> TEXTS.say(lang, "explanation.exception");
      case EVIDENCE -> TEXTS.say(lang, "explanation.document");
    };
  }

  /** The finding in a sentence: outcome and what decided it. */
  public String summary(Finding finding) {
    String text =
        switch (finding.outcome()) {
          case ERROR -> TEXTS.say(lang, "explanation.clause-could-not", finding.failure());
          case UNDETERMINED -> deciding(finding) + harmless(finding);
          case REVIEW -> question(finding);
          default -> deciding(finding);
        };
    return ofPart(finding) + text + periodEnded(finding) + lang.of("。", ".");
  }

  /** Which part of the project it is about, before what is said of it; empty for the whole. */
  String ofPart(Finding finding) {
    return finding.part() == null ? "" : words.part(finding.partName());
  }

  /** A plan whose period is over says so, and whether its finding rests on it alone. */
  private String periodEnded(Finding finding) {
    if (!finding.periodEnded() || finding.outcome() == Outcome.NOT_APPLICABLE) return "";
    String ended = finding.clause().instrument().periodEnd().toString();
    String rests =
        finding.yieldsTo().isEmpty()
            ? TEXTS.say(lang, "explanation.rests-plan-alone")
            : TEXTS.say(
                lang,
                "explanation.decided",
                String.join(Punctuation.listComma(lang), finding.yieldsTo()));
    return TEXTS.say(lang, "explanation.plan-period-ended", ended, rests);
  }

  /** What a person has to answer. */
  public String question(Finding finding) {
    if (!finding.clause().question().isEmpty())
      return finding.clause().question().strip().replaceAll("[。？?]$", "");
    String documents =
        finding.conditions().stream()
            .filter(Condition::isClaimedNotNeeded)
            .map(this::reason)
            .collect(Collectors.joining(Punctuation.semicolon(lang)));
    return documents.isEmpty() && finding.outcome() == Outcome.REVIEW
        ? TEXTS.say(lang, "explanation.these-right", deciding(finding))
        : documents;
  }

  /** What cannot be told of a finding, for a person to say. */
  String uncertain(Finding finding) {
    return TEXTS.say(lang, "explanation.uncertain", deciding(finding));
  }

  /** The conditions that made the outcome what it is. */
  String deciding(Finding finding) {
    Set<Truth> wanted =
        finding.outcome() == Outcome.NOT_APPLICABLE
            ? Set.of(Truth.NO)
            : finding.outcome() == Outcome.UNDETERMINED
                ? Set.of(Truth.UNKNOWN)
                : Set.of(Truth.YES, Truth.NO);
    List<String> parts = new ArrayList<>();
    for (Condition condition : finding.conditions()) {
      boolean place = condition.role() == Role.TERRITORY && condition.truth() == Truth.YES;
      boolean releasedNothing =
          condition.role() == Role.EXCEPTION
              && finding.exceptionClause() == null
              && finding.outcome() != Outcome.REQUIRED
              && condition.truth() == Truth.NO;
      boolean notAbout =
          finding.outcome() == Outcome.NOT_APPLICABLE
              && condition.role() != Role.ABOUT
              && condition.role() != Role.TERRITORY;
      if (wanted.contains(condition.truth()) && !place && !releasedNothing && !notAbout)
        parts.add(reason(condition));
    }
    if (finding.exceptionClause() != null)
      parts.add(TEXTS.say(lang, "explanation.exception-applies", finding.exceptionClause()));
    return parts.isEmpty()
        ? words.outcome(finding.outcome())
        : String.join(Punctuation.semicolon(lang), new LinkedHashSet<>(parts));
  }

  /** Undetermined only as to whether the clause is about the project: nothing can be violated. */
  private String harmless(Finding finding) {
    boolean kept =
        finding.conditions().stream()
            .anyMatch(c -> c.role() == Role.LIMIT && c.truth() == Truth.NO);
    return kept ? TEXTS.say(lang, "explanation.whatever-clause-not") : "";
  }

  /**
   * What to do, worst first: places to leave, facts to supply, documents to obtain, questions to
   * answer.
   */
  public List<String> nextSteps(Assessment assessment) {
    return new NextSteps(this, assessment).all();
  }

  /** The documents a clause requires and the project does not hold yet. */
  public List<Condition> documentsToObtain(Finding finding) {
    return finding.conditions().stream()
        .filter(c -> c.role() == Role.EVIDENCE || c.role() == Role.EXCEPTION)
        .flatMap(c -> c.leaves().stream())
        .filter(c -> c.operator() == Operator.HELD && c.truth() == Truth.NO)
        .toList();
  }

  /** A missing fact and how many clauses it bears on. */
  public String openFact(ExplainedFinding.Open open) {
    int clauses = open.clauses().size();
    return open.label()
        + (clauses < 2 ? "" : TEXTS.say(lang, "explanation.bears-clauses", clauses));
  }

  /** Guidance, in place of telling it one by one. */
  public String guidanceLine(int folded) {
    return TEXTS.say(lang, "guidance", folded);
  }

  /** What was checked and left out of a listing. */
  public String hiddenLine(int hidden) {
    return TEXTS.say(lang, "explanation.more-clauses-checked", hidden);
  }

  /** "14 clauses: violated 2, undetermined 3 …, not encoded 7". */
  public String coverageLine(Assessment assessment) {
    int all = assessment.counts().values().stream().mapToInt(Integer::intValue).sum();
    List<String> parts = new ArrayList<>();
    assessment
        .counts()
        .forEach(
            (outcome, count) -> {
              if (count > 0) parts.add(words.outcome(outcome) + " " + count);
            });
    parts.add(TEXTS.say(lang, "explanation.not-encoded", assessment.notEncoded()));
    return TEXTS.say(lang, "explanation.clauses", all, String.join(lang.of(" · ", ", "), parts));
  }
}
