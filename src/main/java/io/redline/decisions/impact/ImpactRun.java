package io.redline.decisions.impact;

import io.redline.decisions.replay.ClauseChange;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * An impact over a whole list, by several threads, told in the order of the list. The heap does not
 * grow with the list.
 */
public final class ImpactRun implements AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("impact");
  private static final int CHUNK = 500;

  private final Impact impact;
  private final int threads;
  private final RowFile changed;
  private final RowFile failed;
  private final Map<String, Map<Turn, Long>> byClause = new TreeMap<>();
  private long projects;
  private long verdicts;

  /**
   * A row of the list.
   *
   * @param number in the list
   * @param proposal null when it could not be read
   * @param problem why it could not be read or judged; null when it could
   * @param changed null until it was judged
   */
  public record Row(int number, String id, Proposal proposal, Message problem, Changed changed) {
    public static Row read(int number, Proposal proposal) {
      return new Row(number, proposal.id(), proposal, null, null);
    }

    public static Row unreadable(int number, String id, Message problem) {
      return new Row(number, id, null, problem, null);
    }
  }

  public ImpactRun(Impact impact, int threads) {
    this.impact = impact;
    this.threads = Math.max(1, threads);
    this.changed = new RowFile(impact::causes);
    this.failed = new RowFile(impact::causes);
  }

  /**
   * @param rows read from one thread
   * @param progress told how many rows are done
   */
  public ImpactRun over(Iterator<Row> rows, LongConsumer progress) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Row>>> waiting = new ArrayList<>();
      while (rows.hasNext() || !waiting.isEmpty()) {
        while (rows.hasNext() && waiting.size() < 2 * threads) {
          List<Row> chunk = new ArrayList<>();
          while (rows.hasNext() && chunk.size() < CHUNK) chunk.add(rows.next());
          waiting.add(workers.submit(() -> chunk.stream().map(this::judged).toList()));
        }
        waiting.remove(0).get().forEach(this::count);
        progress.accept(projects);
      }
      return this;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
  }

  /** A row that cannot be judged is told, not taken for unchanged. */
  private Row judged(Row row) {
    if (row.proposal() == null) return row;
    try {
      Changed changed = impact.of(row.proposal());
      return new Row(row.number(), row.id(), null, null, changed);
    } catch (IntakeProblem e) {
      IntakeProblem.Problem first = e.problems().get(0);
      return Row.unreadable(
          row.number(), row.id(), new Message(first.text(Lang.ZH), first.text(Lang.EN)));
    } catch (RuntimeException | StackOverflowError e) {
      return Row.unreadable(row.number(), row.id(), TEXTS.say("could-not", e));
    }
  }

  private void count(Row row) {
    projects++;
    if (row.problem() != null) failed.add(row);
    else if (row.changed().isAny()) {
      changed.add(row);
      if (row.changed().before() != row.changed().after()) verdicts++;
      for (ClauseChange change : row.changed().clauses())
        byClause
            .computeIfAbsent(change.clause(), c -> new TreeMap<>())
            .merge(Turn.of(change), 1L, Long::sum);
    }
  }

  public Impact impact() {
    return impact;
  }

  /** Rows of the list, readable or not. */
  public long projects() {
    return projects;
  }

  /** Projects of which some clause changes. */
  public long changed() {
    return changed.size();
  }

  /** Projects of which the overall outcome changes. */
  public long verdictsChanged() {
    return verdicts;
  }

  /** Rows that could not be read or judged. */
  public long failed() {
    return failed.size();
  }

  /** Tells the projects of which some clause changes, in the order of the list. */
  public void eachChanged(Consumer<Row> reader) {
    changed.forEach(reader);
  }

  /** Tells the rows that could not be read or judged, in the order of the list. */
  public void eachFailed(Consumer<Row> reader) {
    failed.forEach(reader);
  }

  /** For each clause, how many projects go from which outcome to which. */
  public Map<String, Map<Turn, Long>> byClause() {
    return byClause;
  }

  @Override
  public void close() {
    changed.close();
    failed.close();
  }
}
