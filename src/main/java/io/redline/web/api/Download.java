package io.redline.web.api;

import io.redline.report.JsonReport;
import io.redline.report.Report;
import io.redline.report.format.ReportFormat;
import io.redline.web.problem.Refused;
import io.redline.words.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** A report in the form a client asked for. */
final class Download {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private Download() {}

  /**
   * The first format of the Accept header that there is; JSON when it asks for nothing.
   *
   * @param accept the header, or null
   */
  static ReportFormat asked(String accept) throws HttpMediaTypeNotAcceptableException {
    if (accept == null || accept.isBlank()) return ReportFormat.JSON;
    List<MediaType> ranges = MediaType.parseMediaTypes(accept);
    for (MediaType range : ranges.stream().sorted(Download::byQuality).toList()) {
      if (range.isWildcardType()) return ReportFormat.JSON;
      for (ReportFormat format : ReportFormat.values())
        if (range.includes(mediaType(format))) return format;
    }
    throw new HttpMediaTypeNotAcceptableException(
        Arrays.stream(ReportFormat.values()).map(Download::mediaType).toList());
  }

  /**
   * @throws Refused when there is no such format
   */
  static ReportFormat named(String extension) {
    for (ReportFormat format : ReportFormat.values())
      if (format.id().equals(extension)) return format;
    throw Refused.notFound(TEXTS.say("download.no-format", extension));
  }

  static ResponseEntity<byte[]> of(Report report, ReportFormat format) {
    return ResponseEntity.ok().headers(headers(report, format)).body(bytes(report, format));
  }

  /** JSON goes to programs, which need no lines. */
  static byte[] bytes(Report report, ReportFormat format) {
    if (format == ReportFormat.JSON) return JsonReport.packed(report);
    return format.write(List.of(report), false);
  }

  /** An HTML report of somebody's words is a file to keep, never a page of this server. */
  static HttpHeaders headers(Report report, ReportFormat format) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(format.mediaType()));
    headers.setCacheControl("no-store");
    if (format != ReportFormat.JSON)
      headers.setContentDisposition(
          ContentDisposition.attachment()
              .filename(
                  "redline-" + safe(report.assessment().proposalId()) + "." + format.id(),
                  StandardCharsets.UTF_8)
              .build());
    return headers;
  }

  private static String safe(String id) {
    return id.replaceAll("[^\\p{L}\\p{N}._-]", "_");
  }

  private static MediaType mediaType(ReportFormat format) {
    MediaType type = MediaType.parseMediaType(format.mediaType());
    return new MediaType(type.getType(), type.getSubtype());
  }

  private static int byQuality(MediaType a, MediaType b) {
    return Double.compare(b.getQualityValue(), a.getQualityValue());
  }
}
