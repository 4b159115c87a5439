package io.redline.web.api;

import io.redline.audit.list.ColumnLook;
import io.redline.audit.list.Field;
import io.redline.audit.list.Fields;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.PlaceFields;
import io.redline.audit.list.UnreadableList;
import io.redline.audit.result.Template;
import io.redline.intake.Vocabulary;
import io.redline.web.job.JobShelf;
import io.redline.web.job.Jobs;
import io.redline.web.problem.Problem;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a list's columns would be read as, before it is ordered; and the template to fill in. */
@RestController
class ColumnsApi {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Jobs jobs;
  private final InForce inForce;

  ColumnsApi(Jobs jobs, InForce inForce) {
    this.jobs = jobs;
    this.inForce = inForce;
  }

  /**
   * Nothing is kept of the list.
   *
   * @param columns what is said of its columns so far
   */
  @PostMapping(
      path = "/api/audits/columns",
      consumes = "multipart/form-data",
      produces = "application/json")
  ObjectNode look(
      @RequestParam MultipartFile list, @RequestParam(defaultValue = "") String columns, Lang lang)
      throws IOException {
    Vocabulary vocabulary = inForce.screening().rulebook().vocabulary();
    String name = AuditOrder.listName(list.getOriginalFilename());
    try (JobShelf.Draft draft = jobs.draft();
        InputStream in = list.getInputStream()) {
      draft.take(in, name);
      ListFile file = new ListFile(draft.list(name), vocabulary, AuditOrder.mapping(columns));
      return json(file.look(null), vocabulary, lang);
    } catch (UnreadableList e) {
      throw new Refused(
          new Problem(
              422,
              "unreadable",
              TEXTS.say("columns-api.list-cannot-read"),
              List.of(new Problem.Fault(null, "list", e.wording()))));
    }
  }

  private static ObjectNode json(ColumnLook look, Vocabulary vocabulary, Lang lang) {
    ObjectNode json = JSON.createObjectNode();
    json.put("line", look.line());
    ArrayNode columns = json.putArray("columns");
    for (ColumnLook.Seen seen : look.columns()) {
      ObjectNode column =
          columns
              .addObject()
              .put("number", seen.number())
              .put("address", seen.address())
              .put("heading", seen.heading());
      column.put("key", seen.field() == null ? null : seen.field().key());
      seen.samples().forEach(column.putArray("samples")::add);
    }
    ArrayNode messages = json.putArray("messages");
    look.messages().forEach(m -> messages.add(lang.of(m.zh(), m.en())));
    Message refused = look.refused();
    json.put("refused", refused == null ? null : lang.of(refused.zh(), refused.en()));
    ArrayNode known = json.putArray("fields");
    Set<Field> read =
        look.columns().stream().map(ColumnLook.Seen::field).collect(Collectors.toSet());
    for (Field field : new Fields(vocabulary).all())
      // Each layer's statements with all their details would be over a thousand choices a column.
      if (field.isReadable() && (PlaceFields.isOffered(field, vocabulary) || read.contains(field)))
        known
            .addObject()
            .put("key", field.key())
            .put("label", lang.of(field.label().zh(), field.label().en()))
            .put("unit", field.unit())
            .put("note", lang.of(field.note().zh(), field.note().en()));
    return json;
  }

  @GetMapping("/api/audits/template.xlsx")
  ResponseEntity<byte[]> template(Lang lang) throws IOException {
    Path file = Files.createTempFile("redline-template", ".xlsx");
    try {
      new Template(lang, inForce.screening().rulebook().vocabulary()).write(file);
      return ResponseEntity.ok()
          .contentType(AuditJson.mediaType(".xlsx"))
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              AuditsApi.attachment(TEXTS.say(lang, "columns-api.redline-list-xlsx")))
          .body(Files.readAllBytes(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
