package io.redline.audit;

import io.redline.audit.result.ResultFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files an audit writes: the result, and the findings where somebody asked for them. */
final class Writing implements AutoCloseable {
  /** Makes a workbook of the notes on its rows. */
  interface WorkbookMaker {
    void make(Path notes) throws IOException;
  }

  private final Journal journal;
  private final ResultFormat format;
  private final String end;
  private final List<PartFile> files = new ArrayList<>();

  private Writing(AuditWish wish, Journal journal) {
    this.journal = journal;
    this.format = ResultFormat.of(wish.output());
    this.end = format.rows(wish.lang(), wish.records()).end();
    files.add(new PartFile(wish.output()));
    if (wish.findings() != null) files.add(new PartFile(wish.findings()));
  }

  /** Opens the files where the journal says they are good, or begins them. */
  static Writing of(AuditWish wish, Journal journal, Fingerprint print) throws IOException {
    Writing writing = new Writing(wish, journal);
    boolean anew = !wish.resume() || journal.header().isEmpty();
    if (anew) journal.begin(print.line());
    String start = writing.format.rows(wish.lang(), wish.records()).start();
    String found =
        wish.findings() == null
            ? ""
            : ResultFormat.of(wish.findings()).findings(wish.lang()).start();
    List<byte[]> starts = List.of(bytes(start), bytes(found));
    if (!journal.isWhole()) journal.forgetFrom(writing.goodChunks(starts));
    writing.open(starts);
    return writing;
  }

  /** Chunks whose bytes are all there; what is behind them is judged again. */
  private int goodChunks(List<byte[]> starts) throws IOException {
    long[] from = {starts.get(0).length, starts.get(1).length};
    List<Journal.Chunk> chunks = journal.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      Journal.Chunk chunk = chunks.get(i);
      for (int f = 0; f < files.size(); f++) {
        long end = chunk.ends()[f];
        if (PartFile.length(files.get(f).path()) < end) return i;
        if (files.get(f).sum(from[f], end) != chunk.sums()[f]) return i;
        from[f] = end;
      }
    }
    return chunks.size();
  }

  private void open(List<byte[]> starts) throws IOException {
    List<Journal.Chunk> chunks = journal.chunks();
    for (int f = 0; f < files.size(); f++) {
      PartFile file = files.get(f);
      if (journal.isWhole() && !Files.exists(file.path())) continue;
      file.open(chunks.isEmpty() ? 0 : chunks.get(chunks.size() - 1).ends()[f]);
      if (chunks.isEmpty()) file.append(starts.get(f));
    }
  }

  void add(Chunk chunk) throws IOException {
    long[] ends = new long[files.size()];
    long[] sums = new long[files.size()];
    for (int f = 0; f < files.size(); f++) {
      sums[f] = files.get(f).append(f == 0 ? chunk.rows() : chunk.findings());
      ends[f] = files.get(f).end();
    }
    journal.add(new Journal.Chunk(journal.chunks().size(), ends, sums, chunk.totals()));
  }

  /** Gives every file its name; one that has it already is left as it is. */
  void publish(WorkbookMaker workbook) throws IOException {
    for (int f = 0; f < files.size(); f++) {
      PartFile file = files.get(f);
      if (!Files.exists(file.path())) continue;
      if (f > 0 || format.isText()) {
        if (f == 0) file.append(end);
        file.publish();
      } else {
        workbook.make(file.path());
        file.delete();
      }
    }
  }

  /** Nothing is to be kept: the list is no list. */
  void delete() throws IOException {
    for (PartFile file : files) file.delete();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    for (PartFile file : files) file.close();
  }
}
