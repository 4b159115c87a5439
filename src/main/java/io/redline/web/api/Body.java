package io.redline.web.api;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screening;
import io.redline.web.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, as far as it is read. */
final class Body {
  private static final String SOURCE = "request";

  private Body() {}

  static Proposal proposal(byte[] body, Screening screening) throws IntakeProblem {
    return new ProposalReader(screening.rulebook().vocabulary()).read(SOURCE, body);
  }

  /**
   * @throws Refused when there are more bytes than that
   */
  static byte[] bytes(HttpServletRequest request, long most) throws IOException {
    if (request.getContentLengthLong() > most) throw Refused.tooLarge(most);
    byte[] bytes = request.getInputStream().readNBytes((int) most + 1);
    if (bytes.length > most) throw Refused.tooLarge(most);
    return bytes;
  }
}
