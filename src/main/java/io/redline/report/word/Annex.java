package io.redline.report.word;

import io.redline.assess.Assessment;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.layer.Layer;
import io.redline.report.RecordStamp;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.List;

/** Annex: record number and digests, and with {@code --all} what was checked and does not apply. */
final class Annex {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private final Chapter chapter;
  private final Assessment assessment;
  private final WordFile file;
  private final Words words;
  private final Lang lang;

  Annex(Chapter chapter) {
    this.chapter = chapter;
    this.assessment = chapter.assessment;
    this.file = chapter.file;
    this.words = chapter.words;
    this.lang = chapter.lang;
  }

  void write() {
    file.paragraph(WordStyle.HEADING_1, TEXTS.say(lang, "annex.annex-record-digests"));
    WordTable table = file.table(2600, WordFile.TEXT_WIDTH - 2600);
    table.row(
        Chapter.label(words.label("proposal.digest")), Cell.of(chapter.report.proposalDigest()));
    table.row(Chapter.label(words.label("record")), Cell.of(chapter.recordNumber()));
    RecordStamp stamp = chapter.report.stamp();
    if (stamp != null) {
      table.row(Chapter.label(words.label("record.hash")), Cell.of(stamp.hash()));
      table.row(Chapter.label(words.label("record.head")), Cell.of(stamp.head()));
    }
    if (chapter.report.isSigned()) {
      table.row(
          Chapter.label(words.label("signature.record")),
          Cell.of(chapter.report.signature().record()));
      table.row(
          Chapter.label(words.label("signature.hash")), Cell.of(chapter.report.signature().hash()));
    }
    table.row(
        Chapter.label(words.label("rulebook")),
        Cell.of(assessment.rulebook().version() + "\n" + assessment.rulebook().digest()));
    for (Layer layer : chapter.report.layers().layers())
      table.row(
          Chapter.label(words.label("layer") + Punctuation.colon(lang) + layer.card().id()),
          Cell.of(layer.digest()));
    file.gap();
    notApplicable();
  }

  private void notApplicable() {
    List<ExplainedFinding> passed =
        chapter.findings.stream().filter(f -> f.machine() == Outcome.NOT_APPLICABLE).toList();
    if (passed.isEmpty()) return;
    if (!chapter.report.showAll()) {
      file.paragraph(WordStyle.NOTE, TEXTS.say(lang, "annex.clauses-checked-not", passed.size()));
      return;
    }
    file.paragraph(WordStyle.HEADING_1, TEXTS.say(lang, "annex.annex-checked-not", passed.size()));
    WordTable table =
        file.table(2300, 3100, 4238)
            .head(
                words.label("clause"), words.label("instrument"), TEXTS.say(lang, "annex.why-not"));
    for (ExplainedFinding finding : passed)
      table.row(
          Cell.of(finding.clause()),
          Cell.of(finding.citation().heading()),
          Cell.of(finding.summary()));
    file.gap();
  }
}
