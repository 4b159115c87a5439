package io.redline.admission;

import io.redline.admission.AdmissionColumns.Column;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Vocabulary;
import io.redline.table.Sheet;
import io.redline.table.TableRow;
import io.redline.table.TextFile;
import io.redline.table.Workbook;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads an admission list: a table with one requirement a row, XLSX or CSV. Everything that cannot
 * be read is named with its cell; with one such cell the whole list is refused, because a row left
 * out would read as "nothing is demanded here".
 */
public final class AdmissionReader {
  private static final Catalogue TEXTS = Catalogue.named("admission");

  private static final int MOST_ROWS = 50_000;
  private static final int MOST_PROBLEMS = 100;
  private static final int HEADINGS_WITHIN = 20;

  private final String file;
  private final AdmissionWords words;
  private final List<Problem> problems = new ArrayList<>();
  private final List<AdmissionEntry> entries = new ArrayList<>();
  private final List<Message> remarks = new ArrayList<>();

  private AdmissionReader(String file, Vocabulary vocabulary) {
    this.file = file;
    this.words = new AdmissionWords(vocabulary);
  }

  /**
   * @param file name for messages; one that ends in .xlsx is a workbook, any other CSV
   * @throws IntakeProblem with every problem, or when there is no row at all
   */
  public static AdmissionList read(
      String file, byte[] bytes, AdmissionCard card, Vocabulary vocabulary) throws IntakeProblem {
    AdmissionReader reader = new AdmissionReader(file, vocabulary);
    List<Sheet> sheets = sheets(file, bytes);
    for (Sheet sheet : sheets) reader.sheet(sheet);
    if (reader.problems.isEmpty() && reader.entries.isEmpty()) reader.nothing();
    if (!reader.problems.isEmpty()) throw new IntakeProblem(file, reader.problems);
    return AdmissionList.of(card, reader.entries, reader.remarks);
  }

  private static List<Sheet> sheets(String file, byte[] bytes) throws IntakeProblem {
    if (file.toLowerCase(Locale.ROOT).endsWith(".xlsx"))
      return Workbook.sheets(file, bytes, MOST_ROWS);
    String text = TextFile.read(file, bytes);
    // A quote that is never closed would swallow every row after it.
    if (text.chars().filter(c -> c == '"').count() % 2 != 0)
      throw new IntakeProblem(
          file,
          List.of(
              new Problem(
                  new Message("", ""),
                  TEXTS.say("admission-reader.odd-number-quotes"),
                  TEXTS.say("admission-reader.csv-quotes-pairs"),
                  null)));
    return List.of(
        Sheet.ofCsv(file, text, row -> AdmissionColumns.areHeadings(row.texts()) ? 1 : 0));
  }

  private void sheet(Sheet sheet) {
    AdmissionColumns columns = null;
    // The numbers of a second sheet may begin at 1 again.
    String prefix = entries.isEmpty() ? "" : sheet.name() + "-";
    int looked = 0;
    for (TableRow row : sheet.rows()) {
      if (problems.size() >= MOST_PROBLEMS) return;
      if (row.isBlank()) continue;
      if (columns != null) entry(sheet, columns, row, prefix);
      else if (AdmissionColumns.areHeadings(row.texts())) {
        columns = AdmissionColumns.in(row.texts());
        int before = problems.size();
        checkHeadings(sheet, columns, row);
        if (problems.size() > before) return;
      } else if (++looked >= HEADINGS_WITHIN) break;
    }
    if (columns == null)
      remarks.add(
          sheet.name() == null
              ? TEXTS.say("admission-reader.no-headings")
              : TEXTS.say("admission-reader.sheet-no-headings", sheet.name()));
  }

  private void checkHeadings(Sheet sheet, AdmissionColumns columns, TableRow row) {
    List<Column> seen = new ArrayList<>();
    for (int i = 0; i < row.texts().size(); i++) {
      String heading = row.texts().get(i).strip();
      Column column = AdmissionColumns.of(heading);
      if (heading.isEmpty() || column == Column.REMARK) continue;
      if (column == null) unknownHeading(sheet.cell(row.number(), i), heading);
      else if (seen.contains(column))
        problems.add(
            new Problem(
                sheet.cell(row.number(), i),
                quoted(heading),
                TEXTS.say("admission-reader.one-column-each", column.word()),
                null));
      else seen.add(column);
    }
    for (Column needed : List.of(Column.DIMENSION, Column.EFFECT, Column.TEXT))
      if (!columns.has(needed)) missingColumn(sheet, row, needed.word());
    if (!columns.has(Column.UNIT) && !columns.has(Column.KIND))
      missingColumn(sheet, row, Column.UNIT.word() + " / " + Column.KIND.word());
    if (!columns.has(Column.ACTIVITIES) && !columns.has(Column.INDUSTRIES))
      missingColumn(sheet, row, Column.ACTIVITIES.word() + " / " + Column.INDUSTRIES.word());
  }

  private void unknownHeading(Message at, String heading) {
    boolean wide = AdmissionWords.dimension(heading) != null;
    problems.add(
        new Problem(
            at,
            quoted(heading),
            TEXTS.say("admission-reader.heading-admission").with(recommended()),
            wide
                ? TEXTS.say("admission-reader.table-column-each")
                : AdmissionColumns.guess(heading) == null
                    ? null
                    : Message.same(AdmissionColumns.guess(heading))));
  }

  private static String recommended() {
    List<String> all = new ArrayList<>();
    for (Column column : Column.values()) all.add(column.word());
    return String.join("、", all);
  }

  private void missingColumn(Sheet sheet, TableRow row, String column) {
    problems.add(
        new Problem(
            sheet.row(row.number()),
            null,
            TEXTS.say("admission-reader.column-among-headings", column),
            null));
  }

  private void entry(Sheet sheet, AdmissionColumns columns, TableRow row, String prefix) {
    AdmissionRow read = new AdmissionRow(sheet, columns, row, words, problems);
    AdmissionEntry entry = read.entry(prefix);
    if (entry == null) return;
    if (entries.stream().anyMatch(e -> e.id().equals(entry.id())))
      problems.add(
          new Problem(
              sheet.cell(row.number(), columns.at(Column.ID)),
              quoted(entry.id()),
              TEXTS.say("admission-reader.number-not-stand"),
              null));
    entries.add(entry);
  }

  private void nothing() {
    problems.add(
        new Problem(
            new Message("", ""),
            remarks.isEmpty()
                ? TEXTS.say("admission-reader.no-row-below-headings")
                : remarks.get(0),
            TEXTS.say("admission-reader.headings-least-one", recommended()),
            null));
  }

  static Message quoted(String text) {
    String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    return Message.same("\"" + shown + "\"");
  }
}
