package io.redline.explain;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.explain.Question.Kind;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.rulebook.Offices.Document;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to do, worst first: places to leave, questions to answer, documents to obtain by stage and
 * bureau, what a person has to judge.
 */
final class NextSteps {
  /** More clauses than this are counted; every finding names its own. */
  private static final int MOST_CITED = 3;

  private static final String LAYER = "layer:";
  private static final Catalogue TEXTS = Catalogue.named("explain");
  private static final Catalogue QUESTIONS = Catalogue.named("questions");
  private static final List<String> STAGES =
      List.of("siting", "filing", "eia", "construction", "operation");

  private final Explanation explanation;
  private final Words words;
  private final Lang lang;
  private final Assessment assessment;
  private final List<Question> questions;
  private final List<String> steps = new ArrayList<>();

  NextSteps(Explanation explanation, Assessment assessment) {
    this.explanation = explanation;
    this.words = explanation.words();
    this.lang = words.lang();
    this.assessment = assessment;
    this.questions = explanation.questions(assessment);
  }

  List<String> all() {
    limitsToLeave();
    questions(false);
    documentsToObtain();
    questions(true);
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
    String found = Numbers.spaced((Double) leaf.value());
    String limit = Numbers.spaced((Double) leaf.limit());
    String needed =
        Numbers.spaced(
            Math.ceil((Double) leaf.limit() + leaf.doubtMetres() - (Double) leaf.value()));
    return TEXTS.say(lang, "next-steps.move-site-m-least", layer, found, needed, limit);
  }

  private void questions(boolean ofPersons) {
    for (Question question : questions)
      if (question.kind() == Kind.JUDGEMENT == ofPersons)
        steps.add(
            ofPersons
                ? QUESTIONS.say(lang, "judge", question.text())
                : QUESTIONS.say(lang, "answer", question.text(), question.settles().size()));
  }

  /** What is to be obtained, by when and from whom; one step for each bureau and stage. */
  private void documentsToObtain() {
    Map<String, Set<String>> byStage = new TreeMap<>();
    for (Finding finding : with(Outcome.REQUIRED)) {
      for (Document document : explanation.documentsLeft(finding))
        byStage
            .computeIfAbsent(place(document), d -> new LinkedHashSet<>())
            .add(words.evidence(document.id()));
    }
    byStage.forEach(
        (place, names) ->
            steps.add(
                QUESTIONS.say(
                    lang,
                    "obtain",
                    place.substring(place.indexOf(' ') + 1),
                    Punctuation.list(lang, names))));
  }

  /** Stage and bureau, in the order of the stages. */
  private String place(Document document) {
    String stage = QUESTIONS.say(lang, "before." + document.stage());
    String whose =
        document.office() == null
            ? QUESTIONS.say(lang, "by-applicant")
            : lang.of(document.office().zh(), document.office().en());
    return STAGES.indexOf(document.stage()) + " " + QUESTIONS.say(lang, "when-where", stage, whose);
  }

  private void failures() {
    for (Finding finding : with(Outcome.ERROR))
      steps.add(QUESTIONS.say(lang, "failure", finding.clause().id()));
  }

  private List<Finding> with(Outcome outcome) {
    return assessment.findings().stream()
        .filter(f -> f.counts() && f.outcome() == outcome)
        .toList();
  }

  /** A few clauses by name, the rest by number, in brackets. */
  private String cited(List<String> ids) {
    String some =
        String.join(Punctuation.listComma(lang), ids.subList(0, Math.min(MOST_CITED, ids.size())));
    return ids.size() <= MOST_CITED
        ? Punctuation.inBrackets(lang, some)
        : QUESTIONS.say(lang, "cited", some, ids.size(), ids.size() - MOST_CITED);
  }
}
