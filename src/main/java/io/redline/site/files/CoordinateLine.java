package io.redline.site.files;

import io.redline.site.files.Angle.Label;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The coordinates of one line of text, taken out of the words round them: the name of the point
 * before, the name of a coordinate system, notes in brackets or behind.
 *
 * @param angles two by two; never empty
 * @param isPlain whether there is nothing but coordinates and the point's name
 * @param hasNote whether the line says more than coordinates, the point's name and the system
 */
record CoordinateLine(List<Angle> angles, boolean isPlain, boolean hasNote) {
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:拐点|界址点|点位?|序号|NO\\.?)?\\s{0,9}[A-Z]{0,2}\\d{1,5}\\s{0,9}(?:号?点|#)?\\s{0,9}[:.、,)\\s]\\s{0,9}");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【][^()\\[\\]【】]*[)\\]】]");

  /** What divides words from numbers; without it "31.8l" would be 31.8 and a note. */
  private static final Pattern BEFORE = Pattern.compile("(?s).*[\\s:;,、)\\]】]");

  private static final Pattern BEHIND = Pattern.compile("(?s)[\\s;,、(\\[【].*");

  /**
   * @param normal as {@link Angle#normal} gives it
   * @return null when there are no coordinates, or any number besides
   */
  static CoordinateLine of(String normal) {
    List<Angle> plain = pairs(normal);
    if (plain != null) return new CoordinateLine(plain, true, false);
    if (normal.length() > SystemWords.LONGEST) return null;
    String bare = SystemWords.without(normal);
    boolean namesSystem = !bare.equals(normal);
    String rest = BRACKETS.matcher(bare).replaceAll(m -> aside(m.group())).strip();
    Matcher name = NAME.matcher(rest);
    CoordinateLine whole = within(rest, namesSystem, bare);
    return whole != null || !name.find()
        ? whole
        : within(rest.substring(name.end()), namesSystem, bare);
  }

  private static CoordinateLine within(String text, boolean namesSystem, String bare) {
    int[] span = Angle.span(text);
    if (span == null) return null;
    String before = text.substring(0, span[0]);
    String behind = text.substring(span[1]);
    List<Angle> all = Angle.allOf(text.substring(span[0], span[1]));
    if (all == null || all.isEmpty() || all.size() % 2 != 0) return null;
    boolean saysWhatItIs =
        namesSystem
            || text.indexOf('°') >= 0
            || text.indexOf('度') >= 0
            || all.stream().allMatch(a -> a.label() != Label.NONE);
    boolean apart =
        (before.isEmpty() || saysWhatItIs && BEFORE.matcher(before).matches())
            && (behind.isEmpty() || BEHIND.matcher(behind).matches());
    if (!apart) return null;
    boolean hasNote =
        Pattern.compile("\\p{L}{2}").matcher(before + behind).find()
            || BRACKETS.matcher(bare).results().anyMatch(m -> m.group().matches(".*\\p{L}.*"));
    return new CoordinateLine(all, false, hasNote);
  }

  /** A note in brackets is put aside; numbers in brackets are coordinates. */
  private static String aside(String brackets) {
    boolean note = !brackets.matches(".*\\d.*") || brackets.matches(".*\\p{IsHan}.*");
    return Matcher.quoteReplacement(note && !PairLook.in(brackets) ? " " : brackets);
  }

  /** The numbers of a line, two by two; without the name of the point where it leads. */
  private static List<Angle> pairs(String text) {
    List<Angle> all = Angle.allOf(text);
    if (all != null && !all.isEmpty() && all.size() % 2 == 0) return plain(all);
    Matcher name = NAME.matcher(text);
    if (!name.find()) return null;
    List<Angle> rest = Angle.allOf(text.substring(name.end()));
    return rest != null && !rest.isEmpty() && rest.size() % 2 == 0 ? plain(rest) : null;
  }

  /** Two by two; degrees that stand in parts or packed into one number, as degrees. */
  private static List<Angle> plain(List<Angle> all) {
    List<Angle> split = Angle.split(all);
    List<Angle> unpacked = all.size() == 2 ? Angle.unpacked(all.get(0), all.get(1)) : null;
    return split != null ? split : unpacked != null ? unpacked : all;
  }
}
