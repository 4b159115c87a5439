package io.redline.decisions.replay;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogProblem;
import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.rulebook.RuleFiles;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import io.redline.words.Catalogue;
import java.util.HashMap;
import java.util.Map;

/** Rulebooks out of the log, compiled once each. */
public final class KeptRules {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final DecisionLog log;
  private final Map<String, Rulebook> byDigest = new HashMap<>();

  /**
   * @param known at hand already, such as the product's own; spares compiling it again
   */
  public KeptRules(DecisionLog log, Rulebook known) {
    this.log = log;
    byDigest.put(known.digest(), known);
  }

  /**
   * @throws LogProblem when it is not kept as it was, or its files are not those of its digest
   */
  public Rulebook get(KeptRulebook kept) {
    return byDigest.computeIfAbsent(kept.digest(), digest -> read(kept));
  }

  private Rulebook read(KeptRulebook kept) {
    RuleFiles files = RuleFiles.of(log.content(kept.hash()));
    if (!files.digest().equals(kept.digest()))
      throw LogProblem.of(TEXTS.say("kept-rules.kept-files-not-those", kept.digest()));
    return RulebookReader.read("rulebook " + kept.digest(), files);
  }
}
