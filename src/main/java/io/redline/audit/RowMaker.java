package io.redline.audit;

import io.redline.assess.Finding;
import io.redline.assess.Headline;
import io.redline.assess.Judgement;
import io.redline.audit.list.Entry;
import io.redline.audit.list.ReadRow;
import io.redline.audit.result.ResultRow;
import io.redline.audit.result.ResultRow.FindingRow;
import io.redline.audit.result.ResultRow.Left;
import io.redline.audit.result.ResultRow.Reading;
import io.redline.audit.result.ResultRow.Standing;
import io.redline.audit.result.ResultRow.SuspectedActivity;
import io.redline.audit.result.Triage;
import io.redline.earth.GeoJsonWriter;
import io.redline.explain.Explanation;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Proposal;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.Site;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From the entries of a chunk to its rows: read, judged, worded. Safe for several threads. */
final class RowMaker {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /**
   * What a result needs of a row beyond its own columns.
   *
   * @param mostOpenFindings undetermined ones of a row, and with them all others; of more the last
   *     line says how many; 0 for no findings at all
   */
  record Wanted(int mostOpenFindings, boolean cells, boolean geometry) {}

  /**
   * A row, and its assessment ready to be recorded.
   *
   * @param ready null when there is no verdict, or nobody records
   */
  record RowResult(ResultRow row, Recorder.Ready ready) {}

  private final Judge judge;
  private final SuspectedActivities suspected;
  private final Explanation explanation;
  private final Advice advice;
  private final Wanted wanted;
  private final Recorder recorder;
  private final String list;
  private final TakenHints hints;

  /**
   * @param recorder null when nothing is recorded
   * @param list its name, for the records
   */
  RowMaker(
      Screening screening, Judge judge, Lang lang, Wanted wanted, Recorder recorder, String list) {
    this.recorder = recorder;
    this.hints = new TakenHints(List.of(), screening.rulebook().vocabulary());
    this.list = list;
    this.judge = judge;
    this.explanation = new Explanation(lang, screening.rulebook());
    this.suspected = new SuspectedActivities(screening.rulebook(), judge, explanation);
    this.advice = new Advice(explanation, screening.rulebook().vocabulary());
    this.wanted = wanted;
  }

  static List<ReadRow> read(List<Entry> entries) {
    return entries.stream().map(RowMaker::read).toList();
  }

  /** Row by row: what is judged of one is forgotten before the next. */
  List<RowResult> made(List<ReadRow> rows) {
    return rows.stream().map(this::made).toList();
  }

  private RowResult made(ReadRow read) {
    ReadRow row = read;
    if (!row.isReadable()) return guarded(row, null, null);
    Judged judged = judge.judge(row.proposal());
    if (judged.problem() != null && row.isOfCells()) {
      row = row.withoutGeometry(judged.problem().problems());
      judged = judge.judge(row.proposal());
    }
    return guarded(row, judged, suspected.of(row, judged));
  }

  /** A row that fails us in reading costs itself only. */
  private static ReadRow read(Entry entry) {
    try {
      return entry.read();
    } catch (RuntimeException | StackOverflowError e) {
      Problem problem =
          new Problem(
              TEXTS.say("row-maker.row"),
              Message.same(String.valueOf(e)),
              TEXTS.say("row-maker.row-can-read"),
              null);
      String id = entry.id().isEmpty() ? "row-" + entry.row() : entry.id();
      return new ReadRow(entry.row(), id, "", null, List.of(problem), "", p -> p, List.of());
    }
  }

  /** A row that fails us in wording is an error, never a verdict. */
  private RowResult guarded(ReadRow row, Judged judged, SuspectedActivity lead) {
    try {
      boolean verdict = judged != null && judged.judgement() != null;
      Recorder.Ready ready = recorder == null || !verdict ? null : ready(row, judged);
      return new RowResult(row(row, judged, lead), ready);
    } catch (RuntimeException | StackOverflowError e) {
      return new RowResult(failed(row, String.valueOf(e)), null);
    }
  }

  private Recorder.Ready ready(ReadRow row, Judged judged) {
    Screened screened =
        new Screened(row.proposal(), site(row.proposal()), judged.judgement().assessment());
    return recorder.prepare(list, row.row(), screened);
  }

  private ResultRow row(ReadRow row, Judged judged, SuspectedActivity lead) {
    if (judged == null) return unreadable(row, row.problems());
    if (judged.problem() != null) return unreadable(row, judged.problem().problems());
    if (judged.judgement() == null) return failed(row, judged.failure());
    return new ResultRow(
        row.row(),
        row.id(),
        row.name(),
        judged.outcome(),
        judged.counts(),
        advice.reason(judged),
        advice.next(row, judged, lead),
        standing(judged),
        reading(row, lead),
        wanted.mostOpenFindings() > 0 ? findings(judged) : List.of(),
        lead,
        cells(row),
        wanted.geometry() ? geometry(row.proposal()) : null,
        null);
  }

  private Standing standing(Judged judged) {
    Judgement judgement = judged.judgement();
    int violated = judged.counts().getOrDefault(Outcome.VIOLATED, 0);
    return new Standing(
        judgement.headline(),
        judgement.nearestClause(),
        Triage.of(judgement.headline(), violated, judgement.remoteness()),
        advice.left(judged));
  }

  private Reading reading(ReadRow row, SuspectedActivity lead) {
    List<String> activities = lead == null ? List.of() : lead.ids();
    return new Reading(
        advice.unread(row), wanted.geometry() ? hints.offered(row, activities) : List.of());
  }

  private ResultRow unreadable(ReadRow row, List<Problem> problems) {
    return plain(row, null, Map.of(), advice.unreadable(row, problems), advice.correct());
  }

  private ResultRow failed(ReadRow row, String failure) {
    return plain(
        row, Outcome.ERROR, Map.of(Outcome.ERROR, 1), advice.failed(failure), advice.report());
  }

  private ResultRow plain(
      ReadRow row, Outcome outcome, Map<Outcome, Integer> counts, String reason, String next) {
    return new ResultRow(
        row.row(),
        row.id(),
        row.name(),
        outcome,
        counts,
        reason,
        next,
        outcome == null ? Standing.NONE : failing(),
        Reading.CLEAR,
        List.of(),
        null,
        cells(row),
        null,
        null);
  }

  /** A failure of ours hides how it stands. */
  private static Standing failing() {
    return new Standing(null, "", Triage.of(Headline.ERROR, 0, 0), Left.NOTHING);
  }

  private List<FindingRow> findings(Judged judged) {
    List<FindingRow> rows = new ArrayList<>();
    int open = 0;
    for (Finding finding : judged.findings()) {
      if (finding.outcome() == Outcome.NOT_APPLICABLE) continue;
      boolean isOpen = finding.outcome() == Outcome.UNDETERMINED;
      if (isOpen && ++open > wanted.mostOpenFindings()) continue;
      rows.add(
          new FindingRow(finding.clause().id(), finding.outcome(), explanation.summary(finding)));
    }
    int more = open - wanted.mostOpenFindings();
    if (more > 0) rows.add(advice.more(more, Outcome.UNDETERMINED));
    return rows;
  }

  private List<String> cells(ReadRow row) {
    return wanted.cells() ? row.cells() : List.of();
  }

  private static JsonNode geometry(Proposal proposal) {
    Site site = site(proposal);
    return site.geometry() == null ? null : GeoJsonWriter.AS_DRAWN.write(site.geometry());
  }

  private static Site site(Proposal proposal) {
    try {
      return Site.of(proposal);
    } catch (IntakeProblem e) {
      throw new IllegalStateException("a judged site is a site", e);
    }
  }
}
