package io.redline.report.chapter;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.ExplainedFinding.Compared;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.layer.Layer;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import io.redline.report.Declared;
import io.redline.report.RecordStamp;
import io.redline.report.Report;
import io.redline.report.SiteVertices;
import io.redline.report.SiteVertices.Vertex;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.rulebook.Instrument;
import io.redline.site.DerivedFact;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind the chapter and may be left away. */
final class Annexe {
  /** A longer list of corners goes into the file's own site, not into a paper. */
  private static final int MOST_CORNERS = 60;

  private final Author author;
  private final Report report;
  private final Assessment assessment;
  private final Words words;
  private int number;

  Annexe(Author author) {
    this.author = author;
    this.report = author.report;
    this.assessment = report.assessment();
    this.words = author.words;
  }

  List<Section> sections() {
    List<Section> all = new ArrayList<>();
    all.add(instruments());
    all.add(layers());
    all.add(declared());
    all.add(site());
    if (!report.readAs().derived().isEmpty()) all.add(derived());
    all.add(comparisons());
    if (!report.remedies().isEmpty()) all.add(remedies());
    all.add(digests());
    if (assessment.counts().get(Outcome.NOT_APPLICABLE) > 0) all.add(passed());
    return List.copyOf(all);
  }

  private Section section(String id, List<String> before, Table table, List<String> notes) {
    return new Section(
        id,
        1,
        author.say("annexe.part", ++number, author.say("annexe." + id)),
        before,
        table == null || table.rows().isEmpty() ? null : table,
        notes);
  }

  /** The instruments of which something touches the project, higher ones first. */
  private Section instruments() {
    Map<Instrument, Integer> cited = new LinkedHashMap<>();
    author.findings().stream()
        .filter(f -> !f.isContradiction())
        .sorted(Comparator.comparing(f -> f.clause().instrument(), Author.BY_RANK))
        .forEach(
            f ->
                cited.merge(
                    f.clause().instrument(),
                    f.outcome() == Outcome.NOT_APPLICABLE ? 0 : 1,
                    Integer::sum));
    List<Row> rows = new ArrayList<>();
    int passed = 0;
    for (Map.Entry<Instrument, Integer> entry : cited.entrySet())
      if (entry.getValue() == 0) passed++;
      else rows.add(instrument(entry.getKey(), entry.getValue()));
    return section(
        "instruments",
        List.of(),
        new Table(
            author.columns(
                "instrument",
                38,
                "instrument.number",
                19,
                "instrument.issuer",
                18,
                "instrument.in-force",
                16,
                "instrument.clauses",
                9),
            rows),
        passed == 0 ? List.of() : List.of(author.say("annexe.instruments.passed", passed)));
  }

  private Row instrument(Instrument instrument, int clauses) {
    String ended =
        instrument.periodEndedBefore(assessment.asOf())
            ? author.say("instrument.ended", instrument.periodEnd())
            : "";
    return Row.of(
        instrument.title() + ended,
        instrument.number(),
        instrument.issuer(),
        instrument.effectiveTo() == null
            ? author.say("instrument.from", instrument.effectiveFrom())
            : author.say("instrument.to", instrument.effectiveFrom(), instrument.effectiveTo()),
        String.valueOf(clauses));
  }

  private Section layers() {
    List<Row> rows = new ArrayList<>();
    for (Layer layer : report.layers().layers()) {
      List<String> says =
          new ArrayList<>(
              List.of(layer.card().provenance().source(), layer.card().provenance().licence()));
      says.add(report.origin(layer));
      if (layer.card().halfWidthMetres() > 0)
        says.add(author.say("layer.centreline", Numbers.spaced(layer.card().halfWidthMetres())));
      layer.notes().forEach(note -> says.add(note.in(author.lang)));
      rows.add(
          Row.of(
              layer.card().title(),
              layer.card().edition().in(author.lang),
              "±" + Numbers.spaced(layer.card().accuracyMetres()) + " m",
              report.completeness(layer),
              String.join(Punctuation.semicolon(author.lang), says)));
    }
    return section(
        "layers",
        rows.isEmpty() ? List.of(author.say("layer.none")) : List.of(),
        new Table(
            author.columns(
                "layer",
                25,
                "layer.edition",
                13,
                "layer.accuracy",
                11,
                "layer.completeness",
                12,
                "layer.says",
                39),
            rows),
        List.of());
  }

  private Section declared() {
    List<Row> rows = new ArrayList<>();
    for (Declared.Fact fact : Declared.of(report))
      rows.add(new Row(List.of(Cell.label(fact.label()), Cell.of(fact.value())), List.of()));
    return section(
        "facts",
        List.of(),
        new Table(author.columns("fact", 34, "fact.read", 66), rows),
        List.of());
  }

  private Section site() {
    List<String> said = new ArrayList<>();
    said.add(words.label("site.read-as") + Punctuation.colon(author.lang) + report.readAsLine());
    report.parts().forEach(part -> said.add(report.readAsLine(part)));
    report.notes().forEach(note -> said.add("※ " + note));
    List<Vertex> corners = SiteVertices.of(report);
    List<Row> rows = new ArrayList<>();
    for (Vertex corner : corners.subList(0, Math.min(MOST_CORNERS, corners.size())))
      rows.add(
          Row.of(
              "J" + corner.number(),
              corner.part(),
              SiteVertices.degrees(corner.longitude(), author.lang, "E"),
              SiteVertices.degrees(corner.latitude(), author.lang, "N"),
              SiteVertices.decimal(corner.longitude()),
              SiteVertices.decimal(corner.latitude())));
    List<String> notes = new ArrayList<>();
    if (!corners.isEmpty()) notes.add(author.say("corner.system"));
    if (corners.size() > MOST_CORNERS)
      notes.add(author.say("corner.more", corners.size(), MOST_CORNERS));
    return section(
        "site",
        said,
        new Table(
            author.columns(
                "no",
                9,
                "corner.part",
                15,
                "corner.longitude",
                21,
                "corner.latitude",
                21,
                "corner.east",
                17,
                "corner.north",
                17),
            rows),
        notes);
  }

  private Section derived() {
    List<Row> rows = new ArrayList<>();
    for (DerivedFact fact : report.readAs().derived())
      rows.add(
          new Row(
              List.of(
                  Cell.label(report.words(fact.kind().label())),
                  Cell.of(report.value(fact)),
                  Cell.of(fact.source() == null ? "" : fact.source())),
              List.of()));
    return section(
        "derived",
        List.of(),
        new Table(author.columns("fact", 22, "fact.value", 44, "fact.source", 34), rows),
        List.of());
  }

  /** Clause by clause what was compared, worst first; guidance that bars nothing only by name. */
  private Section comparisons() {
    List<Row> rows = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    report.findings().stream()
        .filter(f -> f.machine() != Outcome.NOT_APPLICABLE)
        .sorted(Comparator.comparing(ExplainedFinding::finding, Author.WORST_FIRST))
        .forEach(
            f -> {
              if (f.isFolded() && !report.showAll()) folded.add(f.clause());
              else rows.add(compared(f));
            });
    List<String> notes = new ArrayList<>();
    if (!folded.isEmpty())
      notes.add(
          author.say(
              "annexe.clauses.folded",
              folded.size(),
              String.join(Punctuation.listComma(author.lang), folded)));
    notes.add(report.explanation().coverageLine(assessment));
    return section(
        "clauses",
        List.of(),
        new Table(
            author.columns("clause", 17, "clause.quote", 29, "clause.compared", 43, "verdict", 11),
            rows),
        notes);
  }

  private Row compared(ExplainedFinding finding) {
    Finding plain = finding.finding();
    List<String> says = new ArrayList<>(List.of(finding.summary()));
    for (Compared one : finding.compared()) if (!isSaidAlready(one)) says.add(line(one));
    if (finding.exemption() != null) says.add(finding.exemption().text());
    finding
        .yieldsTo()
        .forEach(
            other -> says.add(named("finding.yields-to", other.clause() + " " + other.heading())));
    if (!finding.changes().isEmpty())
      says.add(
          named(
              "finding.changes",
              String.join(Punctuation.semicolon(author.lang), finding.changes())));
    return new Row(
        List.of(
            Cell.of(
                plain.clause().instrument().title() + "\n" + plain.clause().article(),
                plain.clause().id() + "\n" + finding.citation().inForce()),
            Cell.of(plain.clause().quote()),
            Cell.of(String.join("\n", says)),
            Cell.of(plain.outcome(), finding.outcome(), "")),
        List.of());
  }

  private String named(String label, String text) {
    return words.label(label) + Punctuation.colon(author.lang) + text;
  }

  private String line(Compared one) {
    String source = one.source().isEmpty() ? "" : author.say("clause.source", one.source());
    return one.holds() + Punctuation.colon(author.lang) + one.text() + source;
  }

  /** What is known, with its source; what is not, and the exception, is told apart. */
  private static boolean isSaidAlready(Compared one) {
    return one.role() == Role.EXCEPTION
        || one.role() == Role.TERRITORY && one.truth() == Truth.YES
        || one.truth() == Truth.UNKNOWN && one.source().isEmpty();
  }

  private Section passed() {
    List<ExplainedFinding> passed =
        report.findings().stream().filter(f -> f.machine() == Outcome.NOT_APPLICABLE).toList();
    List<Row> rows = new ArrayList<>();
    if (report.showAll())
      for (ExplainedFinding one : passed)
        rows.add(Row.of(one.clause(), one.citation().heading(), one.summary()));
    return section(
        "passed",
        report.showAll() || passed.isEmpty()
            ? List.of()
            : List.of(author.say("annexe.passed.counted", passed.size())),
        new Table(author.columns("passed.clause", 16, "instrument", 38, "passed.why", 46), rows),
        List.of());
  }

  private Section remedies() {
    RemedyWords text = new RemedyWords(words);
    List<String> said = new ArrayList<>(List.of(author.sentence(words.label("remedies.note"))));
    if (!report.remedies().extent().isWhole())
      said.add(text.extent(report.remedies().extent()) + author.say("stop"));
    List<Row> rows = new ArrayList<>();
    for (Remedy remedy : report.remedies().found())
      rows.add(
          Row.of(
              String.valueOf(rows.size() + 1),
              text.action(remedy),
              String.join("\n", text.effect(remedy))));
    return section(
        "remedies",
        said,
        new Table(author.columns("no", 6, "remedy", 47, "remedy.effect", 47), rows),
        List.of());
  }

  private Section digests() {
    List<Row> rows = new ArrayList<>();
    digest(rows, words.label("project.id"), assessment.proposalId());
    digest(rows, words.label("proposal.digest"), report.proposalDigest());
    RecordStamp stamp = report.stamp();
    digest(
        rows, words.label("record"), stamp == null ? words.label("record.none") : stamp.number());
    if (stamp != null) {
      digest(rows, words.label("record.hash"), stamp.hash());
      digest(rows, words.label("record.head"), stamp.head());
    }
    if (report.isSigned()) {
      digest(rows, words.label("signature.record"), report.signature().record());
      digest(rows, words.label("signature.hash"), report.signature().hash());
    }
    digest(
        rows,
        words.label("rulebook"),
        assessment.rulebook().version() + "\n" + assessment.rulebook().digest());
    for (Layer layer : report.layers().layers())
      digest(rows, named("layer", layer.card().title()), layer.digest());
    return section(
        "digests", List.of(), new Table(author.columns("", 27, "", 73), rows), List.of());
  }

  private static void digest(List<Row> rows, String label, String value) {
    rows.add(new Row(List.of(Cell.label(label), Cell.of(value)), List.of()));
  }
}
