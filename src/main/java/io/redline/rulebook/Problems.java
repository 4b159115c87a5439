package io.redline.rulebook;

import io.redline.words.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is wrong with a rules folder: all of it, each with its place, so that it is mended at once.
 */
final class Problems {
  private static final int MOST_LISTED = 25;

  private final RulesFolder folder;
  private final List<String> all = new ArrayList<>();

  Problems(RulesFolder folder) {
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

  /**
   * @param at the file, and after a comma the entry: {@code definitions.yaml, mining}
   */
  void add(String at, String what) {
    add(at, null, what);
  }

  private void add(String at, String word, String what) {
    int comma = at.indexOf(", ");
    String file = comma < 0 ? at : at.substring(0, comma);
    String entry = comma < 0 ? null : at.substring(comma + 2).replaceAll(",.*", "");
    int line = line(file, entry, word);
    String place = line == 0 ? at : file + ":" + line + at.substring(file.length());
    all.add(folder.name() + "/" + place + ": " + what + ".");
  }

  /** The line of the word in the entry, else of the entry; 0 when it cannot be told. */
  private int line(String file, String entry, String word) {
    List<String> lines = folder.texts().getOrDefault(file, "").lines().toList();
    int start =
        entry == null ? 0 : first(lines, 0, "^(- id: |\\s*)" + Pattern.quote(entry) + "(:.*)?$");
    if (start < 0 || lines.isEmpty()) return 0;
    int found =
        word == null
            ? -1
            : first(lines, start, ".*(?<![-\\w])" + Pattern.quote(word) + "(?![-\\w]).*");
    if (found >= 0) return found + 1;
    return entry == null ? 0 : start + 1;
  }

  private static int first(List<String> lines, int from, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    for (int i = from; i < lines.size(); i++) if (wanted.matcher(lines.get(i)).matches()) return i;
    return -1;
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
        id,
        "no "
            + what
            + " '"
            + id
            + "'. There are: "
            + list
            + (guess == null ? "" : ". Maybe '" + guess + "'"));
  }
}
