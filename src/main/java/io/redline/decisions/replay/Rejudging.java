package io.redline.decisions.replay;

import io.redline.decisions.AssessmentJson;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.decisions.replay.Cause.Kind;
import io.redline.intake.CanonicalJson;
import io.redline.intake.Proposal;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A record judged by another day, rulebook, map or proposal. The changes are made one after the
 * other, so that each difference has its cause: first the law, then the rules, the layers, the
 * facts.
 */
public final class Rejudging {
  private final Replay replay;

  /**
   * What to judge by instead; null for as it was.
   *
   * @param layers read with the vocabulary of the rulebook they are used with
   */
  public record Wish(
      LocalDate asOf,
      Rulebook rulebook,
      Function<Rulebook, LayerStore> layers,
      Function<Rulebook, Proposal> proposal) {}

  private record Step(Map<String, List<Cause>> causes, JsonNode before, JsonNode after) {}

  public Rejudging(Replay replay) {
    this.replay = replay;
  }

  public Replay.Replayed judge(LogEntry entry, Wish wish) {
    Recorded record = Replay.recorded(entry);
    Replay.Replayed own = replay.replay(entry);
    Screening by = own.screening();
    LocalDate day = record.asOf();
    Proposal proposal = own.screened().proposal();
    Screened last = own.screened();
    List<Step> steps = new ArrayList<>();
    JsonNode before = json(last);
    JsonNode recorded = before;
    if (wish.asOf() != null && !wish.asOf().equals(day)) {
      Map<String, List<Cause>> why =
          ClauseDifferences.between(by.rulebook(), day, by.rulebook(), wish.asOf());
      day = wish.asOf();
      last = Replay.judge(entry, proposal, by, day, record.depth());
      steps.add(new Step(why, before, before = json(last)));
    }
    if (wish.rulebook() != null && !wish.rulebook().digest().equals(by.rulebook().digest())) {
      Map<String, List<Cause>> why =
          ClauseDifferences.between(by.rulebook(), day, wish.rulebook(), day);
      by = replay.screening(wish.rulebook(), by.layers());
      proposal = replay.proposal(entry, by);
      last = Replay.judge(entry, proposal, by, day, record.depth());
      steps.add(new Step(why, before, before = json(last)));
    }
    if (wish.layers() != null) {
      LayerStore layers = wish.layers().apply(by.rulebook());
      Map<String, List<Cause>> why = LayerDifferences.between(by.layers(), layers);
      by = replay.screening(by.rulebook(), layers);
      last = Replay.judge(entry, proposal, by, day, record.depth());
      steps.add(new Step(why, before, before = json(last)));
    }
    if (wish.proposal() != null) {
      proposal = wish.proposal().apply(by.rulebook());
      last = Replay.judge(entry, proposal, by, day, record.depth());
      steps.add(new Step(null, before, before = json(last)));
    }
    Comparison comparison =
        Comparisons.of(
            recorded.equals(before), recorded, before, (clause, old, now) -> why(clause, steps));
    return new Replay.Replayed(entry, record.version(), comparison, last, by);
  }

  private static JsonNode json(Screened screened) {
    return CanonicalJson.read(AssessmentJson.bytes(screened.assessment()));
  }

  private static List<Cause> why(String clause, List<Step> steps) {
    List<Cause> all = new ArrayList<>();
    for (Step step : steps) {
      JsonNode before = Evidence.findings(step.before()).get(clause);
      JsonNode after = Evidence.findings(step.after()).get(clause);
      if (before == null ? after == null : before.equals(after)) continue;
      List<String> changes = Evidence.changes(before, after);
      if (step.causes() == null)
        all.add(new Cause(Kind.FACT, io.redline.words.Message.same(String.join("; ", changes))));
      else if (step.causes().containsKey(clause)) all.addAll(step.causes().get(clause));
      else all.addAll(layers(step, changes));
    }
    return all;
  }

  /** Of a change of maps: the layers the changed values came from, with those values. */
  private static List<Cause> layers(Step step, List<String> changes) {
    String values = String.join("; ", changes);
    List<Cause> named = new ArrayList<>();
    step.causes()
        .forEach(
            (layer, causes) -> {
              if (values.contains("layer:" + layer))
                causes.forEach(
                    c -> named.add(new Cause(c.kind(), Punctuation.labelled(c.what(), values))));
            });
    if (!named.isEmpty()) return named;
    return List.of(new Cause(Kind.LAYER, Message.same(values)));
  }
}
