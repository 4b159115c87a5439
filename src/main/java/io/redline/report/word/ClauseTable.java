package io.redline.report.word;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.ExplainedFinding.Compared;
import io.redline.explain.OutcomeStyle;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.words.Catalogue;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;

/** List or instrument | clause | its text | situation | evidence | outcome, one row a clause. */
final class ClauseTable {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final int[] WIDTHS = {1240, 1130, 2280, 2280, 1830, 878};
  private static final int[] ENGLISH_WIDTHS = {1150, 1080, 2150, 2150, 1850, 1258};

  /** An instrument's name is said again after so many rows, so that every page has it. */
  private static final int MOST_MERGED = 4;

  private final Chapter chapter;

  ClauseTable(Chapter chapter) {
    this.chapter = chapter;
  }

  void write(List<ExplainedFinding> findings) {
    WordTable table =
        chapter
            .file
            .table(chapter.lang.isZh() ? WIDTHS : ENGLISH_WIDTHS)
            .head(
                TEXTS.say(chapter.lang, "clause-table.list-or-instrument"),
                TEXTS.say(chapter.lang, "clause-table.clause"),
                chapter.words.label("finding.quote"),
                chapter.words.label("finding.project"),
                chapter.words.label("finding.evidence"),
                chapter.words.label("verdict"));
    int sameAbove = 0;
    for (int i = 0; i < findings.size(); i++) {
      boolean continues =
          i > 0 && sameAbove < MOST_MERGED - 1 && isOfOneInstrument(findings, i - 1, i);
      sameAbove = continues ? sameAbove + 1 : 0;
      boolean goesOn =
          i + 1 < findings.size()
              && sameAbove < MOST_MERGED - 1
              && isOfOneInstrument(findings, i, i + 1);
      Cell.Merge merge =
          continues ? Cell.Merge.CONTINUES : goesOn ? Cell.Merge.BEGINS : Cell.Merge.NONE;
      table.row(row(findings.get(i), merge));
    }
    chapter.file.gap();
  }

  private static boolean isOfOneInstrument(List<ExplainedFinding> findings, int one, int other) {
    return findings
        .get(one)
        .finding()
        .clause()
        .instrument()
        .equals(findings.get(other).finding().clause().instrument());
  }

  private List<Cell> row(ExplainedFinding finding, Cell.Merge merge) {
    var clause = finding.finding().clause();
    OutcomeStyle colour = OutcomeStyle.of(finding.machine());
    List<Text> instrument = new ArrayList<>(List.of(Text.of(clause.instrument().title())));
    if (!clause.instrument().number().isEmpty())
      instrument.add(Text.of(clause.instrument().number()));
    return List.of(
        Cell.of(instrument).merged(merge),
        Cell.of(
            List.of(
                Text.of(clause.article()),
                Text.of(clause.id()),
                Text.of(finding.citation().inForce()))),
        Cell.of(clause.quote()),
        Cell.of(situation(finding)),
        Cell.of(evidence(finding)),
        Cell.of(List.of(Text.of(finding.outcome()).strong().in(colour.ink())))
            .shaded(colour.paper()));
  }

  private List<Text> situation(ExplainedFinding finding) {
    List<Text> texts = new ArrayList<>(List.of(Text.of(finding.summary())));
    if (finding.exemption() != null) texts.add(Text.of(finding.exemption().text()));
    for (var other : finding.yieldsTo())
      texts.add(
          Text.of(
              chapter.words.label("finding.yields-to")
                  + Punctuation.colon(chapter.lang)
                  + other.clause()
                  + " "
                  + other.heading()));
    if (!finding.changes().isEmpty())
      texts.add(
          Text.of(
              chapter.words.label("finding.changes")
                  + Punctuation.colon(chapter.lang)
                  + String.join(Punctuation.semicolon(chapter.lang), finding.changes())));
    return texts;
  }

  /** What is known, with its source; what is not, and the exception, stand under the situation. */
  private List<Text> evidence(ExplainedFinding finding) {
    List<Text> texts = new ArrayList<>();
    for (Compared compared : finding.compared()) {
      if (isSaidAlready(compared)) continue;
      String source =
          compared.source().isEmpty() ? "" : TEXTS.say(chapter.lang, "source", compared.source());
      String holds =
          compared.role() == Role.ABOUT
              ? compared.holds()
              : TEXTS.say(chapter.lang, "clause-table.of", compared.label(), compared.holds());
      texts.add(Text.of(holds + Punctuation.colon(chapter.lang) + compared.text() + source));
    }
    if (texts.isEmpty()) texts.add(Text.of(TEXTS.say(chapter.lang, "clause-table.none-yet")));
    return texts;
  }

  private static boolean isSaidAlready(Compared compared) {
    return compared.role() == Role.EXCEPTION
        || compared.role() == Role.TERRITORY && compared.truth() == Truth.YES
        || compared.truth() == Truth.UNKNOWN && compared.source().isEmpty();
  }
}
