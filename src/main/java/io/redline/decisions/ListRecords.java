package io.redline.decisions;

import io.redline.assess.Assessor;
import io.redline.audit.Recorder;
import io.redline.intake.CanonicalJson;
import io.redline.report.RecordStamp;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Records the rows of a list in a decision log, a chunk in a transaction. Each entry names the run,
 * the chunk and the row, so that a run that was cut off between recording a chunk and noting it
 * finds what it has recorded.
 */
public final class ListRecords implements Recorder, AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final String AUDIT = "audit";
  private static final int PAGE = 500;

  private final DecisionLog log;
  private final Screening screening;
  private final String by;
  private Map<Integer, List<LogEntry>> earlier;
  private Shelf shelf;

  /**
   * @param by who asks
   * @throws LogProblem when that is nobody
   */
  public ListRecords(DecisionLog log, Screening screening, String by) {
    this.log = log;
    this.screening = screening;
    this.by = Who.named(by);
    this.shelf = new Shelf(log.hashing());
  }

  private record Row(int row, Prepared prepared, Shelf.Row kept) implements Ready {}

  @Override
  public String place() {
    return log.opening().hash() + " " + by;
  }

  /** Ends with the newest entry of now: what the run records lies behind it. */
  @Override
  public String begin() {
    return UUID.randomUUID() + "/" + head().seq();
  }

  @Override
  public Ready prepare(String list, int row, Screened screened) {
    byte[] proposal = CanonicalJson.bytes(screened.proposal().json());
    String name = list + "#" + row + ".json";
    Judged judged =
        new Judged(
            screened,
            Assessor.Depth.EXPLAIN_WHAT_APPLIES,
            List.of(new Judged.Given(name, proposal)));
    Woven assessment = Loom.of(log.hashing()).weave(screened.assessment());
    return new Row(
        row,
        Prepared.row(judged, name, proposal, assessment, log.hashing()),
        new Shelf.Row(proposal, assessment));
  }

  /**
   * @throws LogProblem when it could not be recorded, or the log holds another chunk of this run
   */
  @Override
  public List<String> record(String run, int chunk, List<Ready> ready) {
    if (earlier == null) earlier = earlier(run, chunk);
    if (ready.isEmpty()) return List.of();
    List<Row> rows = ready.stream().map(Row.class::cast).toList();
    List<LogEntry> there = earlier.remove(chunk);
    if (there != null) return numbers(there, rows);
    Contents.Packed sheaf = shelf.bind(rows.stream().map(Row::kept).toList());
    List<Prepared> prepared = new ArrayList<>(rows.stream().map(Row::prepared).toList());
    prepared.set(0, prepared.get(0).with(sheaf));
    Iterator<Row> next = rows.iterator();
    try {
      return log
          .record(
              prepared,
              screening,
              by,
              Instant.now(),
              header -> {
                header.put(DecisionLog.SHEAF, sheaf.key());
                header
                    .putObject(AUDIT)
                    .put("run", run)
                    .put("chunk", chunk)
                    .put("row", next.next().row());
              })
          .stream()
          .map(RecordStamp::number)
          .toList();
    } catch (RuntimeException e) {
      // What was not kept is nothing to rest on.
      shelf = new Shelf(log.hashing());
      throw e;
    }
  }

  /** They have to be the records of these rows, not of others. */
  private static List<String> numbers(List<LogEntry> there, List<Row> rows) {
    boolean same = there.size() == rows.size();
    for (int i = 0; same && i < rows.size(); i++) {
      JsonNode header = there.get(i).header();
      same =
          header.path(AUDIT).path("row").intValue() == rows.get(i).row()
              && header.path("assessment").stringValue().equals(rows.get(i).prepared().assessed());
    }
    if (!same)
      throw LogProblem.of(TEXTS.say("list-records.records-not-those", there.get(0).number()));
    return there.stream().map(LogEntry::number).toList();
  }

  /**
   * What the run has recorded from a chunk on, by chunk: the newest entries but for other writers.
   */
  private Map<Integer, List<LogEntry>> earlier(String run, int from) {
    Map<Integer, List<LogEntry>> chunks = new TreeMap<>();
    long begun = Long.parseLong(run.substring(run.indexOf('/') + 1));
    for (long below = head().seq() + 1; below > begun + 1; below -= PAGE)
      for (LogEntry entry : page(below, begun)) {
        JsonNode audit = entry.header().path(AUDIT);
        if (!audit.path("run").asString("").equals(run)) continue;
        int chunk = audit.path("chunk").intValue();
        if (chunk < from) return chunks;
        chunks.computeIfAbsent(chunk, c -> new ArrayList<>()).add(0, entry);
      }
    return chunks;
  }

  /** Newest first. */
  private List<LogEntry> page(long below, long begun) {
    List<Object> range = List.of(below, Math.max(begun + 1, below - PAGE));
    return log.store()
        .read(
            connection ->
                Chain.list(connection, "where seq < ? and seq >= ? order by seq desc", range));
  }

  /** Closes the log. */
  @Override
  public void close() {
    log.close();
  }

  private LogEntry head() {
    return log.store().read(Chain::head);
  }
}
