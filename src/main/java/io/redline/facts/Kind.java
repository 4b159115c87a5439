package io.redline.facts;

import java.util.Set;

/**
 * One thing a project says that it is, a declared activity or an industry code, under the
 * definitions: clauses and releases are asked of each by itself.
 *
 * @param word the activity's id, or the code's digits
 * @param byCode said by an industry code
 * @param certain activities that it is without question
 * @param possible activities that it may be, the certain ones not among them
 * @param mayHave facilities that may come with it: it is none of them, but may hold one
 */
record Kind(
    String word, boolean byCode, Set<String> certain, Set<String> possible, Set<String> mayHave) {

  Kind {
    certain = Set.copyOf(certain);
    possible = Set.copyOf(possible);
    mayHave = Set.copyOf(mayHave);
  }

  Truth is(String activity) {
    if (certain.contains(activity)) return Truth.YES;
    return possible.contains(activity) ? Truth.UNKNOWN : Truth.NO;
  }

  /** Whether there is such an activity where this is. */
  Truth has(String activity) {
    return is(activity) == Truth.NO && mayHave.contains(activity) ? Truth.UNKNOWN : is(activity);
  }
}
