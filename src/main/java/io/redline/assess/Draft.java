package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/** What the law says of one set of facts, wherever the site may be. Safe for several threads. */
final class Draft {
  private static final int PATTERNS = 64;

  private final boolean explaining;
  private final List<Opinion> opinions;
  private final Cache<String, LocalDraft> local =
      Caffeine.newBuilder().maximumSize(PATTERNS).build();

  Draft(boolean explaining, List<Opinion> opinions) {
    this.explaining = explaining;
    this.opinions = opinions;
  }

  /** The same object for all places where the same clauses hold. */
  LocalDraft at(LocalLaw here) {
    LocalDraft known = local.getIfPresent(here.pattern());
    return known != null
        ? known
        : local.get(here.pattern(), pattern -> new LocalDraft(explaining, opinions, here));
  }
}
