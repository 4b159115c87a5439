package io.redline.report.chapter;

import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Situation;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.report.Conclusion;
import io.redline.report.Report;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Column;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Instrument;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.PrintableText;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every part of a chapter writes with: its report, its language, and how law is cited. */
final class Author {
  private static final Catalogue TEXTS = Catalogue.named("chapter");
  private static final List<String> RANKS = List.of("state", "province", "city", "unit");

  /** Higher law first. */
  static final Comparator<Instrument> BY_RANK =
      Comparator.comparing((Instrument i) -> rank(i)).thenComparing(Instrument::id);

  /** What stands against the project first, and of that the higher law. */
  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::outcome).thenComparing(f -> f.clause().instrument(), BY_RANK);

  final Report report;
  final Words words;
  final Lang lang;
  final Situation situation;

  Author(Report report) {
    this.report = report;
    this.words = report.explanation().words();
    this.lang = report.lang();
    this.situation = new Situation(report.explanation());
  }

  private static int rank(Instrument instrument) {
    int rank = RANKS.indexOf(instrument.rank());
    return rank < 0 ? RANKS.size() : rank;
  }

  String say(String key, Object... arguments) {
    return TEXTS.say(lang, key, arguments);
  }

  /** Columns by key of the heading, empty for none, and share, by turns. */
  List<Column> columns(Object... keysAndShares) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < keysAndShares.length; i += 2)
      columns.add(
          new Column(
              keysAndShares[i].equals("")
                  ? ""
                  : PrintableText.capitalised(say((String) keysAndShares[i])),
              (Integer) keysAndShares[i + 1]));
    return columns;
  }

  List<Finding> findings() {
    return report.findings().stream().map(ExplainedFinding::finding).toList();
  }

  /** What the applicant would have to change. */
  List<String> changes(Finding finding) {
    return report.findings().stream()
        .filter(f -> f.finding() == finding)
        .findFirst()
        .map(ExplainedFinding::changes)
        .orElse(List.of());
  }

  /** A row of a control unit's admission list; it is told with its unit. */
  static boolean isOfUnitList(Finding finding) {
    return finding.clause().instrument().id().startsWith("admission-list");
  }

  String sentence(String text) {
    return PrintableText.capitalised(text) + say("stop");
  }

  /** Instrument and article as law is cited. */
  String cited(Clause clause) {
    String article =
        clause
            .article()
            .replaceFirst("^" + java.util.regex.Pattern.quote(title(clause.instrument())), "");
    return say("cited", title(clause.instrument()), article.strip());
  }

  String title(Instrument instrument) {
    return instrument.title().replaceFirst("^中华人民共和国", "").replaceFirst("（\\d{4}年(修正|修订)）$", "");
  }

  /** Several clauses, those of one instrument together. */
  String cited(List<Clause> clauses) {
    Map<Instrument, Set<String>> articles = new LinkedHashMap<>();
    clauses.stream()
        .sorted(Comparator.comparing(Clause::instrument, BY_RANK))
        .forEach(
            c ->
                articles
                    .computeIfAbsent(c.instrument(), i -> new LinkedHashSet<>())
                    .add(c.article()));
    List<String> all = new ArrayList<>();
    articles.forEach(
        (instrument, some) ->
            all.add(
                say("cited", title(instrument), String.join(Punctuation.listComma(lang), some))));
    return String.join(Punctuation.semicolon(lang), all);
  }

  /** The outcome as people left it, the machine's and their names beside it; else the machine's. */
  Cell verdict(Finding finding) {
    List<Conclusion> counting = report.countingConclusionsOn(finding.clause().id());
    if (counting.isEmpty()) return Cell.of(finding.outcome(), words.outcome(finding.outcome()), "");
    Outcome reviewed = report.outcome(finding);
    Set<String> people = new LinkedHashSet<>();
    for (Conclusion one : counting) people.add(one.by() + " " + one.on());
    return Cell.of(
        reviewed,
        words.outcome(reviewed),
        say("machine", words.outcome(finding.outcome()), Punctuation.list(lang, people)));
  }
}
