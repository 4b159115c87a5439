package io.redline.web.record;

import io.redline.decisions.AssessmentJson;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.Judged;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogPlace;
import io.redline.decisions.LogProblem;
import io.redline.decisions.Recorded;
import io.redline.decisions.Review;
import io.redline.decisions.replay.Rejudging;
import io.redline.decisions.replay.Replay;
import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.layer.Layer;
import io.redline.report.RecordStamp;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.web.account.Role;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The decision log behind the server. An applicant sees own records only; whoever may not see one
 * is told that there is none.
 */
@Component
public class Records {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private final DecisionLog log;
  private final InForce inForce;
  private Replay replay;

  Records(Serving serving, InForce inForce) {
    this.log = DecisionLog.open(LogPlace.configured(serving.dataFolder()));
    this.inForce = inForce;
  }

  /** The log itself, for those who look after it. */
  public DecisionLog log() {
    return log;
  }

  /**
   * @param given the bytes that were sent
   * @return when it is on the disk
   */
  public RecordStamp record(Screened screened, byte[] given, Screening by, Authentication who) {
    return log.record(Judged.of(screened, given), by, who.getName(), Instant.now());
  }

  /**
   * @throws Refused when there is no such assessment, or not for this person
   */
  public LogEntry find(String id, Authentication who) {
    try {
      LogEntry entry = log.get(id);
      if (entry.kind() == LogEntry.Kind.ASSESSMENT && maySee(entry, who)) return entry;
    } catch (LogProblem none) {
      // A log that cannot be read is not a record that is not there.
      if (!none.isRefusal()) throw none;
      // Said below in the same words as for a record of somebody else's.
    }
    throw Refused.notFound(TEXTS.say("records.no-such-record"));
  }

  private static boolean maySee(LogEntry entry, Authentication who) {
    return maySeeEverything(who) || entry.by().equals(who.getName());
  }

  private static boolean maySeeEverything(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(
            a ->
                Role.REVIEWER.authority().equals(a.getAuthority())
                    || Role.AUDITOR.authority().equals(a.getAuthority()));
  }

  /** A recorded assessment again, by the rulebook, layers and day it was judged by. */
  public Again again(LogEntry entry) throws IntakeProblem {
    Recorded recorded = Recorded.of(entry);
    Screening now = inForce.screening();
    Again again = isBy(entry, now) ? judged(entry, recorded, now) : replayed(entry);
    byte[] kept = log.content(entry, recorded.assessment());
    if (!Arrays.equals(kept, AssessmentJson.bytes(again.screened().assessment())))
      throw LogProblem.of(TEXTS.say("records.not-come-out-same", entry.number()));
    return again;
  }

  private Again judged(LogEntry entry, Recorded recorded, Screening by) throws IntakeProblem {
    byte[] read = log.content(entry, recorded.read());
    ProposalReader reader = new ProposalReader(by.rulebook().vocabulary());
    return new Again(
        by.screen(reader.read(entry.number(), read), recorded.asOf(), recorded.depth()), by);
  }

  private Again replayed(LogEntry entry) {
    Replay.Replayed then = replay(entry);
    return new Again(then.screened(), then.screening());
  }

  /** What an assessment comes out as, and by which rulebook and layers. */
  public record Again(Screened screened, Screening by) {}

  /** Judges it anew from what is kept and compares with what was recorded; takes a while. */
  public synchronized Replay.Replayed replay(LogEntry entry) {
    return replay().replay(entry);
  }

  /**
   * The older record judged step by step by what the newer one was judged by, so that each
   * difference has its cause; takes a while.
   */
  public synchronized Replay.Replayed compare(LogEntry older, LogEntry newer) {
    Recorded after = Recorded.of(newer);
    Screening by = replay().screening(newer);
    return new Rejudging(replay())
        .judge(
            older,
            new Rejudging.Wish(
                after.asOf(),
                by.rulebook(),
                log.layers(older).equals(log.layers(newer)) ? null : rulebook -> by.layers(),
                rulebook -> replay().proposal(newer, by)));
  }

  private Replay replay() {
    if (replay == null) replay = new Replay(log, inForce.screening().rulebook());
    return replay;
  }

  /**
   * What people have added to a record, as far as this person may know: who only sent it in reads
   * conclusions when they are signed.
   */
  public Review review(LogEntry entry, Authentication who) {
    Review review = Review.of(log, entry);
    return review.state() == Review.State.SIGNED || maySeeEverything(who)
        ? review
        : new Review(entry, List.of());
  }

  private boolean isBy(LogEntry entry, Screening by) {
    Map<String, String> layers = new HashMap<>();
    for (Layer layer : by.layers().layers()) layers.put(layer.card().key(), layer.digest());
    Map<String, String> then = new HashMap<>();
    log.layers(entry).forEach(layer -> then.put(layer.id(), layer.digest()));
    return Recorded.of(entry).rulebook().digest().equals(by.rulebook().digest())
        && then.equals(layers);
  }

  @PreDestroy
  void close() {
    log.close();
  }
}
