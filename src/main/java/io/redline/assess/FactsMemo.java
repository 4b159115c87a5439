package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the law says of one set of facts, wherever the site may be. Safe for several threads. */
final class FactsMemo {
  private static final int PATTERNS = 128;
  private static final int BARE_WEIGHT = 1_000;

  private final boolean explaining;
  private final Map<String, Opinion> byClause = new HashMap<>();
  private final Map<String, List<Opinion>> byTerritory = new LinkedHashMap<>();

  /** Two for each territory: where it holds and where it may hold. */
  private final Map<Part, TerritoryMemo> parts = new ConcurrentHashMap<>();

  private record Part(String territory, Truth holds) {}

  private final Cache<String, LocalMemo> local =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(PATTERNS).build();

  FactsMemo(boolean explaining, List<Opinion> opinions) {
    this.explaining = explaining;
    for (Opinion opinion : opinions) {
      byClause.put(opinion.clause().id(), opinion);
      byTerritory
          .computeIfAbsent(opinion.clause().territory(), t -> new ArrayList<>())
          .add(opinion);
    }
  }

  /** How much is kept here: conditions, and something for what is made of them. */
  int weight() {
    return BARE_WEIGHT
        + byClause.values().stream()
            .mapToInt(o -> o.conditions() == null ? 1 : 1 + o.conditions().size())
            .sum();
  }

  boolean isExplaining() {
    return explaining;
  }

  Opinion opinion(String clause) {
    return byClause.get(clause);
  }

  /** The same object for all places where the same clauses hold. */
  LocalMemo at(LocalLaw here) {
    LocalMemo known = local.getIfPresent(here.pattern());
    return known != null ? known : local.get(here.pattern(), pattern -> make(here));
  }

  private LocalMemo make(LocalLaw here) {
    List<TerritoryMemo> inPlay = new ArrayList<>();
    byTerritory.forEach(
        (territory, opinions) -> {
          Truth holds = here.territory(territory).truth();
          if (holds != Truth.NO)
            inPlay.add(
                parts.computeIfAbsent(
                    new Part(territory, holds), p -> new TerritoryMemo(explaining, opinions)));
        });
    return new LocalMemo(this, inPlay);
  }
}
