package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.table.CsvRows;
import io.redline.table.RowSource;
import io.redline.table.Workbook;
import io.redline.table.Workbook.Tab;
import io.redline.table.ZipLimits;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a list by its name and its bytes. */
public final class ListFile {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private final Path file;
  private final Vocabulary vocabulary;
  private final Mapping mapping;
  private final Corrections corrections;

  public ListFile(Path file, Vocabulary vocabulary) {
    this(file, vocabulary, Mapping.NONE);
  }

  /**
   * @param mapping what somebody says of the columns
   */
  public ListFile(Path file, Vocabulary vocabulary, Mapping mapping) {
    this(file, vocabulary, mapping, Corrections.NONE);
  }

  /**
   * @param mapping what somebody says of the columns
   * @param corrections of cells
   */
  public ListFile(Path file, Vocabulary vocabulary, Mapping mapping, Corrections corrections) {
    this.corrections = corrections;
    this.file = file;
    this.vocabulary = vocabulary;
    this.mapping = corrections.over(mapping);
  }

  private enum Kind {
    WORKBOOK,
    LINES,
    TEXT
  }

  /**
   * @param sheet of a workbook; null for the first that has known headings
   * @throws UnreadableList when it is no list, or damaged
   */
  public ProjectList open(String sheet) throws UnreadableList {
    try {
      return switch (kind(sheet)) {
        case WORKBOOK -> workbook(sheet);
        case LINES -> new JsonLines(file, vocabulary);
        case TEXT -> {
          Headings headings = headings();
          yield table(csv(headings), headings, false);
        }
      };
    } catch (IntakeProblem e) {
      throw new UnreadableList(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The columns as {@link #open} would read them; nothing below the first rows is looked at.
   *
   * @throws UnreadableList when it is no list, or damaged; headings that cannot be read are told in
   *     the answer
   */
  public ColumnLook look(String sheet) throws UnreadableList {
    try {
      return switch (kind(sheet)) {
        case WORKBOOK -> lookAtWorkbook(sheet);
        case LINES -> {
          new JsonLines(file, vocabulary).close();
          yield ColumnLook.none();
        }
        case TEXT -> {
          Headings headings = headings();
          yield look(csv(headings), headings);
        }
      };
    } catch (IntakeProblem e) {
      throw new UnreadableList(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Kind kind(String sheet) throws UnreadableList {
    if (Files.isDirectory(file) || !Files.isReadable(file))
      throw new UnreadableList(TEXTS.say("list-file.no-such-file-or"));
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls"))
      return Kind.WORKBOOK;
    if (sheet != null) throw new UnreadableList(TEXTS.say("list-file.only-xlsx-sheets"));
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) return Kind.TEXT;
    if (!name.endsWith(".jsonl") && !name.endsWith(".ndjson"))
      throw new UnreadableList(TEXTS.say("list-file.unknown-kind-list"));
    if (!mapping.keys().isEmpty())
      throw new UnreadableList(TEXTS.say("list-file.json-lines-no-columns"));
    return Kind.LINES;
  }

  private Headings headings() throws UnreadableList {
    return new Headings(
        new Fields(vocabulary), mapping, new CellReader(vocabulary, mapping.taken()));
  }

  private static UnreadableList unreadable(IOException e) {
    return new UnreadableList(TEXTS.say("list-file.cannot-read", e.getMessage()));
  }

  private CsvRows csv(Headings headings) throws IOException, IntakeProblem {
    return CsvRows.of(file, row -> Columns.recognised(row, headings));
  }

  private ProjectList workbook(String wanted) throws IOException, UnreadableList, IntakeProblem {
    Headings headings = headings();
    Workbook workbook = Workbook.open(file, ZipLimits.LIST);
    try {
      if (wanted == null) return firstList(workbook, headings);
      RowSource rows = workbook.filledRows(named(workbook, wanted));
      return new SheetList(table(rows, headings, true), workbook, null);
    } catch (UnreadableList | IntakeProblem e) {
      workbook.close();
      throw e;
    }
  }

  private ColumnLook lookAtWorkbook(String wanted)
      throws IOException, UnreadableList, IntakeProblem {
    Headings headings = headings();
    try (Workbook workbook = Workbook.open(file, ZipLimits.LIST)) {
      if (wanted != null) return look(workbook.filledRows(named(workbook, wanted)), headings);
      ColumnLook first = null;
      for (Tab tab : tabs(workbook)) {
        if (!tab.visible()) continue;
        ColumnLook look = look(workbook.filledRows(tab), headings);
        if (look.refused() == null) return look;
        if (first == null || first.columns().isEmpty()) first = look;
      }
      if (first == null) throw allHidden();
      return first;
    }
  }

  private static ColumnLook look(RowSource rows, Headings headings)
      throws IOException, UnreadableList {
    try (rows) {
      return ColumnLook.of(TableTop.of(rows, headings));
    }
  }

  private static List<Tab> tabs(Workbook workbook) throws UnreadableList {
    if (workbook.tabs().isEmpty())
      throw new UnreadableList(TEXTS.say("list-file.workbook-no-sheet"));
    return workbook.tabs();
  }

  private ProjectList firstList(Workbook workbook, Headings headings) throws UnreadableList {
    UnreadableList first = null;
    for (Tab tab : tabs(workbook)) {
      if (!tab.visible()) continue;
      try {
        RowSource rows = workbook.filledRows(tab);
        return new SheetList(table(rows, headings, true), workbook, others(workbook, tab));
      } catch (UnreadableList e) {
        if (first == null) first = onSheet(tab, e);
      } catch (IntakeProblem e) {
        if (first == null) first = onSheet(tab, new UnreadableList(e));
      }
    }
    throw first == null ? allHidden() : first;
  }

  private TableList table(RowSource rows, Headings headings, boolean mayBeWider)
      throws UnreadableList {
    try {
      return TableList.of(
          file.toString(), corrections.over(rows), headings, vocabulary, mayBeWider);
    } catch (UnreadableList e) {
      try {
        rows.close();
      } catch (IOException alsoNot) {
        e.addSuppressed(alsoNot);
      }
      throw e;
    }
  }

  private static UnreadableList allHidden() {
    return new UnreadableList(TEXTS.say("list-file.every-sheet-hidden"));
  }

  private static Tab named(Workbook workbook, String wanted) throws UnreadableList {
    for (Tab tab : tabs(workbook)) if (tab.name().equals(wanted)) return tab;
    List<String> names = workbook.tabs().stream().map(Tab::name).toList();
    throw new UnreadableList(TEXTS.say("list-file.no-sheet", wanted, names));
  }

  private static UnreadableList onSheet(Tab tab, UnreadableList e) {
    Message w = e.wording();
    return new UnreadableList(TEXTS.say("list-file.sheet", tab.name(), w));
  }

  private static Message others(Workbook workbook, Tab read) {
    List<String> names =
        workbook.tabs().stream().filter(tab -> !tab.equals(read)).map(Tab::name).toList();
    return names.isEmpty()
        ? null
        : TEXTS.say("list-file.sheet-read-not-read", read.name(), Punctuation.list(names));
  }
}
