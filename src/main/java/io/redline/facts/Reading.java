package io.redline.facts;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found where a condition asked.
 *
 * @param value null when nothing was found
 * @param doubtMetres how far the value may be off; null when it is exact
 * @param source where the value comes from, in words of the layer or the proposal
 * @param missing facts that would settle it: JSON pointers or {@code layer:ID}
 * @param basis on what the value rests; null for and/or/not
 */
public record Reading(
    @Nullable Object value,
    @Nullable Double doubtMetres,
    @Nullable String source,
    Set<String> missing,
    @Nullable Basis basis) {
  private static final String PROPOSAL = "proposal";

  public Reading {
    // Insertion order is kept: the same assessment has to give the same bytes.
    missing =
        missing.size() <= 1
            ? Set.copyOf(missing)
            : Collections.unmodifiableSet(new LinkedHashSet<>(missing));
  }

  /** What a proposal declares, or does not. */
  public static Reading declared(@Nullable Object value, Set<String> missing) {
    return new Reading(value, null, PROPOSAL, missing, Basis.DECLARED);
  }

  static Reading none(Set<String> missing) {
    return new Reading(null, null, null, missing, null);
  }

  Reading settled() {
    return missing.isEmpty() ? this : new Reading(value, doubtMetres, source, Set.of(), basis);
  }

  Reading on(Basis ground) {
    return new Reading(value, doubtMetres, source, missing, ground);
  }
}
