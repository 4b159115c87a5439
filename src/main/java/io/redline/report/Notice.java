package io.redline.report;

import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Question;
import io.redline.explain.Question.Kind;
import io.redline.explain.Question.Who;
import io.redline.facts.Tier;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a paper becomes that is still open: the questions left, by who has to answer them, with what
 * to supply and on what ground it is asked. It is no conclusion on the project.
 *
 * @param given who gave notice, when, and the record of it
 * @param parts the applicant first, then the bureaus, then who looks after the layers
 */
public record Notice(Report report, Signature given, List<Part> parts) {
  private static final Catalogue TEXTS = Catalogue.named("notice");
  private static final int MOST_CITED = 2;
  private static final List<Who> ORDER =
      List.of(Who.APPLICANT, Who.AUTHORITY, Who.REVIEWER, Who.OPERATOR);

  /** What one addressee has to answer. */
  public record Part(String to, List<Ask> asks) {
    public Part {
      asks = List.copyOf(asks);
    }
  }

  /**
   * @param number through the whole notice, from 1
   * @param supply the paper that settles it
   * @param ground what it is asked for, in a line
   */
  public record Ask(int number, String question, String supply, String ground) {}

  public Notice {
    parts = List.copyOf(parts);
  }

  /**
   * @param report with the conclusions that the notice rests on
   */
  public static Notice of(Report report, Signature given) {
    Lang lang = report.lang();
    Map<String, List<Question>> byAddressee = new LinkedHashMap<>();
    for (Who who : ORDER)
      for (Question question : left(report))
        if (question.who() == who)
          byAddressee
              .computeIfAbsent(addressee(question, lang), to -> new ArrayList<>())
              .add(question);
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, List<Question>> each : byAddressee.entrySet()) {
      List<Ask> asks = new ArrayList<>();
      for (Question question : each.getValue())
        asks.add(
            new Ask(++number, question.text(), supply(question, lang), ground(question, report)));
      parts.add(new Part(each.getKey(), asks));
    }
    return new Notice(report, given, parts);
  }

  /**
   * Questions that others than the reviewer have to answer and that are not settled with what was
   * concluded; empty when there is nothing to ask for.
   */
  public static List<Question> left(Report report) {
    List<String> open =
        reviewed(report).open().stream().map(finding -> finding.clause().id()).toList();
    return report.questions().stream()
        .filter(q -> q.kind() != Kind.JUDGEMENT && q.settles().stream().anyMatch(open::contains))
        .toList();
  }

  private static ReviewedOutcome reviewed(Report report) {
    return new ReviewedOutcome(report.assessment().findings(), report.countingConclusions());
  }

  private static String addressee(Question question, Lang lang) {
    return question.office() != null
        ? lang.of(question.office().zh(), question.office().en())
        : TEXTS.say(lang, "to." + question.who().id());
  }

  private static String supply(Question question, Lang lang) {
    String kind = question.kind().id();
    String own = kind + "." + question.who().id();
    return TEXTS.say(lang, "supply." + (TEXTS.keys().contains("supply." + own) ? own : kind));
  }

  private static String ground(Question question, Report report) {
    List<Finding> open = reviewed(report).open();
    List<String> cited =
        report.findings().stream()
            .filter(f -> question.settles().contains(f.clause()) && open.contains(f.finding()))
            .sorted(java.util.Comparator.comparing(f -> question.settles().indexOf(f.clause())))
            .map(ExplainedFinding::citation)
            .map(ExplainedFinding.Citation::heading)
            .distinct()
            .toList();
    String first =
        cited.stream()
            .limit(MOST_CITED)
            .collect(Collectors.joining(Punctuation.semicolon(report.lang())));
    return cited.size() <= MOST_CITED
        ? first
        : TEXTS.say(report.lang(), "and-others", first, cited.size());
  }

  public Lang lang() {
    return report.lang();
  }

  /** Why it is given, in a sentence or two. */
  public String why() {
    List<Finding> open = reviewed(report).open();
    long bans = open.stream().filter(f -> f.tier() == Tier.PROHIBITION).count();
    int questions = parts.stream().mapToInt(part -> part.asks().size()).sum();
    return bans == 0
        ? TEXTS.say(lang(), "why.others", open.size(), questions)
        : TEXTS.say(lang(), "why", bans, open.size() - bans, questions);
  }

  /** A text of every notice. */
  public String text(String key) {
    return TEXTS.say(lang(), key);
  }

  /** Project, case, applicant's number, reviewer and day, each with its name. */
  public List<List<String>> particulars() {
    return List.of(
        List.of(
            text("project"),
            report.assessment().proposalName()
                + Punctuation.inBrackets(lang(), report.assessment().proposalId())),
        List.of(text("case"), report.stamp().number()),
        List.of(text("site"), report.readAsLine()),
        List.of(text("day"), given.on().toString()));
  }

  /** Who asks, and where that is recorded. */
  public String signedLine() {
    return TEXTS.say(lang(), "signed", given.by(), given.on(), given.record());
  }
}
