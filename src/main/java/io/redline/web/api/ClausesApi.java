package io.redline.web.api;

import io.redline.report.ClauseJson;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The register of clauses. */
@RestController
class ClausesApi {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private final InForce inForce;

  ClausesApi(InForce inForce) {
    this.inForce = inForce;
  }

  /**
   * @param q part of id, instrument, article or quote; empty for all
   * @param status of the register, or null for all
   * @param page from 0
   * @param size of a page; 0 for the whole register
   */
  @GetMapping(path = "/api/clauses", produces = "application/json")
  ResponseEntity<List<ObjectNode>> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) String status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "0") int size) {
    Rulebook rulebook = inForce.screening().rulebook();
    checkStatus(status);
    List<Clause> found =
        rulebook.clauses().stream()
            .filter(c -> status == null || c.status().id().equals(status))
            .filter(c -> q.isBlank() || text(c).contains(q.strip()))
            .toList();
    Page<Clause> part = Page.of(found, page, size);
    return part.answer("/api/clauses").body(each(part.items(), rulebook));
  }

  @GetMapping(path = "/api/clauses/{id}", produces = "application/json")
  ObjectNode one(@PathVariable String id) {
    Rulebook rulebook = inForce.screening().rulebook();
    Clause clause = rulebook.clause(id);
    if (clause != null) return ClauseJson.full(clause, rulebook);
    String guess = Guess.closest(id, rulebook.clauses().stream().map(Clause::id).toList());
    throw Refused.notFound(
        TEXTS.say("clauses-api.no-such-clause", guess == null ? "" : TEXTS.say("maybe", guess)));
  }

  private static List<ObjectNode> each(List<Clause> clauses, Rulebook rulebook) {
    return clauses.stream().map(c -> ClauseJson.brief(c, rulebook)).toList();
  }

  private static String text(Clause c) {
    return String.join("\n", c.id(), c.instrument().title(), c.article(), c.quote());
  }

  private static void checkStatus(String status) {
    List<String> known = Arrays.stream(Clause.Status.values()).map(Clause.Status::id).toList();
    if (status != null && !known.contains(status))
      throw Refused.parameter("status", TEXTS.say("expected-one", known));
  }
}
