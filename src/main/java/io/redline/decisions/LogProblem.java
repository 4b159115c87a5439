package io.redline.decisions;

import io.redline.intake.Wording;

/** The decision log cannot be read or written as asked. Nothing was recorded. */
public final class LogProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Wording wording;

  private LogProblem(Wording wording, Throwable cause) {
    super(wording.en(), cause);
    this.wording = wording;
  }

  public static LogProblem of(String zh, String en) {
    return new LogProblem(new Wording(zh, en), null);
  }

  static LogProblem of(String zh, String en, Throwable cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new LogProblem(new Wording(zh + "：" + why, en + ": " + why), cause);
  }

  public Wording wording() {
    return wording;
  }
}
