package io.redline.spark;

import io.redline.audit.list.InMemoryRows;
import io.redline.audit.list.UnreadableList;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.table.RowSource;
import io.redline.table.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Cuts a CSV file into chunks, as {@code redline audit} reads it: its charset and separator found
 * by its bytes, titles above the headings, line breaks in cells. One task a file, because where a
 * row ends cannot be told from the middle of a file.
 */
final class CsvChunks implements FlatMapFunction<String, Row> {
  private static final long serialVersionUID = 1;
  private final Task task;

  CsvChunks(Task task) {
    this.task = task;
  }

  @Override
  public Iterator<Row> call(String file) throws IOException {
    Vocabulary vocabulary = task.screening().rulebook().vocabulary();
    try {
      RowSource rows = InMemoryRows.csv(task.storage().local(file), vocabulary);
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(rows));
      List<TableRow> first = InMemoryRows.firstOf(rows);
      int headings = InMemoryRows.of(file, first, vocabulary).headingsLine();
      return new Cutting(file, first, headings, rows);
    } catch (UnreadableList e) {
      throw unreadable(file, e);
    }
  }

  static JobProblem unreadable(String file, UnreadableList e) {
    return new JobProblem(file + "：" + e.wording().zh(), e.wording().en());
  }

  private static void close(RowSource rows) {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Cutting implements Iterator<Row> {
    private final String file;
    private final List<TableRow> first;
    private final RowSource rows;
    private List<TableRow> next;

    Cutting(String file, List<TableRow> first, int headings, RowSource rows) {
      this.file = file;
      this.first = first;
      this.rows = rows;
      this.next = fill(first.stream().filter(row -> row.number() > headings).toList());
    }

    private List<TableRow> fill(List<TableRow> begun) {
      List<TableRow> chunk = new ArrayList<>(begun);
      try {
        while (chunk.size() < Chunk.rows(task)) {
          TableRow row = rows.next();
          if (row == null) break;
          chunk.add(row);
        }
        return chunk;
      } catch (IntakeProblem e) {
        throw unreadable(file, new UnreadableList(e));
      }
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public Row next() {
      if (next.isEmpty()) throw new NoSuchElementException();
      Row chunk = new Chunk(file, first, next).row();
      next = fill(List.of());
      return chunk;
    }
  }
}
