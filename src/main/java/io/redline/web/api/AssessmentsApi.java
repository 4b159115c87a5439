package io.redline.web.api;

import io.redline.decisions.LogEntry;
import io.redline.decisions.Review;
import io.redline.decisions.replay.ReplayJson;
import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.report.RecordStamp;
import io.redline.report.Report;
import io.redline.report.Signature;
import io.redline.report.format.ReportFormat;
import io.redline.screening.Screening;
import io.redline.web.record.Records;
import io.redline.web.record.SeenRequests;
import io.redline.web.serving.InForce;
import io.redline.words.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Assessments that are recorded in the decision log. */
@RestController
class AssessmentsApi {
  private static final String PATH = "/api/assessments/";
  private final InForce inForce;
  private final Records records;
  private final SeenRequests seen;

  AssessmentsApi(InForce inForce, Records records, SeenRequests seen) {
    this.inForce = inForce;
    this.records = records;
    this.seen = seen;
  }

  /**
   * @param asOf judge by the law in force on this day
   * @param key the same key with the same content gives the same record again
   */
  @PostMapping(path = "/api/assessments", consumes = "application/json")
  ResponseEntity<byte[]> assess(
      HttpServletRequest request,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "false") boolean remedies,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept,
      Lang lang)
      throws IOException, IntakeProblem, HttpMediaTypeNotAcceptableException {
    ReportFormat format = Download.asked(accept);
    Screening screening = inForce.screening();
    byte[] body = Body.bytes(request, ProposalReader.MOST_BYTES);
    Judging judging = Judging.of(screening, Body.proposal(body, screening), asOf);
    RecordStamp[] stamp = new RecordStamp[1];
    SeenRequests.Answer answer =
        seen.once(
            key,
            who().getName(),
            Idempotent.content(body, asOf),
            () -> {
              stamp[0] = records.record(judging.screened(), body, screening, who());
              return stamp[0].number();
            });
    if (!answer.isNew()) return read(answer.number(), format, all, remedies, lang);
    Report report =
        judging
            .report(lang, format, all, remedies)
            .recorded(stamp[0])
            .reviewed(List.of(), Signature.NONE, Screening.today());
    return ResponseEntity.created(URI.create(PATH + stamp[0].number()))
        .headers(Download.headers(report, format))
        .body(Download.bytes(report, format));
  }

  @GetMapping(PATH + "{id}")
  ResponseEntity<byte[]> read(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "false") boolean remedies,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept,
      Lang lang)
      throws IntakeProblem, HttpMediaTypeNotAcceptableException {
    int dot = id.lastIndexOf('.');
    return dot < 0
        ? read(id, Download.asked(accept), all, remedies, lang)
        : read(id.substring(0, dot), Download.named(id.substring(dot + 1)), all, remedies, lang);
  }

  private ResponseEntity<byte[]> read(
      String id, ReportFormat format, boolean all, boolean remedies, Lang lang)
      throws IntakeProblem {
    LogEntry entry = records.find(id, who());
    Records.Again again = records.again(entry);
    Review review = records.review(entry, who());
    Report report =
        new Judging(again.screened(), again.by())
            .report(lang, format, all, remedies)
            .recorded(records.log().stamp(entry))
            .reviewed(review.conclusions(), review.signature(), Screening.today());
    return ResponseEntity.ok()
        .headers(Download.headers(report, format))
        .body(Download.bytes(report, format));
  }

  /** Judges a record anew by the rulebook, layers and day of then, and compares. */
  @PostMapping(path = PATH + "{id}/replay", produces = "application/json")
  ObjectNode replay(@PathVariable String id, Lang lang) {
    return ReplayJson.of(records.replay(records.find(id, who())), lang);
  }

  private static Authentication who() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
