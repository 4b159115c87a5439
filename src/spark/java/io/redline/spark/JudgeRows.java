package io.redline.spark;

import io.redline.audit.HandedAudit;
import io.redline.explain.Lang;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Judges a partition, row by row as it is read. */
final class JudgeRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;
  private final Task task;
  private final String[] headings;

  JudgeRows(Task task, String[] headings) {
    this.task = task;
    this.headings = headings;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> partition) {
    HandedAudit audit =
        new HandedAudit(
            task.screening(),
            task.asOf(),
            task.today(),
            task.chinese() ? Lang.ZH : Lang.EN,
            task.findings(),
            List.of(headings),
            each(partition, row -> texts(row)));
    return each(audit, ResultTable::row);
  }

  private List<String> texts(Row row) {
    List<String> texts = new ArrayList<>(headings.length);
    for (int i = 0; i < headings.length; i++) texts.add(row.isNullAt(i) ? "" : row.getString(i));
    return texts;
  }

  private static <A, B> Iterator<B> each(
      Iterator<A> from, java.util.function.Function<A, B> turned) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return from.hasNext();
      }

      @Override
      public B next() {
        return turned.apply(from.next());
      }
    };
  }
}
