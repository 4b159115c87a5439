package io.redline.web.api;

import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.report.format.ReportFormat;
import io.redline.screening.Screening;
import io.redline.web.serving.InForce;
import io.redline.words.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assesses without recording. */
@RestController
class TryApi {
  private final InForce inForce;

  TryApi(InForce inForce) {
    this.inForce = inForce;
  }

  /**
   * @param asOf judge by the law in force on this day
   * @param all list the clauses that are not applicable too
   * @param remedies say in JSON too what the applicant can do; takes longer
   * @param accept any format of a report; JSON unless told otherwise
   */
  @PostMapping(path = "/api/try", consumes = "application/json")
  ResponseEntity<byte[]> tryOut(
      HttpServletRequest request,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "false") boolean remedies,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept,
      Lang lang)
      throws IOException, IntakeProblem, HttpMediaTypeNotAcceptableException {
    ReportFormat format = Download.asked(accept);
    Screening screening = inForce.screening();
    byte[] body = Body.bytes(request, ProposalReader.MOST_BYTES);
    Judging judging = Judging.of(screening, Body.proposal(body, screening), asOf);
    return Download.of(judging.report(lang, format, all, remedies), format);
  }
}
