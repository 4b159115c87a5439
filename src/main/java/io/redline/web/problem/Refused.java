package io.redline.web.problem;

import io.redline.web.problem.Problem.Fault;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;

/** A request that is not carried out, with the reason for the one who sent it. */
public final class Refused extends RuntimeException {
  private static final Catalogue TEXTS = Catalogue.named("web");

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
  public static Refused notFound(Message why) {
    return new Refused(new Problem(404, "not-found", why, List.of()));
  }

  /** Something else is there already. */
  public static Refused conflict(Message why) {
    return new Refused(new Problem(409, "conflict", why, List.of()));
  }

  /** A parameter of the query that is not understood. */
  public static Refused parameter(String name, Message sentence) {
    return new Refused(
        new Problem(
            400,
            "parameter",
            TEXTS.say("refused.parameter-not-understood"),
            List.of(new Fault(null, name, sentence))));
  }

  /** More bytes than are read. */
  public static Refused tooLarge(long mostBytes) {
    return new Refused(
        new Problem(
            413,
            "too-large",
            Statuses.title(413),
            List.of(new Fault("", null, TEXTS.say("refused.most-bytes-read", mostBytes)))));
  }
}
