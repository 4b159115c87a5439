package io.redline.web.api;

import io.redline.audit.list.Corrections;
import io.redline.audit.list.Mapping;
import io.redline.web.job.Job;
import io.redline.web.job.JobShelf;
import io.redline.web.job.Jobs;
import io.redline.web.job.Order;
import io.redline.web.job.ResultTable;
import io.redline.web.problem.Refused;
import io.redline.web.record.SeenRequests;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ObjectNode;

/** Whole lists: ordered, followed, and read when they are done. Everybody sees own jobs only. */
@RestController
class AuditsApi {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final String PATH = "/api/audits";
  private static final int ROWS_A_PAGE = 50;
  private final Jobs jobs;
  private final SeenRequests seen;

  AuditsApi(Jobs jobs, SeenRequests seen) {
    this.jobs = jobs;
    this.seen = seen;
  }

  /**
   * @param list the file; its name says what kind
   * @param columns what is said of its columns, as {@link AuditOrder#mapping}
   * @param findings whether a file with a row a finding is wanted too
   * @param key the same key with the same list and options gives the same job again
   */
  @PostMapping(path = PATH, consumes = "multipart/form-data", produces = "application/json")
  ResponseEntity<ObjectNode> order(
      @RequestParam MultipartFile list,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "") String columns,
      @RequestParam(defaultValue = "false") boolean findings,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      Lang lang)
      throws IOException {
    Mapping mapping = AuditOrder.mapping(columns);
    String name = AuditOrder.listName(list.getOriginalFilename());
    Order order = new Order(name, mapping, Corrections.NONE, asOf, lang, findings);
    try (JobShelf.Draft draft = jobs.draft();
        InputStream in = list.getInputStream()) {
      byte[] digest = draft.take(in, name);
      SeenRequests.Answer answer =
          seen.once(key, who(), content(order, digest), () -> add(draft, order));
      Job job = jobs.find(answer.number(), who());
      return (answer.isNew() ? ResponseEntity.accepted() : ResponseEntity.ok())
          .location(URI.create(PATH + "/" + answer.number()))
          .body(AuditJson.of(job, jobs, lang));
    }
  }

  private String add(JobShelf.Draft draft, Order order) {
    return jobs.add(draft, who(), order).card().id();
  }

  private static byte[] content(Order order, byte[] digest) {
    byte[] text = order.text().getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(text, text.length + digest.length);
    System.arraycopy(digest, 0, all, text.length, digest.length);
    return all;
  }

  @GetMapping(path = PATH, produces = "application/json")
  List<ObjectNode> own(Lang lang) {
    return jobs.of(who()).stream().map(job -> AuditJson.of(job, jobs, lang)).toList();
  }

  @GetMapping(path = PATH + "/{id}", produces = "application/json")
  ObjectNode one(@PathVariable String id, Lang lang) {
    return AuditJson.of(jobs.find(id, who()), jobs, lang);
  }

  @PostMapping(path = PATH + "/{id}/pause", produces = "application/json")
  ObjectNode pause(@PathVariable String id, Lang lang) {
    Job job = jobs.find(id, who());
    jobs.pause(job);
    return AuditJson.of(job, jobs, lang);
  }

  @PostMapping(path = PATH + "/{id}/resume", produces = "application/json")
  ObjectNode resume(@PathVariable String id, Lang lang) {
    Job job = jobs.find(id, who());
    jobs.resume(job);
    return AuditJson.of(job, jobs, lang);
  }

  /** Ends it if it runs, and deletes list and results. */
  @DeleteMapping(PATH + "/{id}")
  ResponseEntity<Void> delete(@PathVariable String id) {
    jobs.cancel(jobs.find(id, who()));
    return ResponseEntity.noContent().build();
  }

  /**
   * @param file {@code result.xlsx}, {@code .csv}, {@code .jsonl}, {@code .geojson}, or {@code
   *     findings.csv}
   */
  @GetMapping(PATH + "/{id}/{file}")
  ResponseEntity<Resource> result(@PathVariable String id, @PathVariable String file) {
    Job job = jobs.find(id, who());
    Path found = jobs.result(job, file);
    if (found == null && AuditJson.NAMES.contains(file) && !job.state().equals("done"))
      throw Refused.conflict(TEXTS.say("result-not-finished"));
    if (found == null) throw Refused.notFound(TEXTS.say("audits-api.no-such-result"));
    String list = job.card().order().list().replaceFirst("\\.[^.]*$", "");
    String ending = file.substring(file.indexOf('.'));
    String said = file.startsWith("findings") ? "-findings" : "-result";
    return ResponseEntity.ok()
        .contentType(AuditJson.mediaType(ending))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(list + said + ending))
        .body(new FileSystemResource(found));
  }

  static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  /**
   * @param q text in id, name, reason or next step
   * @param outcome ids apart by commas; all when empty
   */
  @GetMapping(path = PATH + "/{id}/rows", produces = "application/json")
  ResponseEntity<List<ObjectNode>> rows(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "row") String sort,
      @RequestParam(defaultValue = "false") boolean descending,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + ROWS_A_PAGE) int size) {
    Page.check(page, size);
    if (!ResultTable.SORTABLE.contains(sort)) throw oneOf("sort", ResultTable.SORTABLE);
    if (size == 0) throw oneOf("size", List.of("1 … 1000"));
    int skip = (int) Math.min((long) page * size, Integer.MAX_VALUE);
    ResultTable.Part part =
        jobs.rows(jobs.find(id, who())).rows(choice(q, outcome), sort, descending, skip, size);
    return new Page<>(part.rows(), page, size, part.total())
        .answer(PATH + "/" + id + "/rows")
        .body(part.rows());
  }

  /**
   * @param bbox west, south, east, north in degrees; everything when empty
   */
  @GetMapping(path = PATH + "/{id}/map", produces = "application/geo+json")
  ObjectNode map(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String bbox) {
    ResultTable rows = jobs.rows(jobs.find(id, who()));
    double[] extent = rows.extent();
    double[] box = bbox.isEmpty() ? extent : box(bbox);
    ObjectNode map = rows.map(choice(q, outcome), box == null ? new double[] {0, 0, 0, 0} : box);
    if (extent != null) Arrays.stream(extent).forEach(map.putArray("extent")::add);
    return map;
  }

  private static double[] box(String text) {
    try {
      double[] box = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
      boolean sound = box.length == 4 && Arrays.stream(box).allMatch(Double::isFinite);
      if (sound && box[0] <= box[2] && box[1] <= box[3]) return box;
    } catch (NumberFormatException e) {
      // Told below, like four numbers that make no box.
    }
    throw Refused.parameter("bbox", TEXTS.say("audits-api.expected-west-south"));
  }

  private static ResultTable.Choice choice(String q, String outcome) {
    List<String> outcomes = outcome.isBlank() ? List.of() : List.of(outcome.split(","));
    if (!ResultTable.OUTCOMES.containsAll(outcomes)) throw oneOf("outcome", ResultTable.OUTCOMES);
    return new ResultTable.Choice(q.toLowerCase(Locale.ROOT), outcomes);
  }

  private static Refused oneOf(String parameter, List<String> known) {
    return Refused.parameter(parameter, TEXTS.say("expected-one", known));
  }

  private static String who() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }
}
