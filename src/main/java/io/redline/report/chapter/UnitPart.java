package io.redline.report.chapter;

import io.redline.admission.Dimension;
import io.redline.assess.Finding;
import io.redline.assess.UnitTable;
import io.redline.facts.Outcome;
import io.redline.report.UnitRows;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Table 1: what the control units under the site demand, in four dimensions. */
final class UnitPart {
  private static final int MOST_MERGED = 6;

  private final Author author;
  private final UnitRows names;

  /** What is told once, though it holds in several units. */
  private final List<String> told = new ArrayList<>();

  UnitPart(Author author) {
    this.author = author;
    this.names = new UnitRows(author.words);
  }

  Section section() {
    List<Row> rows = new ArrayList<>();
    for (UnitTable unit : author.report.assessment().controlUnits()) rows.addAll(rows(unit));
    if (rows.isEmpty()) rows.add(noUnit());
    return new Section(
        "units",
        1,
        author.say("units"),
        List.of(),
        new Table(
                author.columns(
                    "units.unit",
                    18,
                    "units.dimension",
                    12,
                    "demand",
                    34,
                    "project",
                    26,
                    "verdict",
                    10),
                rows)
            .merged(2, MOST_MERGED),
        List.of());
  }

  private List<Row> rows(UnitTable unit) {
    List<Row> rows = new ArrayList<>();
    if (unit.list() == null || unit.rows().isEmpty()) {
      rows.add(
          new Row(
              List.of(
                  unit(unit),
                  Cell.of(author.say("units.all-dimensions")),
                  Cell.of(author.say("units.no-list")),
                  Cell.of(author.sentence(query())),
                  outcome(settled())),
              List.of()));
      return rows;
    }
    for (Dimension dimension : Dimension.values()) {
      List<UnitTable.Row> said =
          unit.of(dimension).stream()
              .sorted(
                  Comparator.comparing((UnitTable.Row r) -> !r.entry().target().units().isEmpty()))
              .toList();
      if (said.isEmpty())
        rows.add(
            new Row(
                List.of(
                    unit(unit),
                    Cell.of(names.dimension(dimension)),
                    Cell.of("—"),
                    Cell.of(author.sentence(author.say("units.demands-nothing"))),
                    Cell.of("—")),
                List.of()));
      for (UnitTable.Row row : said) rows.add(row(unit, dimension, row));
    }
    return rows;
  }

  private Row row(UnitTable unit, Dimension dimension, UnitTable.Row row) {
    Finding finding =
        author.findings().stream()
            .filter(f -> f.clause().id().equals(row.clause()))
            .findFirst()
            .orElse(null);
    boolean again = told.contains(row.clause());
    told.add(row.clause());
    return new Row(
        List.of(
            unit(unit),
            Cell.of(names.dimension(dimension)),
            Cell.of(row.entry().quote().text()),
            Cell.of(finding == null ? "—" : author.sentence(author.situation.of(finding))),
            finding == null ? outcome(row.outcome()) : author.verdict(finding)),
        again || finding == null ? List.of() : List.of(row.clause()));
  }

  private Cell unit(UnitTable unit) {
    String kind = names.cells(unit).get(5);
    return Cell.of(names.label(unit), kind);
  }

  private Cell outcome(Outcome outcome) {
    return Cell.of(outcome, author.words.outcome(outcome), "");
  }

  private Row noUnit() {
    return new Row(
        List.of(
            Cell.of(author.say("units.unknown")),
            Cell.of(author.say("units.all-dimensions")),
            Cell.of(author.say("units.no-list")),
            Cell.of(author.sentence(query())),
            outcome(settled())),
        List.of());
  }

  /** Where no list can be asked the print of the official query says what it would. */
  private Finding listed() {
    return author.findings().stream()
        .filter(f -> f.clause().id().startsWith("ZRQD") && !Author.isOfUnitList(f))
        .findFirst()
        .orElse(null);
  }

  private Outcome settled() {
    Finding listed = listed();
    return listed == null ? Outcome.UNDETERMINED : listed.outcome();
  }

  private String query() {
    Finding listed = listed();
    return listed == null || listed.outcome() == Outcome.UNDETERMINED
        ? author.say("units.query")
        : author.situation.of(listed);
  }
}
