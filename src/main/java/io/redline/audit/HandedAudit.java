package io.redline.audit;

import io.redline.audit.list.Entry;
import io.redline.audit.list.HandedRows;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.UnreadableList;
import io.redline.audit.result.ResultRow;
import io.redline.explain.Lang;
import io.redline.screening.Screening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An audit of rows that are handed over, a chunk at a time: for engines that read and write by
 * themselves. Their rows come out as those of {@link Audit} do. Of one thread.
 */
public final class HandedAudit implements Iterator<ResultRow> {
  private static final int CHUNK = 500;
  private final ProjectList list;
  private final RowMaker maker;
  private Iterator<ResultRow> made = List.<ResultRow>of().iterator();

  /**
   * @param asOf judge every row by the law of this day; null to take the row's own
   * @param otherwise the day of rows that have none
   * @param findings with those of each row
   * @throws IllegalArgumentException when the headings make no list
   */
  public HandedAudit(
      Screening screening,
      LocalDate asOf,
      LocalDate otherwise,
      Lang lang,
      boolean findings,
      List<String> headings,
      Iterator<List<String>> rows) {
    try {
      this.list = HandedRows.of("list", headings, rows, screening.rulebook().vocabulary());
    } catch (UnreadableList e) {
      throw new IllegalArgumentException(e.wording().in(lang.isZh()), e);
    }
    this.maker =
        new RowMaker(
            screening,
            new Judge(screening, asOf, otherwise),
            lang,
            new RowMaker.Wanted(findings ? Integer.MAX_VALUE : 0, false, false));
  }

  @Override
  public boolean hasNext() {
    if (!made.hasNext()) made = maker.rows(chunk()).iterator();
    return made.hasNext();
  }

  @Override
  public ResultRow next() {
    if (!hasNext()) throw new NoSuchElementException();
    return made.next();
  }

  private List<Entry> chunk() {
    List<Entry> chunk = new ArrayList<>(CHUNK);
    try {
      while (chunk.size() < CHUNK) {
        Entry entry = list.next();
        if (entry == null) break;
        chunk.add(entry);
      }
      return chunk;
    } catch (UnreadableList e) {
      throw new IllegalStateException("rows in memory are readable", e);
    }
  }
}
