package io.redline.audit;

import io.redline.audit.list.Entry;
import io.redline.audit.result.FindingText;
import io.redline.audit.result.ResultFormat;
import io.redline.audit.result.ResultRow;
import io.redline.audit.result.RowText;
import io.redline.screening.Screening;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** From the entries of a chunk to its bytes. Safe for several threads. */
final class ChunkMaker {
  private static final int ROWS = 500;

  /** Of a project that says little a full rulebook has a thousand findings. */
  private static final int ROWS_WITH_FINDINGS = 50;

  /** Of a project that says little there are hundreds; a person reads the first, worst ones. */
  private static final int OPEN_FINDINGS_ON_A_SHEET = 20;

  private final RowMaker maker;
  private final List<RowText> texts = new ArrayList<>();
  private final FindingText findings;
  private final int rows;

  ChunkMaker(AuditWish wish, Screening screening, Judge judge) {
    List<ResultFormat> formats = wish.outputs().stream().map(ResultFormat::of).toList();
    formats.forEach(format -> texts.add(format.rows(wish.lang())));
    boolean workbook = formats.contains(ResultFormat.XLSX);
    this.findings =
        wish.findings() == null ? null : ResultFormat.of(wish.findings()).findings(wish.lang());
    RowMaker.Wanted wanted =
        new RowMaker.Wanted(
            findings != null ? Integer.MAX_VALUE : workbook ? OPEN_FINDINGS_ON_A_SHEET : 0,
            workbook,
            formats.contains(ResultFormat.GEOJSON));
    this.maker = new RowMaker(screening, judge, wish.lang(), wanted);
    this.rows = wanted.mostOpenFindings() > 0 ? ROWS_WITH_FINDINGS : ROWS;
  }

  /** How many rows make a chunk. */
  int rows() {
    return rows;
  }

  Chunk make(List<Entry> entries, boolean first) {
    List<StringBuilder> results = texts.stream().map(text -> new StringBuilder()).toList();
    StringBuilder found = new StringBuilder();
    Totals totals = new Totals();
    for (ResultRow row : maker.rows(entries)) {
      for (int i = 0; i < texts.size(); i++)
        texts.get(i).add(row, first && totals.rows() == 0, results.get(i));
      if (findings != null) findings.add(row, found);
      totals.add(row);
    }
    List<byte[]> files = new ArrayList<>();
    results.forEach(text -> files.add(bytes(text)));
    if (findings != null) files.add(bytes(found));
    return new Chunk(files, totals);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
