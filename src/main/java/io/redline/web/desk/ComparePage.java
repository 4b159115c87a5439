package io.redline.web.desk;

import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.decisions.replay.Replay;
import io.redline.explain.Explanation;
import io.redline.intake.IntakeProblem;
import io.redline.remedy.Remedies;
import io.redline.report.Report;
import io.redline.web.problem.Refused;
import io.redline.web.record.Records;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Two versions of one proposal side by side: what changed, what it did, and why. */
@Controller
class ComparePage {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private final Records records;

  ComparePage(Records records) {
    this.records = records;
  }

  @GetMapping("/desk/{id}/compare/{other}")
  String compare(@PathVariable String id, @PathVariable String other, Model model, Lang lang)
      throws IntakeProblem {
    LogEntry one = find(id);
    LogEntry two = find(other);
    if (!proposal(one).equals(proposal(two)) || one.seq() == two.seq())
      throw Refused.conflict(
          TEXTS.say("compare-page.not-two-versions", one.number(), two.number()));
    LogEntry older = one.seq() < two.seq() ? one : two;
    LogEntry newer = one.seq() < two.seq() ? two : one;
    Records.Again then = records.again(older);
    Records.Again now = records.again(newer);
    Report before = report(then, lang);
    Report after = report(now, lang);
    Replay.Replayed judged = records.compare(older, newer);
    Changes changes = new Changes(after.explanation().words());
    model.addAttribute("older", side(older, before));
    model.addAttribute("newer", side(newer, after));
    model.addAttribute("asked", find(id).number());
    model.addAttribute("facts", changes.facts(before, after));
    model.addAttribute(
        "basis",
        changes.basis(
            Recorded.of(older),
            Recorded.of(newer),
            records.log().layers(older),
            records.log().layers(newer)));
    model.addAttribute(
        "clauses", changes.clauses(judged.comparison(), then.by().rulebook(), now.by().rulebook()));
    model.addAttribute(
        "evidence", judged.comparison().clauses().size() - judged.comparison().outcomes().size());
    return "compare";
  }

  /** One of the two. */
  public record Side(String number, String at, String project, OutcomeWord outcome) {}

  private static Side side(LogEntry entry, Report report) {
    return new Side(
        entry.number(),
        Moment.of(entry.at()),
        report.assessment().proposalName(),
        OutcomeWord.of(report.assessment().outcome(), report.lang()));
  }

  private static Report report(Records.Again again, Lang lang) {
    Explanation explanation = new Explanation(lang, again.by().rulebook());
    return Report.of(
        again.screened(),
        again.by(),
        java.util.List.of(),
        explanation,
        false,
        false,
        Remedies.NONE);
  }

  private static String proposal(LogEntry entry) {
    return Recorded.of(entry).proposalId();
  }

  private LogEntry find(String id) {
    return records.find(id, SecurityContextHolder.getContext().getAuthentication());
  }
}
