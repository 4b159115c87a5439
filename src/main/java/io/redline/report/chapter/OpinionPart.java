package io.redline.report.chapter;

import io.redline.assess.Finding;
import io.redline.explain.Question;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.report.Conclusion;
import io.redline.report.Report;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.rulebook.Clause;
import io.redline.words.Punctuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Part 5, the review: what is left to answer and by whom, what a person has to judge, what people
 * concluded, and the place where they sign.
 */
final class OpinionPart {
  private final Author author;
  private final Report report;
  private final QuestionNumbers questions;
  private final List<String> ofUnits;

  /** What people concluded in the same words on the same day, on however many clauses. */
  private record Alike(
      String decided,
      String reason,
      String basis,
      String paper,
      String by,
      LocalDate on,
      LocalDate expires,
      String why,
      Outcome machine) {}

  OpinionPart(Author author, QuestionNumbers questions, List<String> ofUnits) {
    this.author = author;
    this.report = author.report;
    this.questions = questions;
    this.ofUnits = ofUnits;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<Row> asked = new ArrayList<>();
    for (Question question : questions.all()) asked.add(row(question, asked.size() + 1));
    sections.add(
        new Section(
            "opinion",
            1,
            author.say("opinion"),
            asked.isEmpty()
                ? List.of(author.say("opinion.nothing-asked"))
                : List.of(author.say("opinion.asked", asked.size())),
            asked.isEmpty()
                ? null
                : new Table(
                    author.columns(
                        "no",
                        6,
                        "opinion.who",
                        15,
                        "opinion.question",
                        51,
                        "opinion.bears",
                        10,
                        "opinion.answer",
                        18),
                    asked),
            List.of()));
    List<Row> judged = judged();
    if (!judged.isEmpty())
      sections.add(
          new Section(
              "judgements",
              2,
              author.say("judgements"),
              List.of(),
              new Table(
                  author.columns(
                      "no",
                      6,
                      "judgements.matter",
                      38,
                      "judgements.machine",
                      11,
                      "judgements.conclusion",
                      25,
                      "judgements.by",
                      10,
                      "judgements.on",
                      10),
                  judged),
              List.of()));
    sections.add(signature());
    return sections;
  }

  private Row row(Question question, int number) {
    return Row.of(
        String.valueOf(number),
        questions.who(question),
        asked(question),
        author.say("opinion.clauses", question.settles().size()),
        "");
  }

  /** Who answers, and the letter's number and day, stand in columns of their own. */
  private String asked(Question question) {
    String text = question.text();
    String who = author.say("opinion.of-office", questions.who(question));
    String letter = author.say("opinion.letter");
    if (text.startsWith(who)) text = text.substring(who.length()).strip();
    return text.endsWith(letter) ? text.substring(0, text.length() - letter.length()) : text;
  }

  /** Concluded ones first, alike ones in one row; then an empty row for each still to be judged. */
  private List<Row> judged() {
    Map<Alike, List<Finding>> concluded = new LinkedHashMap<>();
    List<Finding> open = new ArrayList<>();
    for (Finding finding : author.findings()) {
      List<Conclusion> given = report.conclusionsOn(finding.clause().id());
      for (Conclusion one : given)
        concluded.computeIfAbsent(alike(one, finding), a -> new ArrayList<>()).add(finding);
      boolean asks = finding.counts() && finding.outcome() == Outcome.REVIEW;
      boolean failed = finding.outcome() == Outcome.ERROR;
      if (given.isEmpty() && (asks || failed)) open.add(finding);
    }
    List<Row> rows = new ArrayList<>();
    concluded.forEach((alike, some) -> rows.add(row(alike, some, rows.size() + 1)));
    for (Finding finding : open)
      rows.add(
          new Row(
              List.of(
                  Cell.of(String.valueOf(rows.size() + 1)),
                  Cell.of(author.sentence(author.situation.of(finding)), cited(finding)),
                  machine(finding.outcome()),
                  Cell.of(""),
                  Cell.of(""),
                  Cell.of("")),
              own(List.of(finding))));
    return rows;
  }

  private Alike alike(Conclusion one, Finding finding) {
    return new Alike(
        one.decided(author.words, finding.outcome()),
        one.reason(),
        one.legalBasis(),
        one.attachment() == null ? "" : one.attachment().text(author.words),
        Objects.toString(one.by(), ""),
        one.on(),
        one.expires(),
        one.whyVoid(report.seenOn(), author.words),
        finding.outcome());
  }

  private Row row(Alike alike, List<Finding> findings, int number) {
    String colon = Punctuation.colon(author.lang);
    List<String> said = new ArrayList<>();
    if (!alike.reason().isEmpty())
      said.add(author.words.label("conclusion.reason") + colon + alike.reason());
    if (!alike.basis().isEmpty())
      said.add(author.words.label("conclusion.basis") + colon + alike.basis());
    if (!alike.paper().isEmpty()) said.add(alike.paper());
    if (alike.expires() != null)
      said.add(author.words.label("conclusion.expires") + " " + alike.expires());
    if (!alike.why().isEmpty()) said.add(alike.why());
    List<Clause> clauses = findings.stream().map(Finding::clause).toList();
    boolean one = findings.size() == 1;
    return new Row(
        List.of(
            Cell.of(String.valueOf(number)),
            one
                ? Cell.of(
                    author.sentence(author.situation.of(findings.get(0))), cited(findings.get(0)))
                : Cell.of(author.say("judgements.several", clauses.size()), author.cited(clauses)),
            machine(alike.machine()),
            Cell.of(alike.decided(), String.join("\n", said)),
            Cell.of(alike.by()),
            Cell.of(Objects.toString(alike.on(), ""))),
        own(findings));
  }

  private String cited(Finding finding) {
    return finding.isContradiction() ? "" : author.cited(finding.clause());
  }

  private Cell machine(Outcome outcome) {
    return Cell.of(outcome, author.words.outcome(outcome), "");
  }

  /** Those that no table tells: what only a person can judge. */
  private List<String> own(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.outcome() == Outcome.REVIEW || f.outcome() == Outcome.ERROR)
        .filter(f -> f.tier() != Tier.PROHIBITION)
        .filter(f -> !PlanPart.isTold(f))
        .map(f -> f.clause().id())
        .filter(id -> !ofUnits.contains(id))
        .distinct()
        .toList();
  }

  private Section signature() {
    boolean signed = report.isSigned();
    String record = report.stamp() == null ? "" : report.stamp().number();
    Table table =
        new Table(
            author.columns("", 14, "", 36, "", 14, "", 36),
            List.of(
                new Row(
                    List.of(
                        Cell.label(author.say("signature.opinion")),
                        Cell.of(
                            report.reviewedOutcome() == null
                                ? "\n"
                                : author.words.outcome(report.reviewedOutcome())),
                        Cell.label(author.say("signature.record")),
                        Cell.of(record)),
                    List.of()),
                new Row(
                    List.of(
                        Cell.label(author.say("signature.by")),
                        Cell.of(signed ? report.signature().by() : "\n"),
                        Cell.label(author.say("signature.on")),
                        Cell.of(signed ? report.signature().on().toString() : "\n")),
                    List.of())));
    return new Section("signature", 2, author.say("signature"), List.of(), table, List.of());
  }
}
