package io.redline.report.word;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.Topic;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.PrintableText;
import io.redline.words.Punctuation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * 4 Clause by clause, by the four dimensions, and 5 Negative lists, red lines, catalogues: each
 * clause in exactly one table.
 */
final class ClauseSection {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final Comparator<ExplainedFinding> WORST_FIRST =
      Comparator.comparing(ExplainedFinding::machine)
          .thenComparing(f -> f.finding().clause().instrument(), BasisSection.byRank());

  private final Chapter chapter;

  ClauseSection(Chapter chapter) {
    this.chapter = chapter;
  }

  void write() {
    section(
        TEXTS.say(chapter.lang, "clause-section.4-clause-clause"),
        4,
        Arrays.stream(Topic.values()).filter(Topic::isDimension).toList());
    section(
        TEXTS.say(chapter.lang, "clause-section.5-negative-lists"),
        5,
        Arrays.stream(Topic.values()).filter(topic -> !topic.isDimension()).toList());
  }

  private void section(String title, int number, List<Topic> topics) {
    chapter.file.paragraph(WordStyle.HEADING_1, title);
    for (int i = 0; i < topics.size(); i++) {
      chapter.file.paragraph(
          WordStyle.HEADING_2,
          number
              + "."
              + (i + 1)
              + " "
              + PrintableText.capitalised(topics.get(i).title(chapter.lang)));
      topic(topics.get(i));
    }
  }

  private void topic(Topic topic) {
    List<ExplainedFinding> all = chapter.findings.stream().filter(f -> f.topic() == topic).toList();
    List<ExplainedFinding> concerned =
        all.stream()
            .filter(f -> f.machine() != Outcome.NOT_APPLICABLE && !isFolded(f))
            .sorted(WORST_FIRST)
            .toList();
    if (!concerned.isEmpty()) new ClauseTable(chapter).write(concerned);
    List<String> folded =
        all.stream().filter(this::isFolded).map(ExplainedFinding::clause).toList();
    if (!folded.isEmpty()) chapter.file.paragraph(WordStyle.NOTE, folded(folded));
    int passed = all.size() - concerned.size() - folded.size();
    if (passed > 0 || all.isEmpty())
      chapter.file.paragraph(WordStyle.NOTE, passed(passed, concerned.isEmpty()));
  }

  /** What merely may encourage the project speaks neither for nor against it. */
  private boolean isFolded(ExplainedFinding finding) {
    return finding.isFolded() && !chapter.report.showAll();
  }

  private String folded(List<String> clauses) {
    String ids = String.join(Punctuation.listComma(chapter.lang), clauses);
    return TEXTS.say(
        chapter.lang, "clause-section.whether-these-encouragements", clauses.size(), ids);
  }

  private String passed(int count, boolean nothingElse) {
    if (count == 0) return nothingEncoded();
    return TEXTS.say(
        chapter.lang,
        nothingElse ? "clause-section.all-passed" : "clause-section.others-passed",
        count);
  }

  /** Silence of the rulebook is no pass: what it does not encode has to be read by a person. */
  private String nothingEncoded() {
    int open = chapter.assessment.notEncoded();
    String rest =
        open == 0 ? "" : TEXTS.say(chapter.lang, "clause-section.register-holds-clauses", open);
    return TEXTS.say(chapter.lang, "clause-section.no-encoded-clause", rest);
  }
}
