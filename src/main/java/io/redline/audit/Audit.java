package io.redline.audit;

import io.redline.audit.list.Entry;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.UnreadableList;
import io.redline.audit.portfolio.Portfolio;
import io.redline.audit.portfolio.Sketcher;
import io.redline.audit.portfolio.Survey;
import io.redline.audit.result.ListSummary;
import io.redline.audit.result.ResultFormat;
import io.redline.audit.result.ResultWorkbook;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * An audit of a list: one thread reads and writes in order, the others judge chunk by chunk. What
 * is written grows beside its final name; a journal says how far it is good.
 */
public final class Audit {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final int CHUNKS_AHEAD_A_THREAD = 2;

  /** Told after each chunk. */
  public interface Watch {
    /**
     * @param done share of the list, negative when it cannot be told
     */
    void advanced(double done, Totals totals);

    /** Whether to go on; asked after each chunk. */
    default boolean goesOn() {
      return true;
    }
  }

  /**
   * What came of it.
   *
   * @param messages what was passed over in the list
   * @param summary what would settle most projects first, and what rows say about each other
   * @param taken projects that stood in the journal already
   */
  public record Done(Totals totals, ListSummary summary, List<Message> messages, long taken) {}

  private final AuditRequest request;
  private final Screening screening;
  private final Fingerprint asked;
  private final ListFile file;
  private final Totals totals = new Totals();
  private final Deque<Future<Supplier<Chunk>>> waiting = new ArrayDeque<>();
  private long taken;

  private Audit(AuditRequest request, Screening screening, Fingerprint asked, ListFile file) {
    this.request = request;
    this.screening = screening;
    this.asked = asked;
    this.file = file;
  }

  /**
   * @param today the day of rows that have none, where nobody asked for one
   * @throws UnreadableList when the list cannot be read; a list without a project too
   * @throws AuditProblem when it cannot be taken up, the result cannot be written, or the watch
   *     stopped it
   */
  public static Done run(AuditRequest request, Screening screening, LocalDate today, Watch watch)
      throws UnreadableList, AuditProblem {
    ListFile file =
        new ListFile(
            request.list(),
            screening.rulebook().vocabulary(),
            request.mapping(),
            request.corrections());
    try (ProjectList list = file.open(request.sheet())) {
      return new Audit(request, screening, Fingerprint.of(request, screening, today), file)
          .run(list, watch);
    } catch (IOException e) {
      throw unwritable(request, e);
    }
  }

  private Done run(ProjectList list, Watch watch) throws IOException, UnreadableList, AuditProblem {
    for (Path output : request.outputs()) makeRoom(output);
    if (request.findings() != null) makeRoom(request.findings());
    try (Journal journal = Journal.open(PartFile.beside(request.output(), ".journal"))) {
      Fingerprint print = agreed(journal);
      try (ResultFiles files = ResultFiles.of(request, journal, print)) {
        Survey survey = survey(print);
        List<Message> messages = judgedOrNothing(list, print, journal, files, survey, watch);
        journal.whole();
        Portfolio portfolio = survey.result(() -> file.open(request.sheet()));
        ListSummary summary = new Summaries(screening.rulebook()).of(totals.open(), portfolio);
        files.publish((notes, book) -> workbook(notes, book, list, print, messages, summary));
        journal.delete();
        return new Done(totals, summary, messages, taken);
      } catch (UnreadableList e) {
        journal.delete();
        throw e;
      }
    }
  }

  private Survey survey(Fingerprint print) {
    return new Survey(
        new Sketcher(screening, request.asOf(), print.day()), screening.rulebook().vocabulary());
  }

  /** The folder of a file; one that is there may be a link. */
  private static void makeRoom(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) Files.createDirectories(folder);
  }

  /** A journal of another audit is not taken up; without --resume an audit begins anew. */
  private Fingerprint agreed(Journal journal) throws AuditProblem {
    if (!request.resume() || journal.header().isEmpty()) return asked;
    Fingerprint begun = Fingerprint.read(journal.header());
    Fingerprint now = asked.asBegun(begun);
    if (now.equals(begun)) return now;
    throw new AuditProblem(
        AuditProblem.Kind.CHANGED,
        TEXTS.say(
            "audit.cannot-be-taken-up",
            Message.each(lang -> Punctuation.list(lang, now.differences(begun, lang)))));
  }

  private List<Message> judgedOrNothing(
      ProjectList list,
      Fingerprint print,
      Journal journal,
      ResultFiles files,
      Survey survey,
      Watch watch)
      throws IOException, UnreadableList, AuditProblem {
    try {
      return judged(list, print, journal, files, survey, watch);
    } catch (UnreadableList e) {
      files.delete();
      throw e;
    }
  }

  private List<Message> judged(
      ProjectList list,
      Fingerprint print,
      Journal journal,
      ResultFiles files,
      Survey survey,
      Watch watch)
      throws IOException, UnreadableList, AuditProblem {
    int begun = journal.chunks().size();
    Judge judge = new Judge(screening, request.asOf(), print.day());
    ChunkMaker maker = new ChunkMaker(request, screening, judge, survey, print.run());
    SeenIds ids = new SeenIds();
    ExecutorService workers = Executors.newFixedThreadPool(request.threads(), Audit::worker);
    try {
      int number = 0;
      for (List<Entry> entries = next(list, maker.rows(), ids);
          !entries.isEmpty();
          entries = next(list, maker.rows(), ids)) {
        int chunk = number++;
        List<Entry> rows = entries;
        Totals known = chunk < begun ? take(journal.chunks().get(chunk)) : null;
        waiting.add(
            workers.submit(
                () -> known == null ? maker.make(rows, chunk) : maker.known(rows, known)));
        if (waiting.size() > CHUNKS_AHEAD_A_THREAD * request.threads())
          write(files, list, survey, watch);
      }
      if (number == 0) throw noProject();
      while (!waiting.isEmpty()) write(files, list, survey, watch);
    } finally {
      workers.shutdownNow();
    }
    List<Message> messages = new ArrayList<>(list.messages());
    if (!request.corrections().hints().isEmpty()) messages.add(maker.taken().message());
    if (ids.message() != null) messages.add(ids.message());
    if (totals.unread() > 0) messages.add(TEXTS.say("audit.unread", totals.unread()));
    return messages;
  }

  private static List<Entry> next(ProjectList list, int most, SeenIds ids) throws UnreadableList {
    List<Entry> entries = new ArrayList<>(most);
    while (entries.size() < most) {
      Entry entry = list.next();
      if (entry == null) break;
      ids.see(entry.row(), entry.id());
      entries.add(entry);
    }
    return entries;
  }

  private Totals take(Journal.Chunk chunk) {
    taken += chunk.totals().rows();
    return chunk.totals();
  }

  private void write(ResultFiles files, ProjectList list, Survey survey, Watch watch)
      throws IOException, AuditProblem {
    try {
      Chunk chunk = waiting.remove().get().get();
      survey.add(chunk.sketches());
      totals.add(chunk.totals());
      if (chunk.isWritten()) return;
      files.add(chunk);
      watch.advanced(list.done(), totals);
      if (!watch.goesOn()) throw stopped();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) throw error;
      throw new IllegalStateException(e.getCause());
    }
  }

  private void workbook(
      Path notes,
      Path book,
      ProjectList list,
      Fingerprint print,
      List<Message> messages,
      ListSummary summary)
      throws IOException {
    Path half = PartFile.beside(book, ".tmp");
    List<String> about =
        List.of(
            request.list().getFileName().toString(),
            print.day().toString(),
            screening.rulebook().version() + " (" + screening.rulebook().digest() + ")");
    try {
      new ResultWorkbook(
              request.lang(),
              print.day(),
              request.records(),
              screening.rulebook(),
              list.headings(),
              list.kept(),
              messages,
              about)
          .write(notes, totals.counts(), totals.headlines(), summary, half);
      PartFile.publish(half, book);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "judge");
    thread.setDaemon(true);
    return thread;
  }

  private static AuditProblem stopped() {
    return new AuditProblem(AuditProblem.Kind.STOPPED, TEXTS.say("audit.interrupted-go-resume"));
  }

  private static UnreadableList noProject() {
    return new UnreadableList(TEXTS.say("audit.no-project-below"));
  }

  private static AuditProblem unwritable(AuditRequest request, IOException e) {
    String what = e.getClass().getSimpleName() + ": " + e.getMessage();
    return new AuditProblem(
        AuditProblem.Kind.UNWRITABLE,
        TEXTS.say("audit.cannot-written-no", request.output(), what),
        e);
  }

  /** Whether results of these names can be written, and findings beside them. */
  public static boolean canWrite(List<Path> outputs, Path findings) {
    ResultFormat other = findings == null ? ResultFormat.CSV : ResultFormat.of(findings);
    return outputs.stream().allMatch(output -> ResultFormat.of(output) != null)
        && (other == ResultFormat.CSV || other == ResultFormat.JSONL);
  }
}
