package io.redline.web.desk;

import io.redline.decisions.Queue;
import io.redline.decisions.Review.State;
import io.redline.facts.Outcome;
import io.redline.screening.Screening;
import io.redline.web.account.Persons;
import io.redline.web.problem.Refused;
import io.redline.web.record.Records;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of recorded assessments: everybody's for a reviewer, one's own for who sent them. */
@Controller
class QueuePage {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final int ROWS = 25;
  private static final int LAST_PAGE = 1_000_000;

  private final Records records;
  private final Asked asked;
  private final Persons persons;

  QueuePage(Records records, Asked asked, Persons persons) {
    this.records = records;
    this.asked = asked;
    this.persons = persons;
  }

  @GetMapping("/desk")
  String desk(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "1") int page,
      Model model,
      Lang lang) {
    return list(null, q, state, outcome, page, model, lang);
  }

  @GetMapping("/mine")
  String mine(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "1") int page,
      Model model,
      Lang lang) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return list(who.getName(), q, state, outcome, page, model, lang);
  }

  private String list(
      String by, String q, String state, String outcome, int page, Model model, Lang lang) {
    if (page < 1 || page > LAST_PAGE)
      throw Refused.parameter("page", TEXTS.say("queue-page.found-expected-1", page));
    Queue queue = new Queue(records.log());
    Queue.Wish wish =
        new Queue.Wish(q.strip(), outcome(outcome), state(state), by, (page - 1) * ROWS, ROWS);
    Queue.Page found = queue.page(wish);
    Map<String, String> names = persons.names();
    LocalDate today = Screening.today();
    model.addAttribute(
        "rows",
        found.rows().stream()
            .map(row -> QueueRow.of(row, names, asked.left(row.entry(), row.review(), today), lang))
            .toList());
    model.addAttribute("all", found.all());
    model.addAttribute("page", page);
    model.addAttribute("pages", Math.max(1, (found.all() + ROWS - 1) / ROWS));
    model.addAttribute("own", by != null);
    model.addAttribute("path", by == null ? "/desk" : "/mine");
    model.addAttribute("q", q.strip());
    model.addAttribute("state", state);
    model.addAttribute("outcome", outcome);
    model.addAttribute(
        "states", Arrays.stream(State.values()).map(s -> StateWord.of(s, lang)).toList());
    model.addAttribute(
        "outcomes", Arrays.stream(Outcome.values()).map(o -> OutcomeWord.of(o, lang)).toList());
    return "desk";
  }

  private static State state(String id) {
    if (id.isEmpty()) return null;
    for (State state : State.values())
      if (StateWord.of(state, Lang.EN).id().equals(id)) return state;
    throw unknown(
        "state",
        id,
        Arrays.stream(State.values()).map(s -> StateWord.of(s, Lang.EN).id()).toList());
  }

  private static Outcome outcome(String id) {
    if (id.isEmpty()) return null;
    for (Outcome outcome : Outcome.values()) if (outcome.id().equals(id)) return outcome;
    throw unknown("outcome", id, Arrays.stream(Outcome.values()).map(Outcome::id).toList());
  }

  private static Refused unknown(String parameter, String found, List<String> known) {
    String shown = found.replaceAll("\\p{Cntrl}", " ");
    return Refused.parameter(
        parameter, TEXTS.say("queue-page.no-expected-one", shown, Punctuation.list(known)));
  }
}
