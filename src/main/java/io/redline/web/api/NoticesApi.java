package io.redline.web.api;

import io.redline.decisions.LogEntry;
import io.redline.decisions.Review;
import io.redline.explain.Explanation;
import io.redline.intake.IntakeProblem;
import io.redline.remedy.Remedies;
import io.redline.report.Notice;
import io.redline.report.Report;
import io.redline.report.format.ReportFormat;
import io.redline.report.page.NoticePage;
import io.redline.report.word.NoticeFile;
import io.redline.web.problem.Refused;
import io.redline.web.record.Records;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The newest notice of what is to be supplied to a recorded assessment, as a file. */
@RestController
class NoticesApi {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private final Records records;

  NoticesApi(Records records) {
    this.records = records;
  }

  /** The applicant reads it as soon as it is given: it is meant for the applicant. */
  @GetMapping("/api/assessments/{id}/notice/{form}")
  ResponseEntity<byte[]> read(@PathVariable String id, @PathVariable String form, Lang lang)
      throws IntakeProblem {
    LogEntry entry = records.find(id, SecurityContextHolder.getContext().getAuthentication());
    Records.Again again = records.again(entry);
    Explanation explanation = new Explanation(lang, again.by().rulebook());
    Report report =
        Report.of(again.screened(), again.by(), List.of(), explanation, false, false, Remedies.NONE)
            .recorded(records.log().stamp(entry));
    Notice notice = Review.of(records.log(), entry).notice(report);
    if (notice == null) throw Refused.notFound(TEXTS.say("notice.none", entry.number()));
    boolean word = form.equals("docx");
    if (!word && !form.equals("html"))
      throw Refused.notFound(TEXTS.say("download.no-format", form));
    String name = "redline-notice-" + notice.given().record() + "." + form;
    return ResponseEntity.ok()
        .contentType(
            MediaType.parseMediaType((word ? ReportFormat.DOCX : ReportFormat.HTML).mediaType()))
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(name).build().toString())
        .body(
            word
                ? NoticeFile.write(notice)
                : NoticePage.write(notice).getBytes(StandardCharsets.UTF_8));
  }
}
