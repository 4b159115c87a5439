package io.redline.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the map says around one site. Measured on demand; the same question gives the same answer.
 */
public interface Surroundings {

  /** How far the site is from the features of a layer that carry the given attributes. */
  Measured distance(String layer, Map<String, String> attributes, double limitMetres);

  /** Whether the site lies on features of a layer that carry the given attributes. */
  Measured overlap(String layer, Map<String, String> attributes);

  /** In which counties the site lies. */
  Place place();

  /** Digest of the outline of the site, by which a letter names it; null without an outline. */
  default @Nullable String boundary() {
    return null;
  }

  /**
   * The same truth, for most sites without measuring. Metres and a feature come with it only where
   * the answer is in doubt because of a feature within the reach of the question; a yes or a no may
   * come without.
   */
  default Measured near(MapQuestion question) {
    return question.ask(this);
  }

  /**
   * All of an answer that decides a rule.
   *
   * @param missing what would settle an unknown; empty otherwise
   * @param ifReleasing see {@link Measured#ifReleasing}
   */
  record AnswerKey(Truth truth, List<String> missing, AnswerKey ifReleasing) {
    public static final AnswerKey YES = new AnswerKey(Truth.YES, List.of());
    public static final AnswerKey NO = new AnswerKey(Truth.NO, List.of());

    public AnswerKey(Truth truth, List<String> missing) {
      this(truth, missing, null);
    }

    public static AnswerKey of(Measured answer) {
      if (answer.ifReleasing() != null)
        return new AnswerKey(answer.truth(), answer.missing(), of(answer.ifReleasing()));
      return switch (answer.truth()) {
        case YES -> YES;
        case NO -> NO;
        case UNKNOWN -> new AnswerKey(Truth.UNKNOWN, answer.missing());
      };
    }
  }

  /**
   * Whether a distance is below a limit beyond doubt. The bank may lie nearer than a centreline by
   * its half width, never farther, so the half width widens only the near side.
   */
  static Truth within(
      double metres, double doubtMetres, double halfWidthMetres, double limitMetres) {
    if (metres + doubtMetres < limitMetres) return Truth.YES;
    return metres - halfWidthMetres - doubtMetres >= limitMetres ? Truth.NO : Truth.UNKNOWN;
  }

  /**
   * A measured answer.
   *
   * @param truth within the limit, or overlapping
   * @param metres distance to the nearest feature, 0 when they touch; null when none was measured
   * @param doubtMetres site + layer + transform accuracy, and the half width of a centreline on the
   *     near side
   * @param feature name of the nearest feature, or null
   * @param source layer title and edition
   * @param missing what would settle an unknown
   * @param basis who says so: a layer, or somebody's statement
   * @param ifReleasing the answer where a yes would free the project and a no would not, as in an
   *     exception; null when it is the same. They differ where those who know do not agree: the
   *     stricter decides, and which that is depends on what is asked for.
   */
  record Measured(
      Truth truth,
      @Nullable Double metres,
      Double doubtMetres,
      @Nullable String feature,
      String source,
      Detail detail,
      List<String> missing,
      Basis basis,
      @Nullable Measured ifReleasing) {

    /** By a layer. */
    public Measured(
        Truth truth,
        Double metres,
        Double doubtMetres,
        String feature,
        String source,
        Detail detail,
        List<String> missing) {
      this(truth, metres, doubtMetres, feature, source, detail, missing, Basis.MEASURED, null);
    }

    /** How much of the site lies on the features; null for a distance or a point. */
    public @Nullable Part part() {
      return detail.part();
    }
  }

  /**
   * The part of a site on the features of a layer, by the coordinates as given, without their
   * doubt.
   *
   * @param hectares of an area site, on the ellipsoid; 0 for a line
   * @param lengthMetres of a line site inside the features, on the ellipsoid; 0 for an area
   * @param share of the whole site, 0 to 1
   */
  record Part(double hectares, double lengthMetres, double share) {}

  /**
   * The counties of a site: those it surely lies in, at least with a part, and those it may lie in
   * as well or instead. It lies in no others. All are GB/T 2260 codes; that of a city or a province
   * stands for "somewhere in it", {@link #ELSEWHERE} for outside Sichuan and Chongqing, {@link
   * #ANYWHERE} for nothing known.
   *
   * @param sure sorted; empty where no county is certain
   * @param possible sorted, none of them among the sure ones; never empty when no county is sure
   * @param contradiction what is declared and does not agree with the map, or null; the map's
   *     counties stay
   * @param source the proposal, or layer title and edition
   */
  record Place(
      List<String> sure,
      List<String> possible,
      @Nullable Contradiction contradiction,
      String source) {
    public static final String ELSEWHERE = "990000";
    public static final String ANYWHERE = "000000";
    public static final Place UNKNOWN = new Place(List.of(), List.of(ANYWHERE), null, null);

    public Place {
      sure = List.copyOf(sure);
      possible = sure.isEmpty() && possible.isEmpty() ? List.of(ANYWHERE) : List.copyOf(possible);
    }

    /** As declared where no map says anything; unknown where nothing is declared either. */
    public static Place declared(List<String> codes) {
      return codes == null || codes.isEmpty()
          ? UNKNOWN
          : new Place(codes, List.of(), null, "proposal");
    }

    /** The code without the zeros that say "the whole": 511500 is 5115, 510000 is 51. */
    public static String significant(String code) {
      if (code.equals(ANYWHERE)) return "";
      if (code.endsWith("0000")) return code.substring(0, 2);
      return code.endsWith("00") ? code.substring(0, 4) : code;
    }

    /** What is declared, be it on the map too, is declared. */
    public Basis basis() {
      boolean declared = source == null || source.startsWith("proposal");
      return declared ? Basis.DECLARED : Basis.MEASURED;
    }

    /** Whether all of one unit lies in the other: 511502 in 511500, 530000 in "elsewhere". */
    public static boolean isWithin(String code, String other) {
      String one = significant(code);
      return one.startsWith(significant(other)) || other.equals(ELSEWHERE) && isOutside(one);
    }

    /** 511502 agrees with 511500 and 510000, and the other way round. */
    public static boolean agree(String one, String other) {
      return isWithin(one, other) || isWithin(other, one);
    }

    /**
     * Whether a unit lies outside Sichuan and Chongqing.
     *
     * @param significant its code without the zeros that say "the whole"
     */
    public static boolean isOutside(String significant) {
      return significant.length() > 1
          && !significant.startsWith("51")
          && !significant.startsWith("50");
    }

    /** Whether anything is known of it. */
    public boolean isKnown() {
      return !sure.isEmpty() || !possible.contains(ANYWHERE);
    }

    /** Whether the site lies in the sure counties and in no others. */
    public boolean isCertain() {
      return possible.isEmpty();
    }

    /** The sure ones and behind them the possible ones, as far as they have a name. */
    public List<String> codes() {
      List<String> all = new ArrayList<>(sure);
      for (String code : possible) if (!code.equals(ANYWHERE)) all.add(code);
      return List.copyOf(all);
    }
  }

  /**
   * Declared counties that do not agree with the map.
   *
   * @param excluded declared codes in which no part of the site can lie, by the map
   * @param undeclared codes in which a part of the site surely lies and that are not declared
   * @param unheardOf declared codes that GB/T 2260 does not have
   */
  record Contradiction(
      List<String> excluded,
      List<String> undeclared,
      List<String> unheardOf,
      String zh,
      String en) {
    public Contradiction {
      excluded = List.copyOf(excluded);
      undeclared = List.copyOf(undeclared);
      unheardOf = List.copyOf(unheardOf);
    }
  }
}
