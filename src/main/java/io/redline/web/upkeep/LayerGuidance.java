package io.redline.web.upkeep;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.decisions.Search;
import io.redline.intake.CanonicalJson;
import io.redline.intake.Vocabulary;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Which layers would settle most of what is open in the projects seen so far, the most useful
 * first. Prohibitions count before anything else.
 *
 * @param projects of the newest records that were looked at
 */
public record LayerGuidance(int projects, List<Wanted> layers) {
  private static final int MOST_PROJECTS = 500;
  private static final String LAYER = "layer:";

  /**
   * One layer.
   *
   * @param projects in which it is missing
   * @param bans prohibitions that wait for it, over all projects
   * @param clauses everything that waits for it, over all projects
   */
  public record Wanted(String layer, int projects, int bans, int clauses) {}

  /** Every layer of the vocabulary; those nobody waits for come last. */
  public static LayerGuidance of(DecisionLog log, Rulebook rulebook) {
    Map<String, int[]> counts = new HashMap<>();
    List<LogEntry> seen = log.list(Search.newest(MOST_PROJECTS)).entries();
    for (LogEntry entry : seen) {
      String content = Recorded.of(entry).assessment();
      for (JsonNode missing : CanonicalJson.read(log.content(content)).path("missing"))
        count(missing, rulebook, counts);
    }
    List<Wanted> all = new ArrayList<>();
    for (String id : rulebook.vocabulary().ids(Vocabulary.LAYER)) {
      int[] n = counts.getOrDefault(id, new int[3]);
      all.add(new Wanted(id, n[0], n[1], n[2]));
    }
    all.sort(
        Comparator.comparingInt(Wanted::bans)
            .thenComparingInt(Wanted::projects)
            .thenComparingInt(Wanted::clauses)
            .reversed());
    return new LayerGuidance(seen.size(), all);
  }

  private static void count(JsonNode missing, Rulebook rulebook, Map<String, int[]> counts) {
    String fact = missing.path("fact").asString("");
    int at = fact.indexOf(LAYER);
    if (at < 0) return;
    int[] n = counts.computeIfAbsent(fact.substring(at + LAYER.length()), id -> new int[3]);
    n[0]++;
    for (JsonNode id : missing.path("clauses")) {
      n[2]++;
      Clause clause = rulebook.clause(id.asString(""));
      if (clause != null && clause.tier() == io.redline.facts.Tier.PROHIBITION) n[1]++;
    }
  }
}
