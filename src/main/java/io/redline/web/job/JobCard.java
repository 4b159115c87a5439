package io.redline.web.job;

import io.redline.audit.result.ListSummary;
import io.redline.words.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of a job, as it is kept beside its files.
 *
 * @param by name of the person who ordered it
 * @param total rows of the list; -1 as long as they were not counted
 * @param rows that were assessed when it last stopped
 * @param counts projects by outcome id, {@code unreadable} among them
 * @param summary what would settle most projects, the first of it, and what rows say about each
 *     other
 * @param told what was passed over in the list, and what happened to the job
 * @param problems why it failed
 * @param ended when it was done, failed or paused; null before
 */
public record JobCard(
    String id,
    String by,
    Instant created,
    Order order,
    State state,
    long total,
    long rows,
    Map<String, Integer> counts,
    ListSummary summary,
    List<Message> told,
    List<Message> problems,
    Instant ended) {

  /** Where a job is. */
  public enum State {
    WAITING,
    RUNNING,
    PAUSED,
    DONE,
    FAILED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it will be worked at without anybody asking again. */
    boolean isOpen() {
      return this == WAITING || this == RUNNING;
    }
  }

  public JobCard {
    counts = Map.copyOf(counts);
    told = List.copyOf(told);
    problems = List.copyOf(problems);
  }

  static JobCard fresh(String id, String by, Instant now, Order order) {
    return new JobCard(
        id,
        by,
        now,
        order,
        State.WAITING,
        -1,
        0,
        Map.of(),
        ListSummary.NOTHING,
        List.of(),
        List.of(),
        null);
  }

  JobCard in(State next, Instant now) {
    return new JobCard(
        id,
        by,
        created,
        order,
        next,
        total,
        rows,
        counts,
        summary,
        told,
        next.isOpen() ? List.of() : problems,
        next.isOpen() ? null : now);
  }

  JobCard counted(long all) {
    return new JobCard(
        id, by, created, order, state, all, rows, counts, summary, told, problems, ended);
  }

  JobCard at(long assessed, Map<String, Integer> outcomes) {
    return new JobCard(
        id, by, created, order, state, total, assessed, outcomes, summary, told, problems, ended);
  }

  JobCard summing(ListSummary found) {
    return new JobCard(
        id, by, created, order, state, total, rows, counts, found, told, problems, ended);
  }

  JobCard telling(List<Message> messages) {
    return new JobCard(
        id, by, created, order, state, total, rows, counts, summary, messages, problems, ended);
  }

  JobCard failing(Message problem) {
    return new JobCard(
        id, by, created, order, state, total, rows, counts, summary, told, List.of(problem), ended);
  }
}
