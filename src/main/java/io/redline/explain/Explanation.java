package io.redline.explain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.intake.Vocabulary;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one model behind every report: sentences assembled from a finding's conditions, none written
 * by hand for a clause.
 */
public final class Explanation {
  /** Those of two rulebooks in two languages: the one in force and one that is going out. */
  private static final Cache<Shared, Explanation> SHARED =
      Caffeine.newBuilder().maximumSize(4).build();

  private static final int SENTENCES = 16_384;

  private final Words words;
  private final Lang lang;
  private final Sentence sentence;

  /** What conditions say, put together once; null when nothing is kept. */
  private final Cache<Condition, String> told;

  /** Vocabularies are told apart by identity: each rulebook reads its own. */
  private record Shared(Lang lang, Vocabulary vocabulary) {}

  public Explanation(Lang lang, Vocabulary vocabulary) {
    this(lang, vocabulary, null);
  }

  private Explanation(Lang lang, Vocabulary vocabulary, Cache<Condition, String> told) {
    this.words = new Words(lang, vocabulary);
    this.lang = lang;
    this.sentence = new Sentence(words);
    this.told = told;
  }

  /**
   * The same for everybody who asks, for a server: projects share most of their conditions, and
   * each is put into words once. Safe for several threads.
   */
  public static Explanation shared(Lang lang, Vocabulary vocabulary) {
    return SHARED.get(
        new Shared(lang, vocabulary),
        s ->
            new Explanation(
                lang, vocabulary, Caffeine.newBuilder().maximumSize(SENTENCES).build()));
  }

  public Words words() {
    return words;
  }

  /** Every finding of the assessment laid out, in its order. */
  public List<ExplainedFinding> findings(Assessment assessment) {
    FindingExplainer explainer = new FindingExplainer(this, assessment);
    return assessment.findings().stream().map(f -> new ExplainedFinding(f, explainer)).toList();
  }

  /** One condition in words. */
  public String reason(Condition condition) {
    return told == null ? sentence.of(condition) : told.get(condition, sentence::of);
  }

  /** What the condition does for its clause, as a label. */
  public String role(Role role) {
    return switch (role) {
      case TERRITORY -> lang.of("适用范围", "territory");
      case ABOUT -> lang.of("适用条件", "applies when");
      case LIMIT -> lang.of("禁限条件", "limit");
      case EXCEPTION -> lang.of("例外", "exception");
      case EVIDENCE -> lang.of("所需文件", "document");
    };
  }

  /** The finding in a sentence: outcome and what decided it. */
  public String summary(Finding finding) {
    String text =
        switch (finding.outcome()) {
          case ERROR ->
              lang.of("该条未能评估：", "this clause could not be evaluated: ") + finding.failure();
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
            ? lang.of("本结论仅以规划为据", "this rests on the plan alone")
            : lang.of("以 ", "it is decided by ")
                + String.join(lang.of("、", ", "), finding.yieldsTo())
                + lang.of(" 为准", "");
    return lang.of(
        "。该规划的规划期已于 " + ended + " 届满，" + rests,
        ". The plan's period ended on " + ended + "; " + rests);
  }

  /** What a person has to answer. */
  public String question(Finding finding) {
    if (!finding.clause().question().isEmpty())
      return finding.clause().question().strip().replaceAll("[。？?]$", "");
    String documents =
        finding.conditions().stream()
            .filter(Condition::isClaimedNotNeeded)
            .map(this::reason)
            .collect(Collectors.joining(lang.of("；", "; ")));
    return documents.isEmpty() && finding.outcome() == Outcome.REVIEW
        ? lang.of("所说不一致，以哪个为准：", "which of these is right: ") + deciding(finding)
        : documents;
  }

  /** The conditions that made the outcome what it is. */
  private String deciding(Finding finding) {
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
      parts.add(
          lang.of(
              "例外成立（" + finding.exceptionClause() + "）",
              "the exception " + finding.exceptionClause() + " applies"));
    return parts.isEmpty()
        ? words.outcome(finding.outcome())
        : String.join(lang.of("；", "; "), new LinkedHashSet<>(parts));
  }

  /** Undetermined only as to whether the clause is about the project: nothing can be violated. */
  private String harmless(Finding finding) {
    boolean kept =
        finding.conditions().stream()
            .anyMatch(c -> c.role() == Role.LIMIT && c.truth() == Truth.NO);
    return kept ? lang.of("；无论如何不会不符合本条", "; whatever it is, this clause is not violated") : "";
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
        .filter(c -> c.operator() == Condition.Operator.HELD && c.truth() == Truth.NO)
        .toList();
  }

  /** A missing fact and how many clauses it bears on. */
  public String openFact(ExplainedFinding.Open open) {
    int clauses = open.clauses().size();
    return open.label()
        + (clauses < 2
            ? ""
            : lang.of("（共关系到 " + clauses + " 条）", " (bears on " + clauses + " clauses)"));
  }

  /** Encouragements that cannot be told yet, in place of telling them one by one. */
  public String encouragementsLine(int open) {
    return lang.of(
        "鼓励性条款尚不能判断 " + open + " 条，不影响准入",
        open + " encouragement(s) cannot be told yet; none can speak against the project");
  }

  /** What was checked and left out of a listing. */
  public String hiddenLine(int hidden) {
    return lang.of(
        "另有 " + hidden + " 条查过而不涉及，加 --all 列出。",
        hidden + " more clauses were checked and are not applicable; --all lists them.");
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
    parts.add(lang.of("未编码 ", "not encoded ") + assessment.notEncoded());
    return lang.of("清单共 " + all + " 条：", all + " clauses: ")
        + String.join(lang.of(" · ", ", "), parts);
  }
}
