package io.redline.rulebook;

import io.redline.intake.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong with a rules folder: all of it, each with its place, so that it is mended at once.
 */
final class Problems {
  private static final int MOST_LISTED = 25;

  private final String folder;
  private final List<String> all = new ArrayList<>();

  Problems(String folder) {
    this.folder = folder;
  }

  List<String> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int count() {
    return all.size();
  }

  void add(String at, String what) {
    all.add(folder + "/" + at + ": " + what + ".");
  }

  /**
   * A problem when the id is not one of the known: what there is, and a guess at what was meant.
   */
  void unlessKnown(String at, String what, String id, Set<String> known) {
    if (known.contains(id)) return;
    String guess = Guess.closest(id, known);
    String list =
        known.size() > MOST_LISTED
            ? known.size() + " of them, see vocabulary.tsv"
            : new TreeSet<>(known).toString();
    add(
        at,
        "no "
            + what
            + " '"
            + id
            + "'. There are: "
            + list
            + (guess == null ? "" : ". Maybe '" + guess + "'"));
  }
}
