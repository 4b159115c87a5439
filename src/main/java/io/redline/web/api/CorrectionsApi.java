package io.redline.web.api;

import io.redline.audit.TakenHints;
import io.redline.audit.list.Corrections;
import io.redline.intake.Vocabulary;
import io.redline.web.job.CorrectionsJson;
import io.redline.web.job.Job;
import io.redline.web.job.JobShelf;
import io.redline.web.job.Jobs;
import io.redline.web.job.Order;
import io.redline.web.job.ResultTable;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be put right of a list when it was judged, and the list judged again with it. */
@RestController
class CorrectionsApi {
  private static final Catalogue TEXTS = Catalogue.named("web");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Jobs jobs;
  private final InForce inForce;

  CorrectionsApi(Jobs jobs, InForce inForce) {
    this.jobs = jobs;
    this.inForce = inForce;
  }

  @GetMapping(path = "/api/audits/{id}/corrections", produces = "application/json")
  ObjectNode correctable(@PathVariable String id, Lang lang) {
    Job job = jobs.find(id, who());
    ResultTable.Correctable found = jobs.rows(job).correctable();
    ObjectNode json = JSON.createObjectNode();
    found.cells().forEach(json.putArray("cells")::add);
    ArrayNode hints = json.putArray("hints");
    Vocabulary vocabulary = vocabulary();
    found
        .hints()
        .forEach(
            (hint, rows) -> {
              if (TakenHints.isOne(hint, vocabulary))
                hints
                    .addObject()
                    .put("id", hint)
                    .put("label", TakenHints.label(hint, vocabulary, lang))
                    .put("rows", rows);
            });
    return json;
  }

  /**
   * The same list once more with these corrections beside those it had: a job of its own.
   *
   * @param body as {@link CorrectionsJson} has it
   */
  @PostMapping(
      path = "/api/audits/{id}/again",
      consumes = "application/json",
      produces = "application/json")
  ResponseEntity<ObjectNode> again(@PathVariable String id, @RequestBody String body, Lang lang)
      throws IOException {
    Job job = jobs.find(id, who());
    Order before = job.card().order();
    Corrections more = corrections(body);
    Order order =
        new Order(
            before.list(),
            before.mapping(),
            before.corrections().with(more),
            before.asOf(),
            before.lang(),
            before.findings());
    try (JobShelf.Draft draft = jobs.draft();
        InputStream in = Files.newInputStream(jobs.list(job))) {
      draft.take(in, order.list());
      Job next = jobs.add(draft, who(), order);
      return ResponseEntity.accepted()
          .location(URI.create("/api/audits/" + next.card().id()))
          .body(AuditJson.of(next, jobs, lang));
    }
  }

  private Corrections corrections(String body) {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException e) {
      throw refused();
    }
    if (!json.isObject()) throw refused();
    Corrections said = CorrectionsJson.read(json);
    boolean known = said.hints().stream().allMatch(hint -> TakenHints.isOne(hint, vocabulary()));
    if (said.isNone() || !known) throw refused();
    return said;
  }

  private static Refused refused() {
    return Refused.parameter("corrections", TEXTS.say("corrections-api.expected"));
  }

  private Vocabulary vocabulary() {
    return inForce.screening().rulebook().vocabulary();
  }

  private static String who() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }
}
