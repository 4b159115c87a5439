package io.redline.report.chapter;

import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.rulebook.Clause;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Table 2: every prohibition once. Those that touch the project in full; the others a line for each
 * reason why they do not.
 */
final class BanPart {
  private final Author author;
  private final QuestionNumbers questions;

  /** Clauses of admission lists that table 1 tells. */
  private final List<String> ofUnits;

  private int number;

  BanPart(Author author, QuestionNumbers questions, List<String> ofUnits) {
    this.author = author;
    this.questions = questions;
    this.ofUnits = ofUnits;
  }

  Section section() {
    List<Finding> all =
        author.findings().stream()
            .filter(f -> f.tier() == Tier.PROHIBITION && !isOfUnit(f))
            .toList();
    List<Row> rows = new ArrayList<>();
    all.stream().filter(BanPart::touches).sorted(order()).forEach(f -> rows.add(row(f)));
    List<Finding> apart = all.stream().filter(f -> !touches(f)).toList();
    if (!apart.isEmpty()) {
      rows.add(
          Row.of(
              author.say(
                  "bans.apart",
                  apart.size(),
                  new Kind(author).of(author.report.screened().proposal()))));
      apart(apart).forEach((why, some) -> rows.add(apart(why, some)));
    }
    List<String> notes = new ArrayList<>(List.of(author.say("bans.titles")));
    List<String> letters = author.situation.letters(all);
    if (!letters.isEmpty())
      notes.add(
          author.say("bans.letters", String.join(Punctuation.semicolon(author.lang), letters)));
    long listed =
        author.findings().stream().filter(f -> f.tier() == Tier.PROHIBITION && isOfUnit(f)).count();
    if (listed > 0) notes.add(author.say("bans.of-lists", listed));
    return new Section(
        "prohibitions",
        1,
        author.say("bans"),
        List.of(),
        new Table(author.columns("no", 6, "law", 45, "project", 38, "verdict", 11), rows),
        notes);
  }

  private boolean isOfUnit(Finding finding) {
    return ofUnits.contains(finding.clause().id());
  }

  private static boolean touches(Finding finding) {
    return finding.outcome() != Outcome.NOT_APPLICABLE;
  }

  /** Open ones by the question that settles them, so that those of one letter stand together. */
  private Comparator<Finding> order() {
    return Comparator.comparing(Finding::outcome)
        .thenComparing(f -> questions.first(f.clause().id()))
        .thenComparing(f -> f.clause().instrument(), Author.BY_RANK);
  }

  private Row row(Finding finding) {
    Clause clause = finding.clause();
    String situation = author.sentence(author.situation.of(finding));
    String more =
        switch (finding.outcome()) {
          case UNDETERMINED -> questions.settling(clause.id());
          case VIOLATED -> String.join(Punctuation.semicolon(author.lang), author.changes(finding));
          default -> "";
        };
    return new Row(
        List.of(
            Cell.of(String.valueOf(++number)),
            Cell.of(author.cited(clause) + "\n" + clause.quote()),
            Cell.of(situation, more),
            author.verdict(finding)),
        List.of(clause.id()));
  }

  private Map<String, List<Finding>> apart(List<Finding> findings) {
    Map<String, List<Finding>> byReason = new LinkedHashMap<>();
    findings.stream()
        .sorted(Comparator.comparing(f -> f.clause().instrument(), Author.BY_RANK))
        .forEach(
            f -> byReason.computeIfAbsent(author.situation.of(f), r -> new ArrayList<>()).add(f));
    return byReason;
  }

  private Row apart(String why, List<Finding> findings) {
    List<Clause> clauses = findings.stream().map(Finding::clause).toList();
    return new Row(
        List.of(
            Cell.of(String.valueOf(++number)),
            Cell.of(author.cited(clauses)),
            Cell.of(author.sentence(why)),
            Cell.of(Outcome.NOT_APPLICABLE, author.words.outcome(Outcome.NOT_APPLICABLE), "")),
        clauses.stream().map(Clause::id).toList());
  }
}
