package io.redline.explain;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.intake.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one model behind every report: sentences assembled from a finding's conditions, none written
 * by hand for a clause.
 */
public final class Explanation {
  private final Words words;
  private final Lang lang;
  private final Sentence sentence;

  public Explanation(Lang lang, Vocabulary vocabulary) {
    this.words = new Words(lang, vocabulary);
    this.lang = lang;
    this.sentence = new Sentence(words);
  }

  public Words words() {
    return words;
  }

  /** Every finding of the assessment laid out, in its order. */
  public List<ExplainedFinding> findings(Assessment assessment) {
    FindingExplainer explainer = new FindingExplainer(this, assessment);
    return assessment.findings().stream().map(explainer::explain).toList();
  }

  /** One condition in words. */
  public String reason(Condition condition) {
    return sentence.of(condition);
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
    return text
        + (finding.periodEnded() && finding.outcome() != Outcome.NOT_APPLICABLE
            ? lang.of(
                "。该规划的规划期已于 " + finding.clause().instrument().periodEnd() + " 届满，本结论仅以规划为据",
                ". The plan's period ended on "
                    + finding.clause().instrument().periodEnd()
                    + "; this rests on the plan alone")
            : "")
        + lang.of("。", ".");
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
    return documents;
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
    List<String> steps = new ArrayList<>();
    limitsToLeave(assessment, steps);
    for (Assessment.Missing missing : assessment.missing())
      steps.add(
          lang.of(
              "补充"
                  + words.fact(missing.fact())
                  + "，可定 "
                  + missing.clauses().size()
                  + " 条（"
                  + String.join("、", missing.clauses())
                  + "）",
              "supply "
                  + words.fact(missing.fact())
                  + "; it bears on "
                  + missing.clauses().size()
                  + " clause(s): "
                  + String.join(", ", missing.clauses())));
    Map<String, List<String>> documents = new LinkedHashMap<>();
    for (Finding finding : assessment.findings())
      if (finding.outcome() == Outcome.REQUIRED)
        for (Condition c : finding.conditions())
          if (c.role() == Role.EVIDENCE && c.truth() == Truth.NO)
            documents.computeIfAbsent(reason(c), d -> new ArrayList<>()).add(finding.clause().id());
    documents.forEach(
        (reason, clauses) ->
            steps.add(
                lang.of(
                    "办理：" + reason + "（" + String.join("、", clauses) + "）",
                    "obtain: " + reason + " (" + String.join(", ", clauses) + ")")));
    for (Finding finding : assessment.findings())
      if (finding.outcome() == Outcome.REVIEW)
        steps.add(
            lang.of(
                "由人判断 " + finding.clause().id() + "：" + question(finding) + "？",
                "a person answers " + finding.clause().id() + ": " + question(finding) + "?"));
      else if (finding.outcome() == Outcome.ERROR)
        steps.add(
            lang.of(
                "报告故障：" + finding.clause().id() + " 未能评估",
                "report the failure: " + finding.clause().id() + " could not be evaluated"));
    return steps;
  }

  /**
   * What stands against the project is named with the value it would have to reach; no move is
   * promised here.
   */
  private void limitsToLeave(Assessment assessment, List<String> steps) {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    for (Finding finding : assessment.findings())
      if (finding.outcome() == Outcome.VIOLATED) {
        List<String> limits =
            finding.conditions().stream()
                .filter(c -> c.role() == Role.LIMIT)
                .map(this::remedy)
                .toList();
        String text =
            limits.isEmpty()
                ? lang.of("此类项目在此地不得建设", "a project of this kind may not be built here")
                : String.join(lang.of("，", ", "), limits);
        clauses.computeIfAbsent(text, t -> new ArrayList<>()).add(finding.clause().id());
      }
    clauses.forEach(
        (text, ids) ->
            steps.add(
                text
                    + lang.of("（", " (")
                    + String.join(lang.of("、", ", "), ids)
                    + lang.of("）", ")")));
  }

  private String remedy(Condition limit) {
    List<String> parts = new ArrayList<>();
    for (Condition leaf : limit.leaves()) {
      if (leaf.truth() != Truth.YES) continue;
      if (leaf.operator() == Condition.Operator.WITHIN) {
        double needed = (Double) leaf.limit() + leaf.doubtMetres() - (Double) leaf.value();
        parts.add(
            lang.of(
                "改址或外移：现距"
                    + words.layer(leaf.fact().substring(6))
                    + " "
                    + Words.number((Double) leaf.value())
                    + " m，含误差至少还差 "
                    + Words.number(Math.ceil(needed))
                    + " m 才能离开 "
                    + Words.number((Double) leaf.limit())
                    + " m 范围",
                "move the site: "
                    + Words.number((Double) leaf.value())
                    + " m from "
                    + words.layer(leaf.fact().substring(6))
                    + ", at least "
                    + Words.number(Math.ceil(needed))
                    + " m short of leaving the "
                    + Words.number((Double) leaf.limit())
                    + " m belt, doubt included"));
      } else if (leaf.operator() == Condition.Operator.OVERLAPS)
        parts.add(
            lang.of("改址或调整红线，避开", "move or trim the site to leave ")
                + words.layer(leaf.fact().substring(6)));
    }
    return parts.isEmpty() ? reason(limit) : String.join(lang.of("；", "; "), parts);
  }

  /** A missing fact and how many clauses it bears on. */
  public String openFact(ExplainedFinding.Open open) {
    int clauses = open.clauses().size();
    return open.label()
        + (clauses < 2
            ? ""
            : lang.of("（共关系到 " + clauses + " 条）", " (bears on " + clauses + " clauses)"));
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
