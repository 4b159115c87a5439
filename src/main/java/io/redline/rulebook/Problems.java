package io.redline.rulebook;

import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a rules folder: all of it, each with its place, so that it is mended at once.
 */
final class Problems {
  /** All that is said of a rulebook. */
  static final Catalogue TEXTS = Catalogue.named("rulebook");

  private static final int MOST_LISTED = 25;

  private final RulesFolder folder;
  private final List<Found> all = new ArrayList<>();

  private record Found(String at, Message text) {}

  Problems(RulesFolder folder) {
    this.folder = folder;
  }

  List<Message> all() {
    return all(at -> true);
  }

  private List<Message> all(Predicate<String> places) {
    return all.stream().filter(found -> places.test(found.at())).map(Found::text).toList();
  }

  /**
   * @param places what stands elsewhere does not matter here
   * @throws RulebookProblem naming everything to mend
   */
  void throwIfAny(Predicate<String> places) {
    List<Message> some = all(places);
    if (!some.isEmpty()) throw new RulebookProblem(some);
  }

  int count() {
    return all.size();
  }

  /**
   * @param at the file, and after a comma the entry: {@code definitions.yaml, mining}
   * @param key of {@code words/rulebook.tsv}
   */
  void add(String at, String key, Object... arguments) {
    add(at, null, TEXTS.say(key, arguments));
  }

  /**
   * @param guess at what was meant, or null
   */
  void add(String at, Message what, @Nullable String guess) {
    add(at, null, and(what, guess));
  }

  private void add(String at, @Nullable String word, Message what) {
    int comma = at.indexOf(", ");
    String file = comma < 0 ? at : at.substring(0, comma);
    String entry = comma < 0 ? null : at.substring(comma + 2).replaceAll(",.*", "");
    int line = line(file, entry, word);
    String place = line == 0 ? at : file + ":" + line + at.substring(file.length());
    all.add(new Found(at, TEXTS.say("place", folder.name() + "/" + place, what)));
  }

  private static Message and(Message what, @Nullable String guess) {
    if (guess == null) return what;
    Message maybe = TEXTS.say("maybe", guess);
    return new Message(what.zh() + maybe.zh(), what.en() + maybe.en());
  }

  /** The line of the word in the entry, else of the entry; 0 when it cannot be told. */
  private int line(String file, @Nullable String entry, @Nullable String word) {
    String written = folder.files().get().text(file);
    List<String> lines = written == null ? List.of() : written.lines().toList();
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

  /** What kind of thing an id names. */
  static Message noun(String key, Object... arguments) {
    return TEXTS.say("noun." + key, arguments);
  }

  void unlessKnown(String at, String noun, String id, Set<String> known) {
    if (!known.contains(id)) unlessKnown(at, noun(noun), id, known);
  }

  /**
   * A problem when the id is not one of the known: what there is, and a guess at what was meant.
   */
  void unlessKnown(String at, Message what, String id, Set<String> known) {
    if (known.contains(id)) return;
    Message list =
        known.size() > MOST_LISTED
            ? TEXTS.say("listed-elsewhere", known.size())
            : Message.same(new TreeSet<>(known).toString());
    add(at, id, and(TEXTS.say("unknown", what, id, list), Guess.closest(id, known)));
  }
}
