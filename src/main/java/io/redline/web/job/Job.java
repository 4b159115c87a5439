package io.redline.web.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A job of this server: its card, its folder, and how far it is. Safe for several threads. */
public final class Job {
  /** What somebody asked of a running job. */
  enum Wish {
    GO_ON,
    PAUSE,
    CANCEL,
    REST
  }

  private final JobFolder folder;
  private volatile JobCard card;
  private volatile Progress progress;
  private volatile Wish wish = Wish.GO_ON;

  Job(JobFolder folder, JobCard card) {
    this.folder = folder;
    this.card = card;
  }

  public JobCard card() {
    return card;
  }

  JobFolder folder() {
    return folder;
  }

  void card(JobCard next) {
    card = next;
  }

  Wish wish() {
    return wish;
  }

  void wish(Wish next) {
    wish = next;
    Progress running = progress;
    if (next != Wish.GO_ON && running != null) running.stop();
  }

  /** A run begins; a wish that came before stops it at once. */
  Progress begin() {
    Progress fresh = new Progress(card.rows(), card.counts(), System::nanoTime);
    progress = fresh;
    if (wish != Wish.GO_ON) fresh.stop();
    return fresh;
  }

  void end() {
    progress = null;
  }

  /** State as people see it: {@code stopping} between the wish and the end of a chunk. */
  public String state() {
    boolean stopping = card.state() == JobCard.State.RUNNING && wish != Wish.GO_ON;
    return stopping ? "stopping" : card.state().id();
  }

  public long rows() {
    return seen().rows();
  }

  public Map<String, Integer> counts() {
    return seen().counts();
  }

  /** Rows a second; 0 when nothing runs or it cannot be told yet. */
  public double rowsPerSecond() {
    return progress == null ? 0 : seen().perSecond();
  }

  /** Null when nothing runs or it cannot be told yet. */
  public Duration left() {
    return progress == null ? null : seen().left(card.total());
  }

  private Progress.Seen seen() {
    Progress running = progress;
    return running == null ? new Progress.Seen(card.rows(), card.counts(), 0) : running.seen();
  }

  boolean isOlderThan(Duration age, Instant now) {
    return card.ended() != null && card.ended().plus(age).isBefore(now);
  }
}
