package io.redline.audit;

import io.redline.audit.list.Entry;
import io.redline.audit.result.FindingText;
import io.redline.audit.result.ResultFormat;
import io.redline.audit.result.ResultRow;
import io.redline.audit.result.RowText;
import io.redline.screening.Screening;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** From the entries of a chunk to its bytes. Safe for several threads. */
final class ChunkMaker {
  private static final int ROWS = 500;

  /** Of a project that says little a full rulebook has a thousand findings. */
  private static final int ROWS_WITH_FINDINGS = 50;

  private static final int OPEN_FINDINGS_ON_A_SHEET = 200;

  private final RowMaker maker;
  private final RowText text;
  private final FindingText findings;
  private final int rows;

  ChunkMaker(AuditWish wish, Screening screening, Judge judge) {
    ResultFormat format = ResultFormat.of(wish.output());
    boolean workbook = format == ResultFormat.XLSX;
    this.text = format.rows(wish.lang());
    this.findings =
        wish.findings() == null ? null : ResultFormat.of(wish.findings()).findings(wish.lang());
    RowMaker.Wanted wanted =
        new RowMaker.Wanted(
            findings != null ? Integer.MAX_VALUE : workbook ? OPEN_FINDINGS_ON_A_SHEET : 0,
            workbook,
            format == ResultFormat.GEOJSON);
    this.maker = new RowMaker(screening, judge, wish.lang(), wanted);
    this.rows = wanted.mostOpenFindings() > 0 ? ROWS_WITH_FINDINGS : ROWS;
  }

  /** How many rows make a chunk. */
  int rows() {
    return rows;
  }

  Chunk make(List<Entry> entries, boolean first) {
    StringBuilder result = new StringBuilder();
    StringBuilder found = new StringBuilder();
    Totals totals = new Totals();
    for (ResultRow row : maker.rows(entries)) {
      text.add(row, first && totals.rows() == 0, result);
      if (findings != null) findings.add(row, found);
      totals.add(row);
    }
    return new Chunk(bytes(result), bytes(found), totals);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
