package io.redline.decisions;

import io.redline.intake.Wording;

/** The decision log cannot be read or written as asked. Nothing was recorded. */
public final class LogProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Wording wording;
  private final boolean conflict;

  private LogProblem(Wording wording, boolean conflict, Throwable cause) {
    super(wording.en(), cause);
    this.wording = wording;
    this.conflict = conflict;
  }

  public static LogProblem of(String zh, String en) {
    return new LogProblem(new Wording(zh, en), false, null);
  }

  /** Somebody else was first. */
  static LogProblem conflict(String zh, String en) {
    return new LogProblem(new Wording(zh, en), true, null);
  }

  static LogProblem of(String zh, String en, Throwable cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new LogProblem(new Wording(zh + "：" + why, en + ": " + why), false, cause);
  }

  /** Whether it is refused only because somebody else wrote meanwhile. */
  public boolean isConflict() {
    return conflict;
  }

  public Wording wording() {
    return wording;
  }
}
