package io.redline.decisions.replay;

import io.redline.assess.Assessor;
import io.redline.decisions.AssessmentJson;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.LogProblem;
import io.redline.decisions.ProductVersion;
import io.redline.decisions.Recorded;
import io.redline.intake.CanonicalJson;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs recorded assessments again. Keeps the rulebooks and layers it has read. */
public final class Replay {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final DecisionLog log;
  private final KeptRules rules;
  private final KeptMaps maps;
  private final Map<List<Object>, Screening> screenings = new HashMap<>();

  /**
   * @param known a rulebook at hand already; a record of the same digest is not compiled again
   */
  public Replay(DecisionLog log, Rulebook known) {
    this.log = log;
    this.rules = new KeptRules(log, known);
    this.maps = new KeptMaps(log);
  }

  /**
   * A record judged again.
   *
   * @param version that judged when it was recorded
   * @param comparison of what was recorded with what comes out now
   * @param screened what comes out now
   * @param screening by what it was judged now
   */
  public record Replayed(
      LogEntry entry,
      ProductVersion version,
      Comparison comparison,
      Screened screened,
      Screening screening) {}

  /**
   * By its own rulebook, layers and day.
   *
   * @throws LogProblem when it is no assessment, something kept is gone, or this version of the
   *     product refuses what was read then
   */
  public Replayed replay(LogEntry entry) {
    Recorded record = recorded(entry);
    Screening own = screening(entry);
    Screened screened = judge(entry, record, own, proposal(entry, own));
    byte[] kept = log.content(entry, record.assessment());
    Comparison comparison = compare(kept, AssessmentJson.bytes(screened.assessment()));
    return new Replayed(entry, record.version(), comparison, screened, own);
  }

  /** The rulebook and layers a record was judged by. */
  public Screening screening(LogEntry entry) {
    Rulebook rulebook = rules.get(Recorded.of(entry).rulebook());
    LayerStore layers = maps.get(log.layers(entry), rulebook.vocabulary());
    return screening(rulebook, layers);
  }

  /** One for each pair, with the knowledge bases it has built. */
  Screening screening(Rulebook rulebook, LayerStore layers) {
    return screenings.computeIfAbsent(
        List.of(rulebook.digest(), System.identityHashCode(layers)),
        pair -> new Screening(new Assessor(rulebook), layers));
  }

  /** The proposal of a record, as it was understood then. */
  public Proposal proposal(LogEntry entry, Screening by) {
    try {
      return new ProposalReader(by.rulebook().vocabulary())
          .read(entry.number(), log.content(entry, recorded(entry).read()));
    } catch (IntakeProblem e) {
      throw LogProblem.of(
          TEXTS.say(
              "replay.version-refuses-proposal",
              entry.number(),
              Message.each(e.problems().get(0)::text)));
    }
  }

  static Recorded recorded(LogEntry entry) {
    if (entry.kind() != Kind.ASSESSMENT && entry.kind() != Kind.IMPORT)
      throw LogProblem.refused(TEXTS.say("replay.no-assessment-nothing", entry.number()));
    return Recorded.of(entry);
  }

  private static Screened judge(LogEntry entry, Recorded record, Screening by, Proposal proposal) {
    return judge(entry, proposal, by, record.asOf(), record.depth());
  }

  static Screened judge(
      LogEntry entry,
      Proposal proposal,
      Screening by,
      java.time.LocalDate day,
      Assessor.Depth depth) {
    try {
      return by.screen(proposal, day, depth);
    } catch (IntakeProblem e) {
      throw LogProblem.of(
          TEXTS.say(
              "replay.site-cannot-read", entry.number(), Message.each(e.problems().get(0)::text)));
    }
  }

  private static Comparison compare(byte[] kept, byte[] now) {
    Cause program = new Cause(Cause.Kind.PROGRAM, TEXTS.say("replay.same-rules-layers"));
    return Comparisons.of(
        Arrays.equals(kept, now),
        CanonicalJson.read(kept),
        CanonicalJson.read(now),
        (clause, before, after) -> List.of(program));
  }
}
