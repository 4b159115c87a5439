package io.redline.facts;

import java.util.List;

/**
 * Several questions to the map, to look things up by: equal to others of the same questions in the
 * same order. The hash is taken once, since they are many and looked up for every site.
 */
public final class MapQuestions {
  private final List<MapQuestion> all;
  private final int hash;

  public MapQuestions(List<MapQuestion> all) {
    this.all = List.copyOf(all);
    this.hash = this.all.hashCode();
  }

  public List<MapQuestion> all() {
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof MapQuestions some && hash == some.hash && all.equals(some.all);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
