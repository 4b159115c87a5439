package io.redline.report;

import io.redline.explain.Words;
import io.redline.intake.Source;
import io.redline.intake.Sources;
import io.redline.report.Conclusion.Flaw;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a proposal or in a file of conclusions and was not counted, with the reason. */
final class ReportNotes {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final int MOST_NAMED = 6;

  /** One person's conclusions of one day that do not count for one reason. */
  private record NotCounted(String whose, String why) {}

  private final Report report;
  private final Words words;
  private final Lang lang;

  ReportNotes(Report report) {
    this.report = report;
    this.words = report.explanation().words();
    this.lang = report.lang();
  }

  /** One for each place where claims, statements and map do not agree. */
  List<String> contradictions() {
    return report.findings().stream()
        .filter(f -> f.finding().isContradiction())
        .map(f -> words.label("contradiction") + Punctuation.colon(lang) + f.summary())
        .toList();
  }

  /** What was taken for granted of a part, or does not agree. */
  List<String> parts() {
    List<String> notes = new ArrayList<>();
    for (PartReading part : report.parts()) {
      String name = words.part(part.part().name());
      for (Message note : part.readAs().notes()) notes.add(name + report.words(note));
      if (report.map() != null && SiteMap.isTooFar(part.geometry(), report.map()))
        notes.add(name + words.label("part.off-map"));
    }
    return notes;
  }

  /** One for each source whose facts nobody has confirmed. */
  List<String> unconfirmed() {
    Map<Source, List<String>> facts = new LinkedHashMap<>();
    Sources.of(report.screened().proposal().json())
        .unconfirmed()
        .forEach(
            (pointer, source) ->
                facts.computeIfAbsent(source, s -> new ArrayList<>()).add(words.fact(pointer)));
    List<String> notes = new ArrayList<>();
    facts.forEach(
        (source, names) ->
            notes.add(
                TEXTS.say(
                    lang,
                    "report-notes.judged-unknown-once",
                    named(names),
                    source.unconfirmed().in(lang),
                    source.pointer())));
    return notes;
  }

  /** One for each reason why conclusions do not count. */
  List<String> voidConclusions() {
    Map<NotCounted, List<String>> clauses = new LinkedHashMap<>();
    boolean unbound = false;
    for (Conclusion one : report.conclusions()) {
      String why = one.whyVoid(report.seenOn(), words);
      if (why.isEmpty()) continue;
      unbound |= one.flaw() == Flaw.NO_PROPOSAL || one.flaw() == Flaw.OTHER_PROPOSAL;
      NotCounted alike = new NotCounted(one.by() + Punctuation.comma(lang) + one.on(), why);
      clauses.computeIfAbsent(alike, a -> new ArrayList<>()).add(one.clause());
    }
    List<String> notes = new ArrayList<>();
    clauses.forEach(
        (alike, ids) ->
            notes.add(
                TEXTS.say(
                    lang,
                    "report-notes.not-counted",
                    words.label("conclusion"),
                    alike.whose(),
                    named(ids),
                    alike.why())));
    if (unbound)
      notes.add(TEXTS.say(lang, "report-notes.conclusion-proposal", report.proposalDigest()));
    return notes;
  }

  private String named(List<String> all) {
    String some =
        String.join(Punctuation.listComma(lang), all.subList(0, Math.min(MOST_NAMED, all.size())));
    return all.size() <= MOST_NAMED
        ? some
        : TEXTS.say(lang, "report-notes.and-more", some, all.size(), all.size() - MOST_NAMED);
  }
}
