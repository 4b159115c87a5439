package io.redline.report.sheet;

import io.redline.explain.OutcomeStyle;
import io.redline.report.chapter.Chapter;
import io.redline.report.chapter.Section;
import io.redline.report.chapter.Table;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Column;
import io.redline.report.chapter.Table.Row;
import io.redline.table.write.CellStyle;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One part of the chapter as a sheet: its first table in a list that can be filtered, whatever
 * belongs to it below. What a part says before its table the cover says.
 *
 * @param ids of the sections that it draws, in order
 */
record ChapterSheet(Projects projects, String name, List<String> ids) {
  /** Characters that fit across a landscape page. */
  private static final double PAGE_WIDTH = 140;

  /** A day fits, and a short heading beside the mark of its filter. */
  private static final double NARROWEST = 11.5;

  private static final int NAME_WIDTH = 20;

  void write(WorkbookWriter book) {
    List<List<Column>> tables =
        ids.stream().map(this::columns).filter(columns -> !columns.isEmpty()).toList();
    List<Column> first = columns(ids.get(0));
    List<Integer> shares = shares(tables);
    String heading = sections(ids.get(0)).values().iterator().next().heading();
    SheetWriter sheet = book.sheet(name, SheetLayout.PAGE, columns(first, shares, heading));
    sheet.printHeading(heading);
    if (ids.size() == 1) sheet.filtered();
    int widest = widest(shares);
    for (String id : ids) {
      Map<Chapter, Section> sections = sections(id);
      if (sections.isEmpty()) continue;
      if (!id.equals(ids.get(0))) begin(sheet, id, sections);
      sections.forEach((chapter, section) -> rows(sheet, chapter, section, widest));
      notes(sections).forEach(sheet::across);
    }
  }

  private Map<Chapter, Section> sections(String id) {
    Map<Chapter, Section> sections = new LinkedHashMap<>();
    for (Chapter chapter : projects.chapters())
      chapter.section(id).ifPresent(section -> sections.put(chapter, section));
    return sections;
  }

  /** Of the first table under this id; empty where no project has one. */
  private List<Column> columns(String id) {
    return sections(id).values().stream()
        .map(Section::table)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Table::columns)
        .orElse(List.of());
  }

  /** As much for each column as the table needs that gives it most. */
  private static List<Integer> shares(List<List<Column>> tables) {
    List<Integer> shares = new ArrayList<>();
    for (List<Column> table : tables)
      for (int i = 0; i < table.size(); i++) {
        if (i == shares.size()) shares.add(0);
        shares.set(i, Math.max(shares.get(i), table.get(i).share()));
      }
    return shares.isEmpty() ? List.of(100) : shares;
  }

  private List<SheetColumn> columns(List<Column> first, List<Integer> shares, String heading) {
    int widest = widest(shares);
    double scale = PAGE_WIDTH / shares.stream().mapToInt(share -> share).sum();
    List<SheetColumn> columns = new ArrayList<>();
    if (projects.areSeveral()) columns.add(new SheetColumn(projects.heading(), NAME_WIDTH));
    for (int i = 0; i < shares.size(); i++) {
      String title = i < first.size() ? first.get(i).heading() : "";
      columns.add(
          new SheetColumn(
              first.isEmpty() && i == widest ? heading : title,
              Math.max(NARROWEST, shares.get(i) * scale)));
    }
    return columns;
  }

  private static int widest(List<Integer> shares) {
    int widest = 0;
    for (int i = 0; i < shares.size(); i++) if (shares.get(i) > shares.get(widest)) widest = i;
    return widest;
  }

  private void begin(SheetWriter sheet, String id, Map<Chapter, Section> sections) {
    sheet.gap();
    sheet.across(CellStyle.STRONG.of(sections.values().iterator().next().heading()));
    List<String> titles = columns(id).stream().map(Column::heading).toList();
    if (titles.stream().anyMatch(title -> !title.isEmpty()))
      sheet.heading(projects.under(projects.heading(), titles));
  }

  private void rows(SheetWriter sheet, Chapter chapter, Section section, int widest) {
    String name = projects.name(chapter);
    if (section.table() == null) {
      for (String text : section.paragraphs())
        sheet.row(projects.under(name, alone(text, widest, widest + 1)));
      return;
    }
    int width = section.table().columns().size();
    for (Row row : section.table().rows()) {
      List<Object> cells =
          row.isAcross()
              ? alone(CellStyle.STRONG.of(text(row.cells().get(0))), widest, width)
              : row.cells().stream().map(ChapterSheet::value).toList();
      sheet.row(projects.under(name, cells));
    }
  }

  /** In the widest column: merged cells could not be sorted. */
  private static List<Object> alone(Object value, int column, int width) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) cells.add(i == column ? value : "");
    return cells;
  }

  private static Object value(Cell cell) {
    if (cell.label()) return CellStyle.STRONG.of(text(cell));
    if (cell.outcome() == null) return text(cell);
    OutcomeStyle style = OutcomeStyle.of(cell.outcome());
    return CellStyle.marked(style.ink(), style.paper()).of(text(cell));
  }

  private static String text(Cell cell) {
    return cell.small().isEmpty() ? cell.text() : cell.text() + "\n" + cell.small();
  }

  /** What holds of every project once; the rest with the project's name. */
  private List<String> notes(Map<Chapter, Section> sections) {
    Map<String, List<Chapter>> said = new LinkedHashMap<>();
    sections.forEach(
        (chapter, section) ->
            section
                .notes()
                .forEach(note -> said.computeIfAbsent(note, n -> new ArrayList<>()).add(chapter)));
    List<String> notes = new ArrayList<>();
    said.forEach(
        (note, chapters) -> {
          if (chapters.size() == sections.size()) notes.add(note);
          else
            notes.add(
                Punctuation.list(projects.lang(), chapters.stream().map(projects::name).toList())
                    + Punctuation.colon(projects.lang())
                    + note);
        });
    return notes;
  }
}
