package io.redline.report.word;

import io.redline.assess.Assessment;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.layer.Layer;
import io.redline.rulebook.Instrument;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** 1 Basis and versions: by which law, rulebook and map data, and as of which day. */
final class BasisSection {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final List<String> RANKS = List.of("state", "province", "city", "unit");

  private final Chapter chapter;
  private final Assessment assessment;
  private final WordFile file;
  private final Words words;
  private final Lang lang;

  BasisSection(Chapter chapter) {
    this.chapter = chapter;
    this.assessment = chapter.assessment;
    this.file = chapter.file;
    this.words = chapter.words;
    this.lang = chapter.lang;
  }

  void write() {
    file.paragraph(WordStyle.HEADING_1, TEXTS.say(lang, "basis-section.1-basis-versions"));
    WordTable table = file.table(2200, WordFile.TEXT_WIDTH - 2200);
    table.row(Chapter.label(words.label("as-of")), Cell.of(assessment.asOf().toString()));
    table.row(
        Chapter.label(words.label("rulebook")),
        Cell.of(
            assessment.rulebook().version()
                + Punctuation.comma(lang)
                + assessment.rulebook().digest()));
    instruments();
    layers();
  }

  private void instruments() {
    file.paragraph(WordStyle.HEADING_2, TEXTS.say(lang, "basis-section.1-1-instruments-compared"));
    Map<Instrument, Integer> cited = new LinkedHashMap<>();
    Set<String> passed = new TreeSet<>();
    for (ExplainedFinding finding : chapter.findings)
      if (finding.machine() == Outcome.NOT_APPLICABLE)
        passed.add(finding.finding().clause().instrument().id());
      else cited.merge(finding.finding().clause().instrument(), 1, Integer::sum);
    cited.keySet().forEach(instrument -> passed.remove(instrument.id()));
    if (!cited.isEmpty()) {
      WordTable table =
          file.table(3350, 1900, 1900, 1500, 988)
              .head(
                  words.label("instrument"),
                  words.label("number"),
                  TEXTS.say(lang, "basis-section.issuer"),
                  words.label("in-force"),
                  TEXTS.say(lang, "basis-section.clauses"));
      cited.entrySet().stream()
          .sorted(Comparator.comparing(Map.Entry::getKey, byRank()))
          .forEach(entry -> table.row(instrument(entry.getKey(), entry.getValue())));
      file.gap();
    }
    if (!passed.isEmpty())
      file.paragraph(
          WordStyle.NOTE, TEXTS.say(lang, "basis-section.encoded-clauses-more", passed.size()));
  }

  static Comparator<Instrument> byRank() {
    return Comparator.comparing((Instrument i) -> rank(i)).thenComparing(Instrument::id);
  }

  private static int rank(Instrument instrument) {
    int rank = RANKS.indexOf(instrument.rank());
    return rank < 0 ? RANKS.size() : rank;
  }

  private List<Cell> instrument(Instrument instrument, int clauses) {
    String ended =
        instrument.periodEndedBefore(assessment.asOf())
            ? TEXTS.say(lang, "basis-section.period-ended", instrument.periodEnd())
            : "";
    String until =
        instrument.effectiveTo() == null
            ? TEXTS.say(lang, "basis-section.on")
            : TEXTS.say(lang, "basis-section.to", instrument.effectiveTo());
    return List.of(
        Cell.of(instrument.title() + ended),
        Cell.of(instrument.number()),
        Cell.of(instrument.issuer()),
        Cell.of(instrument.effectiveFrom() + until),
        Cell.of(String.valueOf(clauses)));
  }

  private void layers() {
    file.paragraph(WordStyle.HEADING_2, TEXTS.say(lang, "basis-section.1-2-map-layers"));
    List<Layer> layers = chapter.report.layers().layers();
    if (layers.isEmpty()) {
      file.paragraph(WordStyle.NORMAL, TEXTS.say(lang, "basis-section.no-layers-nothing"));
      return;
    }
    WordTable table =
        file.table(2400, 1250, 1050, 1350, 3588)
            .head(
                words.label("layer"),
                words.label("layer.edition"),
                words.label("layer.accuracy"),
                words.label("layer.completeness"),
                TEXTS.say(lang, "basis-section.source-licence-notes"));
    for (Layer layer : layers) {
      StringBuilder says = new StringBuilder(layer.card().source());
      says.append(Punctuation.semicolon(lang)).append(layer.card().licence());
      says.append(Punctuation.semicolon(lang)).append(chapter.report.origin(layer));
      if (layer.card().halfWidthMetres() > 0)
        says.append(TEXTS.say(lang, "basis-section.centreline-half-width"))
            .append(Numbers.spaced(layer.card().halfWidthMetres()))
            .append(" m");
      layer
          .notes()
          .forEach(
              note ->
                  says.append(Punctuation.semicolon(lang)).append(lang.of(note.zh(), note.en())));
      table.row(
          Cell.of(layer.card().title()),
          Cell.of(layer.card().edition()),
          Cell.of("±" + Numbers.metres(layer.card().accuracyMetres())),
          Cell.of(words.label(layer.card().complete() ? "layer.complete" : "layer.partial")),
          Cell.of(says.toString()));
    }
  }
}
