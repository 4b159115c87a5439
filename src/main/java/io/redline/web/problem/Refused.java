package io.redline.web.problem;

import io.redline.web.problem.Problem.Fault;
import io.redline.words.Message;
import java.util.List;

/** A request that is not carried out, with the reason for the one who sent it. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.kind());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** Nothing has this name. */
  public static Refused notFound(String zh, String en) {
    return new Refused(new Problem(404, "not-found", new Message(zh, en), List.of()));
  }

  /** Something else is there already. */
  public static Refused conflict(String zh, String en) {
    return new Refused(new Problem(409, "conflict", new Message(zh, en), List.of()));
  }

  /** A parameter of the query that is not understood. */
  public static Refused parameter(String name, Message sentence) {
    return new Refused(
        new Problem(
            400,
            "parameter",
            new Message("请求参数有误", "a parameter is not understood"),
            List.of(new Fault(null, name, sentence))));
  }

  /** More bytes than are read. */
  public static Refused tooLarge(long mostBytes) {
    return new Refused(
        new Problem(
            413,
            "too-large",
            Statuses.title(413),
            List.of(
                new Fault(
                    "",
                    null,
                    new Message(
                        "至多 " + mostBytes + " 字节", "at most " + mostBytes + " bytes are read")))));
  }
}
