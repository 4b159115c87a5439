package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.table.Cell;
import io.redline.table.RowSource;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list in columns, a project a row. Where another table begins below, its rows are read by its
 * own headings and given back under those of the first.
 */
final class TableList implements ProjectList {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /** Headings of a table take no more rows. */
  private static final int LOOKED_AT = 4;

  private final String name;
  private final RowSource source;
  private final Columns columns;
  private final Headings headings;
  private final Vocabulary vocabulary;
  private final Deque<TableRow> looked = new ArrayDeque<>();
  private final List<Message> messages;
  private final Set<Integer> headless = new TreeSet<>();
  private final boolean mayBeWider;
  private Columns now;
  private RowReader reader;
  private boolean overflowed;

  /**
   * @param columns as its headings say; the source goes on below them
   * @param headings by which those of another table below are known
   * @param mayBeWider a sheet may have cells beyond its headings; a CSV row that has them was cut
   *     wrongly
   */
  TableList(
      String name,
      RowSource source,
      Columns columns,
      Headings headings,
      Vocabulary vocabulary,
      boolean mayBeWider) {
    this.name = name;
    this.source = source;
    this.mayBeWider = mayBeWider;
    this.columns = columns;
    this.now = columns;
    this.headings = headings.below();
    this.vocabulary = vocabulary;
    this.reader = new RowReader(name, columns, Layout.own(columns), vocabulary, headings.taken());
    this.messages = new ArrayList<>(columns.messages());
    if (columns.of("id") == null) messages.add(TEXTS.say("table-list.no-column-id-projects"));
  }

  /**
   * @param source from the top; titles above the headings are passed over
   * @throws UnreadableList when none of the first rows holds known headings
   */
  static TableList of(
      String name, RowSource source, Headings headings, Vocabulary vocabulary, boolean mayBeWider)
      throws UnreadableList {
    TableTop top = TableTop.of(source, headings);
    TableList list =
        new TableList(name, source, top.columns(), top.headings(), vocabulary, mayBeWider);
    list.looked.addAll(top.below());
    return list;
  }

  @Override
  public Entry next() throws UnreadableList {
    while (true) {
      TableRow row = looked.isEmpty() ? nextOfSource() : looked.poll();
      if (row == null) return null;
      if (row.isBlank()) continue;
      int number = row.number() - columns.line() + 1;
      Column id = now.of("id");
      String said = id == null ? "" : row.cell(id.index()).text();
      if (ExampleRow.is(said)) skip(row, TEXTS.say("table-list.example-row"));
      else if (repeatsHeadings(row)) skip(row, TEXTS.say("table-list.headings-again"));
      else if (Columns.areHeadings(row, headings)) another(row);
      else if (NoProject.is(row, now)) skip(row, TEXTS.say("table-list.no-project", shown(row)));
      else return new TableEntry(number, said, beyondHeadings(row), reader);
    }
  }

  private TableRow nextOfSource() throws UnreadableList {
    try {
      return source.next();
    } catch (IntakeProblem e) {
      throw new UnreadableList(e);
    }
  }

  /** From here on rows are read by these headings; the same again are only told. */
  private void another(TableRow row) throws UnreadableList {
    while (looked.size() < LOOKED_AT - 1) {
      TableRow next = nextOfSource();
      if (next == null) break;
      looked.add(next);
    }
    List<TableRow> rows = new ArrayList<>(List.of(row));
    looked.stream().limit(LOOKED_AT - 1).forEach(rows::add);
    HeadingRows block = HeadingRows.around(rows, 0, headings);
    TableTop top = new TableTop(rows, 0, block.last(), headings);
    for (int i = 0; i < block.last(); i++) looked.poll();
    try {
      Columns other = top.columns();
      if (other.headings().equals(now.headings()))
        skip(row, TEXTS.say("table-list.headings-again"));
      else {
        Layout layout = Layout.under(other, columns);
        now = other;
        reader = new RowReader(name, other, layout, vocabulary, headings.taken());
        overflowed |= layout.goesBeyond();
        messages.add(TEXTS.say("table-list.another-table", row.number()));
        messages.addAll(other.messages());
      }
    } catch (UnreadableList e) {
      throw new UnreadableList(TEXTS.say("table-list.another-unread", row.number(), e.wording()));
    }
  }

  @Override
  public List<String> headings() {
    if (!overflowed) return columns.headings();
    List<String> all = new ArrayList<>(columns.headings());
    all.add(Fields.OVERFLOW);
    return all;
  }

  @Override
  public List<Integer> kept() {
    Set<Integer> dropped = new TreeSet<>();
    for (Column column : columns.columns())
      if (Set.of("id", "name").contains(column.field().key())) dropped.add(column.index());
    List<Integer> kept = new ArrayList<>();
    List<String> headings = headings();
    for (int i = 0; i < headings.size(); i++)
      if (!dropped.contains(i) && !headings.get(i).isBlank() && !columns.skips(i)) kept.add(i);
    return kept;
  }

  @Override
  public List<Message> messages() {
    List<Message> all = new ArrayList<>(messages);
    all.addAll(source.messages());
    return List.copyOf(all);
  }

  @Override
  public double done() {
    return source.done();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private record TableEntry(int row, String id, TableRow cells, RowReader reader) implements Entry {
    @Override
    public ReadRow read() {
      return reader.read(row, cells);
    }
  }

  private static String shown(TableRow row) {
    return row.cells().stream().map(Cell::text).filter(t -> !t.isBlank()).findFirst().orElse("");
  }

  private void skip(TableRow row, Message what) {
    messages.add(TEXTS.say("table-list.row-skipped", row.number(), what));
  }

  private boolean repeatsHeadings(TableRow row) {
    for (int i = 0; i < Math.max(row.width(), now.headings().size()); i++) {
      String heading = i < now.headings().size() ? now.headings().get(i) : "";
      if (!row.cell(i).text().equals(heading)) return false;
    }
    return true;
  }

  /** Cells without a heading are not read; once for each column that is said. */
  private TableRow beyondHeadings(TableRow row) {
    int width = now.headings().size();
    overflowed |= row.width() > width && !mayBeWider;
    for (int i = 0; i < row.width(); i++) {
      boolean beyond = i >= width;
      if (row.cell(i).isEmpty() || !beyond && !now.headings().get(i).isBlank()) continue;
      if (beyond && !mayBeWider || !headless.add(i)) continue;
      String address = TableRow.address(i, row.number());
      messages.add(TEXTS.say("table-list.cell-no-heading-above", address));
    }
    return row.width() > width && mayBeWider
        ? new TableRow(row.number(), row.cells().subList(0, width))
        : row;
  }
}
