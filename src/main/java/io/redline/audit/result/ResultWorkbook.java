package io.redline.audit.result;

import io.redline.assess.Headline;
import io.redline.audit.list.ResultColumn;
import io.redline.audit.portfolio.Portfolio;
import io.redline.audit.result.ResultRow.FindingRow;
import io.redline.explain.OutcomeStyle;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.table.write.CellStyle;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The workbook of an audit: a title page with a chart; the projects with their verdicts and the
 * list's own columns, in its order, so that it can be corrected and audited again; the rows to look
 * at first; what rows say about each other; findings with their clauses; rows that could not be
 * read; what names hint at. Streamed: memory does not grow with the rows.
 */
public final class ResultWorkbook {
  private static final Catalogue TEXTS = Catalogue.named("result");

  private final Lang lang;
  private final LocalDate day;
  private final List<ResultColumn> columns;
  private final Map<Outcome, CellStyle> styles = new EnumMap<>(Outcome.class);
  private final Map<String, Clause> clauses = new HashMap<>();
  private final List<String> headings;
  private final List<Integer> kept;
  private final List<Message> messages;
  private final List<String> about;

  /**
   * @param recorded whether rows have the number of their record
   * @param headings of the list
   * @param kept columns of the list that the result gives back
   * @param messages what was passed over in the list
   * @param about the list's name, the day, the rulebook
   */
  public ResultWorkbook(
      Lang lang,
      LocalDate day,
      boolean recorded,
      Rulebook rulebook,
      List<String> headings,
      List<Integer> kept,
      List<Message> messages,
      List<String> about) {
    this.lang = lang;
    this.day = day;
    this.columns = ResultColumn.of(recorded);
    this.headings = headings;
    this.kept = kept;
    this.messages = messages;
    this.about = about;
    for (OutcomeStyle style : OutcomeStyle.all())
      styles.put(style.outcome(), CellStyle.marked(style.ink(), style.paper()));
    rulebook.clauses().forEach(clause -> clauses.put(clause.id(), clause));
  }

  /**
   * @param notes as {@link RowNotes} wrote them
   * @param counts projects by outcome; null is unreadable
   * @param headlines projects by how they stand with the prohibitions
   */
  public void write(
      Path notes,
      Map<Outcome, Integer> counts,
      Map<Headline, Integer> headlines,
      ListSummary summary,
      Path to)
      throws IOException {
    SummarySheet title = new SummarySheet(lang, about, counts, headlines, summary, messages);
    try (OutputStream out = Files.newOutputStream(to)) {
      WorkbookWriter.write(
          out,
          day,
          book -> {
            title.write(book);
            sheets(book, notes, summary.portfolio());
          });
    }
  }

  private void sheets(WorkbookWriter book, Path notes, Portfolio portfolio) {
    SheetWriter projects = sheet(book, "projects", projectColumns());
    TriageSheet triage = new TriageSheet(lang);
    each(
        notes,
        row -> {
          projects.row(project(row));
          triage.add(row);
        });
    triage.write(book);
    new PortfolioSheet(lang, portfolio).write(book);
    SheetWriter findings = sheet(book, "findings", findingColumns());
    each(notes, row -> row.findings().forEach(f -> findings.row(finding(row, f))));
    SheetWriter unreadable =
        sheet(book, "unreadable", with(startColumns(), List.of(column("cells", 100))));
    each(
        notes,
        row -> {
          if (row.outcome() == null) unreadable.row(with(start(row), List.of(row.reason())));
          else if (!row.unread().isEmpty())
            unreadable.row(with(start(row), List.of(String.join("\n", row.unread()))));
        });
    SheetWriter leads = sheet(book, "leads", leadColumns());
    // The rows to look at first come first.
    for (String rank : ResultRow.SuspectedActivity.RANKS)
      each(
          notes,
          row -> {
            if (row.lead() != null && row.lead().rank().equals(rank)) leads.row(lead(row));
          });
  }

  private SheetWriter sheet(WorkbookWriter book, String name, List<SheetColumn> columns) {
    return book.sheet(TEXTS.say(lang, "sheet." + name), SheetLayout.LIST, columns)
        .filtered()
        .printed(Math.min(columns.size(), this.columns.size()));
  }

  private SheetColumn column(String name, int width) {
    return new SheetColumn(TEXTS.say(lang, "column." + name), width);
  }

  private List<SheetColumn> projectColumns() {
    List<SheetColumn> all = new ArrayList<>();
    for (ResultColumn column : columns) {
      boolean wide = column == ResultColumn.REASON || column == ResultColumn.NEXT;
      int width =
          wide
              ? 60
              : column == ResultColumn.NAME || column == ResultColumn.UNREAD
                  ? 40
                  : column == ResultColumn.ID ? 18 : 10;
      all.add(new SheetColumn(column.heading(lang), width));
    }
    for (int column : kept) all.add(new SheetColumn(headings.get(column), 16));
    return all;
  }

  private List<Object> project(ResultRow row) {
    List<Object> cells = start(row);
    cells.add(marked(row.outcome()));
    for (Outcome outcome : Outcome.values()) cells.add(row.counts().getOrDefault(outcome, 0));
    cells.add(row.reason());
    cells.add(row.next());
    cells.add(row.headlineWord(lang));
    cells.add(row.prohibition());
    cells.add(row.left().number());
    cells.add(row.ask(lang));
    cells.add(String.join("\n", row.unread()));
    if (columns.contains(ResultColumn.RECORD))
      cells.add(Objects.requireNonNullElse(row.record(), ""));
    for (int column : kept) cells.add(column < row.cells().size() ? row.cells().get(column) : "");
    return cells;
  }

  private Object marked(Outcome outcome) {
    String word = ResultRow.outcomeWord(outcome, lang);
    return outcome == null ? CellStyle.HEADING.of(word) : styles.get(outcome).of(word);
  }

  private List<SheetColumn> startColumns() {
    return List.of(
        new SheetColumn(ResultColumn.ROW.heading(lang), 8),
        new SheetColumn(ResultColumn.ID.heading(lang), 18),
        new SheetColumn(ResultColumn.NAME.heading(lang), 40));
  }

  private static List<Object> start(ResultRow row) {
    return new ArrayList<>(List.of(row.row(), row.id(), row.name()));
  }

  private List<SheetColumn> findingColumns() {
    return with(
        startColumns(),
        List.of(
            column("clause", 16),
            column("finding", 12),
            column("summary", 60),
            column("instrument", 30),
            column("article", 16),
            column("quote", 80)));
  }

  private List<Object> finding(ResultRow row, FindingRow finding) {
    List<Object> cells = start(row);
    Clause clause = clauses.get(finding.clause());
    cells.add(finding.clause());
    cells.add(marked(finding.outcome()));
    cells.add(finding.summary());
    cells.add(clause == null ? "" : clause.instrument().title());
    cells.add(clause == null ? "" : clause.article());
    cells.add(clause == null ? "" : clause.quote());
    return cells;
  }

  private List<SheetColumn> leadColumns() {
    return with(
        with(List.of(column("rank", 8)), startColumns()),
        List.of(column("words", 24), column("maybe", 30), column("if-so", 60)));
  }

  private List<Object> lead(ResultRow row) {
    String comma = TEXTS.say(lang, "join");
    return with(
        with(List.of(row.lead().rank()), start(row)),
        List.of(
            String.join(comma, row.lead().words()),
            String.join(comma, row.lead().activities()),
            row.lead().whatIf()));
  }

  private static <T> List<T> with(List<? extends T> some, List<? extends T> more) {
    return Stream.<T>concat(some.stream(), more.stream()).toList();
  }

  private static void each(Path notes, Consumer<ResultRow> to) {
    try (BufferedReader lines = Files.newBufferedReader(notes, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        to.accept(RowNotes.read(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
