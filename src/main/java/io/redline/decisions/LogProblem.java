package io.redline.decisions;

import io.redline.words.Message;
import io.redline.words.Punctuation;

/** The decision log cannot be read or written as asked. Nothing was recorded, unless it says so. */
public final class LogProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Message wording;
  private final Kind kind;

  private enum Kind {
    TROUBLE,
    REFUSAL,
    CONFLICT
  }

  private LogProblem(Message wording, Kind kind, Throwable cause) {
    super(wording.en(), cause);
    this.wording = wording;
    this.kind = kind;
  }

  /** Something is the matter with the log, or with what it keeps. */
  public static LogProblem of(Message wording) {
    return new LogProblem(wording, Kind.TROUBLE, null);
  }

  static LogProblem of(Message wording, Throwable cause) {
    String said = cause.getMessage() == null ? "" : cause.getMessage().strip();
    // What follows the first line repeats it.
    String why = said.isEmpty() ? cause.getClass().getSimpleName() : said.lines().findFirst().get();
    return new LogProblem(Punctuation.labelled(wording, why), Kind.TROUBLE, cause);
  }

  /** The log is well, but cannot do what was asked: no such record, a reason left out. */
  public static LogProblem refused(Message wording) {
    return new LogProblem(wording, Kind.REFUSAL, null);
  }

  /** The same only because somebody else wrote meanwhile. */
  static LogProblem conflict(Message wording) {
    return new LogProblem(wording, Kind.CONFLICT, null);
  }

  public boolean isConflict() {
    return kind == Kind.CONFLICT;
  }

  /** Whether what was asked for is wrong and not the log; false when nothing can be said. */
  public boolean isRefusal() {
    return kind != Kind.TROUBLE;
  }

  public Message wording() {
    return wording;
  }
}
