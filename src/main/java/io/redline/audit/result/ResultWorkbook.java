package io.redline.audit.result;

import io.redline.audit.list.ResultColumn;
import io.redline.audit.result.ResultRow.FindingRow;
import io.redline.audit.result.Sheets.Heading;
import io.redline.audit.result.Sheets.Value;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of an audit: the projects with their verdicts and the list's own columns, so that it
 * can be corrected and audited again; a summary with a chart; findings with their clauses; rows
 * that could not be read; what names hint at. Streamed: memory does not grow with the rows.
 */
public final class ResultWorkbook {
  private final Lang lang;
  private final List<ResultColumn> columns;
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
      boolean recorded,
      Rulebook rulebook,
      List<String> headings,
      List<Integer> kept,
      List<Message> messages,
      List<String> about) {
    this.lang = lang;
    this.columns = ResultColumn.of(recorded);
    this.headings = headings;
    this.kept = kept;
    this.messages = messages;
    this.about = about;
    rulebook.clauses().forEach(clause -> clauses.put(clause.id(), clause));
  }

  /**
   * @param notes as {@link RowNotes} wrote them
   * @param counts projects by outcome; null is unreadable
   */
  public void write(Path notes, Map<Outcome, Integer> counts, Path to) throws IOException {
    XSSFWorkbook begun = new XSSFWorkbook();
    Styles styles = new Styles(begun);
    String projects = lang.of("项目", "Projects");
    begun.createSheet(projects);
    new SummarySheet(begun.createSheet(lang.of("汇总", "Summary")), lang, styles)
        .write(about, counts, messages);
    try (SameBytesWorkbook book = new SameBytesWorkbook(begun);
        OutputStream out = Files.newOutputStream(to)) {
      Sheets rows = new Sheets(book, projects, projectHeadings(), styles, Sheets.MOST_ROWS);
      each(notes, row -> rows.add(project(row, styles)));
      rows.end();
      Sheets findings =
          new Sheets(book, lang.of("条款", "Findings"), findingHeadings(), styles, Sheets.MOST_ROWS);
      each(notes, row -> row.findings().forEach(f -> findings.add(finding(row, f, styles))));
      findings.end();
      Sheets unreadable =
          new Sheets(
              book, lang.of("无法读取", "Unreadable"), unreadableHeadings(), styles, Sheets.MOST_ROWS);
      each(notes, row -> addUnreadable(row, unreadable));
      unreadable.end();
      leads(book, notes, styles);
      book.write(out);
    } catch (OpenXML4JRuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private List<Heading> projectHeadings() {
    List<Heading> all = new ArrayList<>();
    for (ResultColumn column : columns) {
      boolean wide = column == ResultColumn.REASON || column == ResultColumn.NEXT;
      int width =
          wide ? 60 : column == ResultColumn.NAME ? 40 : column == ResultColumn.ID ? 18 : 10;
      all.add(new Heading(column.heading(lang), width));
    }
    for (int column : kept) all.add(new Heading(headings.get(column), 16));
    return all;
  }

  private List<Value> project(ResultRow row, Styles styles) {
    List<Value> cells = start(row);
    String word = ResultRow.outcomeWord(row.outcome(), lang);
    cells.add(new Value(word, styles.outcome(row.outcome())));
    for (Outcome outcome : Outcome.values())
      cells.add(Value.of(row.counts().getOrDefault(outcome, 0)));
    cells.add(Value.of(row.reason()));
    cells.add(Value.of(row.next()));
    if (columns.contains(ResultColumn.RECORD))
      cells.add(Value.of(Objects.requireNonNullElse(row.record(), "")));
    for (int column : kept)
      cells.add(Value.of(column < row.cells().size() ? row.cells().get(column) : ""));
    return cells;
  }

  private static List<Value> start(ResultRow row) {
    List<Value> cells = new ArrayList<>();
    cells.add(Value.of(row.row()));
    cells.add(Value.of(row.id()));
    cells.add(Value.of(row.name()));
    return cells;
  }

  private List<Heading> startHeadings() {
    List<Heading> all = new ArrayList<>();
    all.add(new Heading(ResultColumn.ROW.heading(lang), 8));
    all.add(new Heading(ResultColumn.ID.heading(lang), 18));
    all.add(new Heading(ResultColumn.NAME.heading(lang), 40));
    return all;
  }

  private List<Heading> findingHeadings() {
    List<Heading> all = startHeadings();
    all.add(new Heading(lang.of("条款", "clause"), 16));
    all.add(new Heading(lang.of("条款结论", "finding"), 12));
    all.add(new Heading(lang.of("说明", "summary"), 60));
    all.add(new Heading(lang.of("文件", "instrument"), 30));
    all.add(new Heading(lang.of("条文", "article"), 16));
    all.add(new Heading(lang.of("原文", "quote"), 80));
    return all;
  }

  private List<Value> finding(ResultRow row, FindingRow finding, Styles styles) {
    List<Value> cells = start(row);
    Clause clause = clauses.get(finding.clause());
    cells.add(Value.of(finding.clause()));
    cells.add(
        new Value(
            ResultRow.outcomeWord(finding.outcome(), lang), styles.outcome(finding.outcome())));
    cells.add(Value.of(finding.summary()));
    cells.add(Value.of(clause == null ? "" : clause.instrument().title()));
    cells.add(Value.of(clause == null ? "" : clause.article()));
    cells.add(Value.of(clause == null ? "" : clause.quote()));
    return cells;
  }

  private List<Heading> unreadableHeadings() {
    List<Heading> all = startHeadings();
    all.add(new Heading(lang.of("单元格和原因", "cells and reasons"), 100));
    return all;
  }

  private static void addUnreadable(ResultRow row, Sheets to) {
    if (row.outcome() != null) return;
    List<Value> cells = start(row);
    cells.add(Value.of(row.reason()));
    to.add(cells);
  }

  /** The rows to look at first come first. */
  private void leads(SameBytesWorkbook book, Path notes, Styles styles) throws IOException {
    List<Heading> all = new ArrayList<>(List.of(new Heading(lang.of("先后", "rank"), 8)));
    all.addAll(startHeadings());
    all.add(new Heading(lang.of("线索用词", "words"), 24));
    all.add(new Heading(lang.of("可能是", "may be"), 30));
    all.add(new Heading(lang.of("如是", "if so"), 60));
    Sheets sheet = new Sheets(book, lang.of("线索", "Leads"), all, styles, Sheets.MOST_ROWS);
    for (String rank : ResultRow.SuspectedActivity.RANKS)
      each(
          notes,
          row -> {
            if (row.lead() != null && row.lead().rank().equals(rank)) sheet.add(lead(row));
          });
    sheet.end();
  }

  private List<Value> lead(ResultRow row) {
    List<Value> cells = new ArrayList<>(List.of(Value.of(row.lead().rank())));
    cells.addAll(start(row));
    cells.add(Value.of(String.join(lang.of("、", ", "), row.lead().words())));
    cells.add(Value.of(String.join(lang.of("、", ", "), row.lead().activities())));
    cells.add(Value.of(row.lead().whatIf()));
    return cells;
  }

  private static void each(Path notes, Consumer<ResultRow> to) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(notes, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        to.accept(RowNotes.read(line));
    }
  }
}
