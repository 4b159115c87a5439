package io.redline.facts;

import java.util.function.Function;

/**
 * One thing that a rule asks of what a proposal declares: which fact, compared how, with what.
 * Rules see a project through nothing else, so that what they say hangs on what their comparisons
 * come to and on nothing beside it. Equal to another one in the same words.
 */
public final class Comparison {
  private final String words;
  private final boolean asksTheMap;
  private final Function<Declared, Condition> how;

  /**
   * @param words that tell it from every other comparison
   */
  Comparison(String words, boolean asksTheMap, Function<Declared, Condition> how) {
    this.words = words;
    this.asksTheMap = asksTheMap;
    this.how = how;
  }

  /** Whether the map answers it, so that it comes to the same for all projects until then. */
  public boolean asksTheMap() {
    return asksTheMap;
  }

  Condition of(Declared facts) {
    return how.apply(facts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Comparison one && words.equals(one.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words;
  }
}
