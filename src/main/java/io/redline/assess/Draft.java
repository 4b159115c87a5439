package io.redline.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.Surroundings.Place;
import java.util.List;

/** What the law says of one set of facts, wherever the site may be. Safe for several threads. */
final class Draft {
  private static final int PLACES = 512;

  private final Law law;
  private final List<Opinion> opinions;
  private final Cache<Place, LocalDraft> places = Caffeine.newBuilder().maximumSize(PLACES).build();

  Draft(Law law, List<Opinion> opinions) {
    this.law = law;
    this.opinions = opinions;
  }

  LocalDraft at(Place place) {
    return places.get(place, somewhere -> new LocalDraft(law, opinions, somewhere));
  }
}
