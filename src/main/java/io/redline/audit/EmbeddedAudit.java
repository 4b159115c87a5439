package io.redline.audit;

import io.redline.audit.list.Entry;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.UnreadableList;
import io.redline.audit.result.ResultRow;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An audit for engines that read and write by themselves: a piece of a list in, its rows out, as
 * those of {@link Audit} come out. Safe for several threads.
 */
public final class EmbeddedAudit {
  private final RowMaker maker;

  /**
   * @param asOf judge every row by the law of this day; null to take the row's own
   * @param otherwise the day of rows that have none
   * @param findings with those of each row
   */
  public EmbeddedAudit(
      Screening screening, LocalDate asOf, LocalDate otherwise, Lang lang, boolean findings) {
    this.maker =
        new RowMaker(
            screening,
            new Judge(screening, asOf, otherwise),
            lang,
            new RowMaker.Wanted(findings ? Integer.MAX_VALUE : 0, false, false),
            null,
            "");
  }

  /**
   * @param piece some hundred rows at most, because all of them are in memory
   * @return one for each project, in their order
   */
  public List<ResultRow> judge(ProjectList piece) throws UnreadableList {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry = piece.next(); entry != null; entry = piece.next()) entries.add(entry);
    return maker.made(RowMaker.read(entries)).stream().map(RowMaker.RowResult::row).toList();
  }
}
