package io.redline.audit;

import io.redline.audit.result.ResultFormat;
import io.redline.audit.result.RowText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files an audit writes: the result in each form that is wanted, and the findings where
 * somebody asked for them.
 */
final class ResultFiles implements AutoCloseable {
  /** Makes a workbook of the notes on its rows. */
  interface WorkbookMaker {
    void make(Path notes, Path workbook) throws IOException;
  }

  /**
   * One file.
   *
   * @param start what it begins with
   * @param end what stands after the last row
   * @param workbook the final name when a workbook is made of what is written; else null
   */
  private record Output(PartFile file, byte[] start, String end, Path workbook) {}

  private final Journal journal;
  private final List<Output> outputs = new ArrayList<>();

  private ResultFiles(AuditRequest request, Journal journal) {
    this.journal = journal;
    for (Path path : request.outputs()) {
      ResultFormat format = ResultFormat.of(path);
      RowText text = format.rows(request.lang(), request.records());
      outputs.add(
          new Output(
              new PartFile(path), bytes(text.start()), text.end(), format.isText() ? null : path));
    }
    if (request.findings() != null) {
      String start = ResultFormat.of(request.findings()).findings(request.lang()).start();
      outputs.add(new Output(new PartFile(request.findings()), bytes(start), "", null));
    }
  }

  /** Opens the files where the journal says they are good, or begins them. */
  static ResultFiles of(AuditRequest request, Journal journal, Fingerprint print)
      throws IOException {
    ResultFiles files = new ResultFiles(request, journal);
    boolean anew = !request.resume() || journal.header().isEmpty();
    if (anew) journal.begin(print.line());
    if (!journal.isWhole()) journal.forgetFrom(files.goodChunks());
    files.open();
    return files;
  }

  /** Chunks whose bytes are all there; what is behind them is judged again. */
  private int goodChunks() throws IOException {
    long[] from = outputs.stream().mapToLong(o -> o.start().length).toArray();
    List<Journal.Chunk> chunks = journal.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      Journal.Chunk chunk = chunks.get(i);
      if (chunk.ends().length != outputs.size()) return i;
      for (int f = 0; f < outputs.size(); f++) {
        PartFile file = outputs.get(f).file();
        long end = chunk.ends()[f];
        if (PartFile.length(file.path()) < end) return i;
        if (file.sum(from[f], end) != chunk.sums()[f]) return i;
        from[f] = end;
      }
    }
    return chunks.size();
  }

  private void open() throws IOException {
    List<Journal.Chunk> chunks = journal.chunks();
    for (int f = 0; f < outputs.size(); f++) {
      Output output = outputs.get(f);
      if (journal.isWhole() && !Files.exists(output.file().path())) continue;
      output.file().open(chunks.isEmpty() ? 0 : chunks.get(chunks.size() - 1).ends()[f]);
      if (chunks.isEmpty()) output.file().append(output.start());
    }
  }

  void add(Chunk chunk) throws IOException {
    long[] ends = new long[outputs.size()];
    long[] sums = new long[outputs.size()];
    for (int f = 0; f < outputs.size(); f++) {
      PartFile file = outputs.get(f).file();
      sums[f] = file.append(chunk.files().get(f));
      ends[f] = file.end();
    }
    journal.add(new Journal.Chunk(journal.chunks().size(), ends, sums, chunk.totals()));
  }

  /** Gives every file its name; one that has it already is left as it is. */
  void publish(WorkbookMaker maker) throws IOException {
    for (Output output : outputs) {
      PartFile file = output.file();
      if (!Files.exists(file.path())) continue;
      if (output.workbook() == null) {
        file.append(output.end());
        file.publish();
      } else {
        maker.make(file.path(), output.workbook());
        file.delete();
      }
    }
  }

  /** Nothing is to be kept: the list is no list. */
  void delete() throws IOException {
    for (Output output : outputs) output.file().delete();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    for (Output output : outputs) output.file().close();
  }
}
