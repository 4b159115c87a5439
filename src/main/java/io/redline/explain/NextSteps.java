package io.redline.explain;

import io.redline.assess.Assessment;
import io.redline.assess.Assessment.Missing;
import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Condition.Detail;
import io.redline.facts.Condition.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.intake.Source;
import io.redline.rulebook.Clause;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to do, worst first: places to leave, facts to supply, documents to obtain, questions to
 * answer. A hundred open clauses come down to a few steps: one for each fact, one for all documents
 * whose status is not said, one for all layers that are not there.
 */
final class NextSteps {
  private static final Catalogue TEXTS = Catalogue.named("explain");

  /** More clauses than this are counted; every finding names its own. */
  private static final int MOST_CITED = 3;

  private static final String ACTIVITIES = "/activities";
  private static final String EVIDENCE = "/evidence/";
  private static final String LAYER = "layer:";
  private static final String GEOMETRY = "/site/geometry";

  private final Explanation explanation;
  private final Words words;
  private final Lang lang;
  private final Assessment assessment;
  private final List<String> steps = new ArrayList<>();
  private final Map<String, Source> unconfirmed;

  /** Clauses that cannot speak against the project. */
  private final Set<String> encouraging;

  NextSteps(Explanation explanation, Assessment assessment) {
    this.explanation = explanation;
    this.words = explanation.words();
    this.lang = words.lang();
    this.assessment = assessment;
    this.unconfirmed = unconfirmed(assessment);
    this.encouraging =
        assessment.findings().stream()
            .map(Finding::clause)
            .filter(Clause::onlyEncourages)
            .map(Clause::id)
            .collect(Collectors.toSet());
  }

  List<String> all() {
    limitsToLeave();
    factsToSupply();
    documentsToObtain();
    questions();
    failures();
    return steps;
  }

  /**
   * What stands against the project is named with the value it would have to reach; no move is
   * promised here.
   */
  private void limitsToLeave() {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    for (Finding finding : with(Outcome.VIOLATED)) {
      List<String> limits =
          finding.conditions().stream()
              .filter(c -> c.role() == Role.LIMIT)
              .map(this::remedy)
              .toList();
      String text =
          limits.isEmpty()
              ? TEXTS.say(lang, "next-steps.project-kind-may")
              : String.join(Punctuation.comma(lang), limits);
      clauses
          .computeIfAbsent(explanation.ofPart(finding) + text, t -> new ArrayList<>())
          .add(finding.clause().id());
    }
    clauses.forEach((text, ids) -> steps.add(text + cited(ids)));
  }

  private String remedy(Condition limit) {
    List<String> parts = new ArrayList<>();
    for (Condition leaf : limit.leaves()) {
      if (leaf.truth() != Truth.YES) continue;
      if (leaf.operator() == Operator.WITHIN) parts.add(farther(leaf));
      else if (leaf.operator() == Operator.OVERLAPS)
        parts.add(
            TEXTS.say(
                lang,
                "next-steps.move-or-trim-site",
                words.layer(leaf.fact().substring(LAYER.length()))));
    }
    return parts.isEmpty()
        ? explanation.reason(limit)
        : String.join(Punctuation.semicolon(lang), new LinkedHashSet<>(parts));
  }

  private String farther(Condition leaf) {
    String layer = words.layer(leaf.fact().substring(LAYER.length()));
    String found = Words.number((Double) leaf.value());
    String limit = Words.number((Double) leaf.limit());
    String needed =
        Words.number(Math.ceil((Double) leaf.limit() + leaf.doubtMetres() - (Double) leaf.value()));
    return TEXTS.say(lang, "next-steps.move-site-m-least", layer, found, needed, limit);
  }

  private void factsToSupply() {
    List<Missing> facts =
        missing(fact -> !fact.startsWith(EVIDENCE) && !fact.startsWith(LAYER), false);
    for (Missing one : facts) {
      Set<String> disputed = one.fact().equals(ACTIVITIES) ? disputed() : Set.of();
      if (!disputed.isEmpty()) {
        steps.add(settleActivities(one, disputed));
        continue;
      }
      String label = words.fact(one.fact()) + read(one.fact());
      steps.add(
          TEXTS.say(
              lang,
              "next-steps.supply-bears-clause",
              label,
              one.clauses().size(),
              cited(one.clauses())));
    }
    together(
        missing(fact -> fact.startsWith(EVIDENCE), false),
        EVIDENCE,
        TEXTS.say(lang, "next-steps.say-how-far-these"));
    together(
        missing(fact -> fact.startsWith(LAYER), false),
        LAYER,
        TEXTS.say(lang, "next-steps.add-these-layers"));
    encouragements();
  }

  /** Where it was read if nobody has confirmed it: "（读自 a.docx（表1第5行），未确认）". */
  private String read(String fact) {
    Source source = unconfirmed.get(fact);
    return source == null ? "" : Punctuation.inBrackets(lang, source.unconfirmed().in(lang));
  }

  private static Map<String, Source> unconfirmed(Assessment assessment) {
    Map<String, Source> byFact = new HashMap<>();
    for (Finding finding : assessment.findings())
      for (Condition condition : finding.conditions())
        for (Condition leaf : condition.leaves()) {
          if (!Unconfirmed.is(leaf)) continue;
          Source source = Unconfirmed.source(leaf);
          String fact = leaf.missing().contains(leaf.fact()) ? leaf.fact() : source.pointer();
          byFact.putIfAbsent(leaf.fact().startsWith(LAYER) ? GEOMETRY : fact, source);
        }
    return byFact;
  }

  /** What is given but may or may not be what the clauses mean. */
  private Set<String> disputed() {
    return with(Outcome.UNDETERMINED).stream()
        .filter(f -> !f.clause().onlyEncourages())
        .flatMap(f -> f.conditions().stream())
        .flatMap(c -> c.leaves().stream())
        .filter(c -> c.operator() == Operator.ACTIVITY && c.truth() == Truth.UNKNOWN)
        .filter(c -> c.detail().kind() == Detail.Kind.DISPUTED)
        .map(c -> words.activity((String) c.limit()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String settleActivities(Missing activities, Set<String> disputed) {
    int count = activities.clauses().size();
    return TEXTS.say(
        lang,
        "next-steps.settle-declare-activities",
        count,
        cited(activities.clauses()),
        Punctuation.list(lang, disputed));
  }

  /** One step for many facts of a kind, each with the number of clauses it bears on. */
  private void together(List<Missing> some, String prefix, String lead) {
    if (some.isEmpty()) return;
    Set<String> clauses =
        some.stream().flatMap(m -> m.clauses().stream()).collect(Collectors.toSet());
    String each =
        some.stream()
            .map(
                m ->
                    named(m.fact().substring(prefix.length()), prefix, m.clauses().size())
                        + read(m.fact()))
            .collect(Collectors.joining(Punctuation.semicolon(lang)));
    steps.add(TEXTS.say(lang, "next-steps.clause-s", lead, clauses.size(), each));
  }

  private String named(String id, String prefix, int clauses) {
    String name = prefix.equals(LAYER) ? words.layer(id) : words.evidence(id);
    return clauses == 1 ? name : TEXTS.say(lang, "next-steps.mark", name, clauses);
  }

  /** What bears only on encouragements comes in one step: none can speak against the project. */
  private void encouragements() {
    List<Missing> some = missing(fact -> true, true);
    if (some.isEmpty()) return;
    long clauses = some.stream().flatMap(m -> m.clauses().stream()).distinct().count();
    String names =
        some.stream()
            .map(m -> words.fact(m.fact()))
            .collect(Collectors.joining(Punctuation.listComma(lang)));
    steps.add(TEXTS.say(lang, "next-steps.you-may-supply-bears", names, clauses));
  }

  /**
   * What is missing, with the clauses that can speak against the project.
   *
   * @param onlyEncouraging what bears on no other clauses than encouragements, instead
   */
  private List<Missing> missing(Predicate<String> which, boolean onlyEncouraging) {
    List<Missing> some = new ArrayList<>();
    for (Missing one : assessment.missing()) {
      if (!which.test(one.fact())) continue;
      List<String> others = one.clauses().stream().filter(id -> !encouraging.contains(id)).toList();
      if (others.isEmpty() == onlyEncouraging)
        some.add(onlyEncouraging ? one : new Missing(one.fact(), others));
    }
    return some;
  }

  private void documentsToObtain() {
    Map<String, List<String>> documents = new LinkedHashMap<>();
    for (Finding finding : with(Outcome.REQUIRED))
      for (Condition document : explanation.documentsToObtain(finding))
        documents
            .computeIfAbsent(explanation.reason(document), d -> new ArrayList<>())
            .add(finding.clause().id());
    documents.forEach(
        (reason, ids) -> steps.add(TEXTS.say(lang, "next-steps.obtain", reason, cited(ids))));
  }

  private void questions() {
    for (Finding finding : with(Outcome.REVIEW))
      steps.add(
          TEXTS.say(
              lang,
              "next-steps.person-answers",
              finding.clause().id(),
              explanation.ofPart(finding),
              explanation.question(finding)));
  }

  private void failures() {
    for (Finding finding : with(Outcome.ERROR))
      steps.add(TEXTS.say(lang, "next-steps.report-failure-could", finding.clause().id()));
  }

  private List<Finding> with(Outcome outcome) {
    return assessment.findings().stream().filter(f -> f.outcome() == outcome).toList();
  }

  /** "（A、B、C 等 7 条）": a few by name, the rest by number. */
  private String cited(List<String> ids) {
    String some =
        String.join(Punctuation.listComma(lang), ids.subList(0, Math.min(MOST_CITED, ids.size())));
    if (ids.size() <= MOST_CITED) return lang.of("（" + some + "）", " (" + some + ")");
    return lang.of(
        "（" + some + " 等 " + ids.size() + " 条）",
        " (" + some + " and " + (ids.size() - MOST_CITED) + " more)");
  }
}
