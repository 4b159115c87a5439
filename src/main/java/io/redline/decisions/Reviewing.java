package io.redline.decisions;

import io.redline.assess.Finding;
import io.redline.decisions.Chain.Draft;
import io.redline.decisions.LogEntry.Kind;
import io.redline.explain.Question;
import io.redline.facts.Outcome;
import io.redline.intake.CanonicalJson;
import io.redline.report.Conclusion;
import io.redline.report.Notice;
import io.redline.report.RecordStamp;
import io.redline.report.Report;
import io.redline.report.ReviewedOutcome;
import io.redline.screening.Screened;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds people's conclusions and the signature to a recorded assessment. Each is an entry of its
 * own, checked in the transaction that appends it: of two people at once the second is told.
 */
public final class Reviewing {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final int MOST_NAMED = 12;

  private final DecisionLog log;
  private final LogEntry about;

  /**
   * @param number of the assessment
   * @throws LogProblem when there is no such assessment
   */
  public Reviewing(DecisionLog log, String number) {
    this.log = log;
    this.about = log.get(number);
    if (about.kind() != Kind.ASSESSMENT)
      throw LogProblem.refused(TEXTS.say("reviewing.no-assessment-nothing", about.number()));
  }

  /**
   * Who writes.
   *
   * @param name as printed
   * @param account signed in with; empty on the command line
   */
  public record Person(String name, String account) {}

  /**
   * All of the conclusions or none.
   *
   * @param seen number of the newest conclusion on each clause that the person has seen, empty for
   *     none; null without a look
   * @throws LogProblem a conflict when somebody concluded or signed meanwhile; nothing is recorded
   */
  public List<RecordStamp> conclude(
      List<Conclusion> conclusions, List<String> seen, String account, Instant at) {
    List<Draft> drafts = new ArrayList<>();
    for (Conclusion one : conclusions) {
      ObjectNode header = new Conclusions(log).header(about, one);
      if (!account.isEmpty()) header.put("account", account);
      drafts.add(new Draft(Kind.CONCLUSION, at, Who.named(one.by()), header));
    }
    return log.append(
        connection -> {
          Review now = Review.in(connection, about);
          notSigned(now);
          for (int i = 0; seen != null && i < seen.size(); i++)
            unchanged(now, conclusions.get(i).clause(), seen.get(i));
          return drafts;
        });
  }

  /**
   * Signs: from then on nothing more is concluded on this assessment.
   *
   * @param again the assessment as it comes out now
   * @param on conclusions have to hold on this day, and on the day judged by
   * @param seen number of the newest entry about it that the person has seen, empty for none; null
   *     without a look
   * @throws LogProblem when something that asks a person is left, naming it; when the answer stays
   *     open with all conclusions counted; when the assessment no longer comes out as recorded; a
   *     conflict when somebody concluded or signed meanwhile
   */
  public RecordStamp sign(Screened again, Person who, LocalDate on, String seen, Instant at) {
    same(again);
    String by = Who.named(who.name());
    return log.append(
            connection -> {
              Review now = Review.in(connection, about);
              notSigned(now);
              if (seen != null && !now.latest().equals(seen)) throw meanwhile(now.entries());
              complete(again.assessment().findings(), now, later(on, again.assessment().asOf()));
              return List.of(new Draft(Kind.SIGNATURE, at, by, header(now, who, on)));
            })
        .get(0);
  }

  /**
   * Gives notice of what others have to supply before the assessment can be signed. More may be
   * concluded after it.
   *
   * @param report of the assessment as it comes out now, with all that was concluded
   * @param seen number of the newest entry about it that the report shows, empty for none
   * @throws LogProblem when nothing is left to ask of others; when the assessment no longer comes
   *     out as recorded; a conflict when somebody concluded or signed meanwhile
   */
  public RecordStamp giveNotice(Report report, Person who, LocalDate on, String seen, Instant at) {
    same(report.screened());
    List<Question> left = Notice.left(report);
    if (left.isEmpty()) throw LogProblem.refused(TEXTS.say("reviewing.nothing-to-supply"));
    String by = Who.named(who.name());
    return log.append(
            connection -> {
              Review now = Review.in(connection, about);
              notSigned(now);
              if (!now.latest().equals(seen)) throw meanwhile(now.entries());
              ObjectNode header = header(now, who, on);
              var questions = header.putArray("questions");
              left.forEach(question -> questions.add(question.id()));
              return List.of(new Draft(Kind.NOTICE, at, by, header));
            })
        .get(0);
  }

  /**
   * What asks a person and has no conclusion that holds on the day, in the order of the findings.
   */
  public static List<String> left(List<Finding> findings, Review review, LocalDate day) {
    Set<String> concluded = review.concluded(day);
    return findings.stream()
        .filter(Finding::asksPerson)
        .map(f -> f.clause().id())
        .filter(clause -> !concluded.contains(clause))
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private ObjectNode header(Review now, Person who, LocalDate on) {
    ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
    header.put("about", about.number()).put("aboutHash", about.hash()).put("on", on.toString());
    if (!who.account().isEmpty()) header.put("account", who.account());
    var resting = header.putArray("conclusions");
    now.conclusionEntries().forEach(e -> resting.add(e.number()));
    return header;
  }

  private void complete(List<Finding> findings, Review now, LocalDate on) {
    List<String> failed =
        findings.stream()
            .filter(f -> f.outcome() == Outcome.ERROR)
            .map(f -> f.clause().id())
            .toList();
    if (!failed.isEmpty())
      throw LogProblem.refused(
          TEXTS.say("reviewing.cannot-signed-could", Message.each(each -> named(failed, each))));
    List<String> left = left(findings, now, on);
    if (!left.isEmpty())
      throw LogProblem.refused(
          TEXTS.say(
              "reviewing.cannot-signed-item",
              left.size(),
              Message.each(each -> named(left, each))));
    ReviewedOutcome reviewed = new ReviewedOutcome(findings, now.counting(on));
    if (!reviewed.isOpen()) return;
    List<String> open = reviewed.open().stream().map(f -> f.clause().id()).toList();
    throw LogProblem.refused(
        TEXTS.say(
            "reviewing.cannot-signed-open", open.size(), Message.each(each -> named(open, each))));
  }

  private static String named(List<String> clauses, Lang lang) {
    String first =
        String.join(
            Punctuation.listComma(lang), clauses.subList(0, Math.min(MOST_NAMED, clauses.size())));
    return clauses.size() <= MOST_NAMED ? first : TEXTS.say(lang, "reviewing.and-more", first);
  }

  private void same(Screened again) {
    byte[] kept = log.content(about, Recorded.of(about).assessment());
    if (!Arrays.equals(kept, AssessmentJson.bytes(again.assessment())))
      throw LogProblem.refused(TEXTS.say("reviewing.not-come-out-same", about.number()));
  }

  private void notSigned(Review now) {
    LogEntry signed = now.signatureEntry();
    if (signed == null) return;
    throw LogProblem.conflict(
        TEXTS.say(
            "reviewing.signed-change-needs",
            about.number(),
            signed.by(),
            now.signature().on(),
            signed.number()));
  }

  private static void unchanged(Review now, String clause, String seen) {
    if (!now.latestOn(clause).equals(Objects.toString(seen, ""))) throw meanwhile(now.on(clause));
  }

  private static LogProblem meanwhile(List<LogEntry> entries) {
    if (entries.isEmpty()) return LogProblem.conflict(TEXTS.say("reviewing.conclusion-seen-not"));
    LogEntry last = entries.get(entries.size() - 1);
    String clause = last.header().path("clause").asString("");
    return LogProblem.conflict(
        TEXTS.say("reviewing.concluded-meanwhile", last.by(), clause, last.number()));
  }
}
