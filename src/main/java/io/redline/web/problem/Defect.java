package io.redline.web.problem;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

/** Something of ours broke: the log keeps what, the answer only a number. */
final class Defect {
  /** The client went away: nobody reads an answer. */
  private static final Set<String> GONE =
      Set.of("ClientAbortException", "AsyncRequestNotUsableException", "EOFException");

  private Defect() {}

  static Problem of(Exception e, System.Logger log) {
    if (e instanceof IOException && GONE.contains(e.getClass().getSimpleName()))
      return Statuses.problem(400);
    String number = UUID.randomUUID().toString().substring(0, 8);
    log.log(System.Logger.Level.ERROR, "defect " + number, e);
    return new Problem(500, "defect", Statuses.title(500), Problems.numbered(number));
  }
}
