package io.redline.audit;

import io.redline.audit.RowMaker.RowResult;
import io.redline.audit.list.Entry;
import io.redline.audit.list.ReadRow;
import io.redline.audit.portfolio.Survey;
import io.redline.audit.result.FindingText;
import io.redline.audit.result.ResultFormat;
import io.redline.audit.result.ResultRow;
import io.redline.audit.result.RowText;
import io.redline.screening.Screening;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** From the entries of a chunk to its bytes. Safe for several threads. */
final class ChunkMaker {
  private static final int ROWS = 500;
  private static final int BYTES_A_ROW = 400;

  /** Of a project that says little a full rulebook has a thousand findings. */
  private static final int ROWS_WITH_FINDINGS = 50;

  /** Of a project that says little there are hundreds; a person reads the first, worst ones. */
  private static final int OPEN_FINDINGS_ON_A_SHEET = 20;

  private final RowMaker maker;
  private final List<RowText> texts = new ArrayList<>();
  private final FindingText findings;
  private final int rows;
  private final Recorder recorder;
  private final String run;
  private final Survey survey;
  private final TakenHints taken;

  /**
   * @param run of the audit, for its records
   */
  ChunkMaker(AuditRequest request, Screening screening, Judge judge, Survey survey, String run) {
    this.survey = survey;
    this.taken = new TakenHints(request.corrections().hints(), screening.rulebook().vocabulary());
    this.recorder = request.recorder();
    this.run = run;
    List<ResultFormat> formats = request.outputs().stream().map(ResultFormat::of).toList();
    formats.forEach(format -> texts.add(format.rows(request.lang(), request.records())));
    boolean workbook = formats.contains(ResultFormat.XLSX);
    this.findings =
        request.findings() == null
            ? null
            : ResultFormat.of(request.findings()).findings(request.lang());
    RowMaker.Wanted wanted =
        new RowMaker.Wanted(
            findings != null ? Integer.MAX_VALUE : workbook ? OPEN_FINDINGS_ON_A_SHEET : 0,
            workbook,
            formats.contains(ResultFormat.GEOJSON));
    this.maker =
        new RowMaker(screening, judge, request.lang(), wanted, recorder, listName(request));
    this.rows = request.records() || wanted.mostOpenFindings() > 0 ? ROWS_WITH_FINDINGS : ROWS;
  }

  /** How many rows make a chunk. */
  int rows() {
    return rows;
  }

  /**
   * Judges a chunk.
   *
   * @return the rest of the work, for one thread in the order of the list
   */
  Supplier<Chunk> make(List<Entry> entries, int number) {
    List<ReadRow> read = read(entries);
    Survey.Part sketches = survey.sketched(read);
    List<RowResult> made = maker.made(read);
    if (recorder != null) return () -> text(recorded(made, number), sketches, number == 0);
    Chunk chunk = text(made.stream().map(RowResult::row).toList(), sketches, number == 0);
    return () -> chunk;
  }

  private List<ReadRow> read(List<Entry> entries) {
    return RowMaker.read(entries).stream().map(taken::over).toList();
  }

  TakenHints taken() {
    return taken;
  }

  /** A chunk that was written before the audit was taken up: its rows are only looked at. */
  Supplier<Chunk> known(List<Entry> entries, Totals totals) {
    Chunk chunk = new Chunk(List.of(), totals, survey.sketched(read(entries)));
    return () -> chunk;
  }

  /** Each row with the number of its record; a row without a verdict has none. */
  private List<ResultRow> recorded(List<RowResult> made, int number) {
    List<Recorder.Ready> ready =
        made.stream().map(RowResult::ready).filter(Objects::nonNull).toList();
    Iterator<String> numbers = recorder.record(run, number, ready).iterator();
    return made.stream()
        .map(one -> one.ready() == null ? one.row() : one.row().recorded(numbers.next()))
        .toList();
  }

  private Chunk text(List<ResultRow> rows, Survey.Part sketches, boolean first) {
    List<ByteArrayOutputStream> files = new ArrayList<>();
    for (int i = 0; i < texts.size() + (findings == null ? 0 : 1); i++)
      files.add(new ByteArrayOutputStream(BYTES_A_ROW * rows.size()));
    // One builder for all rows: once it holds Chinese it need not be widened again.
    StringBuilder line = new StringBuilder();
    Totals totals = new Totals();
    for (ResultRow row : rows) {
      for (int i = 0; i < texts.size(); i++) {
        texts.get(i).add(row, first && totals.rows() == 0, line);
        move(line, files.get(i));
      }
      if (findings != null) {
        findings.add(row, line);
        move(line, files.get(texts.size()));
      }
      totals.add(row);
    }
    return new Chunk(
        files.stream().map(ByteArrayOutputStream::toByteArray).toList(), totals, sketches);
  }

  private static void move(StringBuilder line, ByteArrayOutputStream to) {
    to.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }

  private static String listName(AuditRequest request) {
    return request.list().getFileName().toString();
  }
}
