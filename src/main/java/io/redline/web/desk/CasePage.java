package io.redline.web.desk;

import io.redline.decisions.LogEntry;
import io.redline.decisions.LogProblem;
import io.redline.decisions.Queue;
import io.redline.decisions.Review;
import io.redline.decisions.Reviewing;
import io.redline.decisions.Reviewing.Person;
import io.redline.explain.Explanation;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.remedy.Remedies;
import io.redline.report.Report;
import io.redline.screening.Screening;
import io.redline.web.account.Persons;
import io.redline.web.problem.Refused;
import io.redline.web.record.Records;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One recorded assessment on a reviewer's desk: read, concluded on, signed. */
@Controller
class CasePage {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final String PATH = "/desk/{id}";

  private final Records records;
  private final Persons persons;

  CasePage(Records records, Persons persons) {
    this.records = records;
    this.persons = persons;
  }

  /**
   * @param saved what was just recorded, for the page to say so
   * @param clause one to show with everything, also in a long list
   */
  @GetMapping(PATH)
  String show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String saved,
      @RequestParam(defaultValue = "") String clause,
      Model model,
      Lang lang)
      throws IntakeProblem {
    LogEntry entry = records.find(id, who());
    model.addAttribute(
        "saved",
        List.of("signed", "notice").contains(saved) || saved.matches("\\d{1,4}") ? saved : "");
    page(entry, ConclusionForm.empty(), List.of(), model, lang);
    model.addAttribute("typed", clause);
    return "case";
  }

  /** What a long list leaves out of a finding, for a page that has the rest. */
  @GetMapping(PATH + "/clauses/{clause}")
  String part(@PathVariable String id, @PathVariable String clause, Model model, Lang lang)
      throws IntakeProblem {
    LogEntry entry = records.find(id, who());
    page(entry, ConclusionForm.empty(), List.of(), model, lang);
    CaseItem item = ((CaseView) model.getAttribute("view")).item(clause);
    if (item == null) throw Refused.notFound(TEXTS.say("case-page.assessment-no-such"));
    model.addAttribute("i", item);
    model.addAttribute("alone", false);
    return "case-item :: rest";
  }

  /** Records what the signed-in person concludes on the chosen clauses: all of it or nothing. */
  @PostMapping(PATH + "/conclusions")
  String conclude(
      @PathVariable String id,
      ConclusionForm form,
      HttpServletResponse response,
      Model model,
      Lang lang)
      throws IntakeProblem {
    LogEntry entry = records.find(id, who());
    List<Message> wrong = form.problems(Screening.today());
    if (wrong.isEmpty()) wrong = strangers(entry, form);
    if (!wrong.isEmpty()) return again(entry, form, wrong, 422, response, model, lang);
    try {
      new Reviewing(records.log(), entry.number())
          .conclude(
              form.conclusions(persons.nameOf(who()), Screening.today()),
              form.seen(),
              who().getName(),
              Instant.now());
    } catch (LogProblem refused) {
      return refused(entry, form, refused, response, model, lang);
    }
    String place =
        form.place().matches("q-\\d{1,3}|progress-title")
            ? form.place()
            : "c-" + form.clauses().get(0);
    return "redirect:/desk/" + entry.number() + "?saved=" + form.item().size() + "#" + place;
  }

  /**
   * @param seen newest entry about the assessment that the person has seen
   * @param confirm that the person signs in the own name
   */
  @PostMapping(PATH + "/signature")
  String sign(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "false") boolean confirm,
      HttpServletResponse response,
      Model model,
      Lang lang)
      throws IntakeProblem {
    LogEntry entry = records.find(id, who());
    ConclusionForm none = ConclusionForm.empty();
    if (!confirm) {
      List<Message> wrong = List.of(TEXTS.say("case-page.tick-confirmation"));
      return again(entry, none, wrong, 422, response, model, lang);
    }
    try {
      Person person = new Person(persons.nameOf(who()), who().getName());
      new Reviewing(records.log(), entry.number())
          .sign(records.again(entry).screened(), person, Screening.today(), seen, Instant.now());
    } catch (LogProblem refused) {
      return refused(entry, none, refused, response, model, lang);
    }
    return "redirect:/desk/" + entry.number() + "?saved=signed";
  }

  /**
   * Gives notice of what others have to supply.
   *
   * @param seen newest entry about the assessment that the person has seen
   */
  @PostMapping(PATH + "/notice")
  String notice(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String seen,
      HttpServletResponse response,
      Model model,
      Lang lang)
      throws IntakeProblem {
    LogEntry entry = records.find(id, who());
    Review review = Review.of(records.log(), entry);
    try {
      Person person = new Person(persons.nameOf(who()), who().getName());
      new Reviewing(records.log(), entry.number())
          .giveNotice(
              report(entry, records.again(entry), review, lang),
              person,
              Screening.today(),
              seen,
              Instant.now());
    } catch (LogProblem refused) {
      return refused(entry, ConclusionForm.empty(), refused, response, model, lang);
    }
    return "redirect:/desk/" + entry.number() + "?saved=notice";
  }

  private Report report(LogEntry entry, Records.Again again, Review review, Lang lang) {
    Explanation explanation = new Explanation(lang, again.by().rulebook());
    return Report.of(
            again.screened(), again.by(), List.of(), explanation, false, false, Remedies.NONE)
        .recorded(records.log().stamp(entry))
        .reviewed(review.conclusions(), review.signature(), Screening.today());
  }

  /** Clauses that are none of this assessment's, or that nobody can answer for. */
  private List<Message> strangers(LogEntry entry, ConclusionForm form) throws IntakeProblem {
    var findings = records.again(entry).screened().assessment().findings();
    return form.clauses().stream()
        .filter(
            clause ->
                findings.stream()
                    .noneMatch(f -> f.clause().id().equals(clause) && f.outcome() != Outcome.ERROR))
        .map(clause -> clause.replaceAll("\\p{Cntrl}", " "))
        .map(clause -> TEXTS.say("case-page.no-clause-assessment", clause))
        .toList();
  }

  private String refused(
      LogEntry entry,
      ConclusionForm form,
      LogProblem refused,
      HttpServletResponse response,
      Model model,
      Lang lang)
      throws IntakeProblem {
    int status = refused.isConflict() ? 409 : 422;
    return again(entry, form, List.of(refused.wording()), status, response, model, lang);
  }

  /** The page as it is now, with what was typed. */
  private String again(
      LogEntry entry,
      ConclusionForm form,
      List<Message> wrong,
      int status,
      HttpServletResponse response,
      Model model,
      Lang lang)
      throws IntakeProblem {
    response.setStatus(status);
    return page(entry, form, wrong, model, lang);
  }

  private String page(
      LogEntry entry, ConclusionForm form, List<Message> wrong, Model model, Lang lang)
      throws IntakeProblem {
    Records.Again again = records.again(entry);
    Review review = Review.of(records.log(), entry);
    Report report = report(entry, again, review, lang);
    List<LogEntry> versions = new Queue(records.log()).versions(report.assessment().proposalId());
    model.addAttribute("view", CaseView.of(report, review, versions, persons.names()));
    model.addAttribute("form", form);
    model.addAttribute("typed", form.item().size() == 1 ? form.clauses().get(0) : "");
    model.addAttribute("wrong", wrong.stream().map(w -> w.in(lang)).toList());
    model.addAttribute("today", Screening.today().toString());
    return "case";
  }

  private static Authentication who() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
