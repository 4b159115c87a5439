package io.redline.facts;

import java.util.List;
import java.util.Map;

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

  /**
   * Those whose layer is at hand; of the others nothing is known, wherever the site lies. One map
   * gives the same list object for the same list object.
   */
  default List<MapQuestion> answerable(List<MapQuestion> questions) {
    return questions;
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
   */
  record Gist(Truth truth, List<String> missing) {
    public static final Gist YES = new Gist(Truth.YES, List.of());
    public static final Gist NO = new Gist(Truth.NO, List.of());

    public static Gist of(Measured answer) {
      return switch (answer.truth()) {
        case YES -> YES;
        case NO -> NO;
        case UNKNOWN -> new Gist(Truth.UNKNOWN, answer.missing());
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
   */
  record Measured(
      Truth truth,
      Double metres,
      Double doubtMetres,
      String feature,
      String source,
      Condition.Detail detail,
      List<String> missing,
      Basis basis) {

    /** By a layer. */
    public Measured(
        Truth truth,
        Double metres,
        Double doubtMetres,
        String feature,
        String source,
        Condition.Detail detail,
        List<String> missing) {
      this(truth, metres, doubtMetres, feature, source, detail, missing, Basis.MEASURED);
    }

    /** How much of the site lies on the features; null for a distance or a point. */
    public Part part() {
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
   * The counties of a site.
   *
   * @param codes GB/T 2260 codes; a province code stands for "somewhere in this province"; 990000
   *     for elsewhere
   * @param contradiction what does not agree, or null; with a contradiction nothing is known
   * @param source the proposal, or layer title and edition
   */
  record Place(List<String> codes, String contradiction, String source) {
    public static final String ELSEWHERE = "990000";
    public static final Place UNKNOWN = new Place(List.of(), null, null);

    public Place {
      codes = List.copyOf(codes);
    }

    /** The code without the zeros that say "the whole": 511500 is 5115, 510000 is 51. */
    public static String significant(String code) {
      if (code.endsWith("0000")) return code.substring(0, 2);
      return code.endsWith("00") ? code.substring(0, 4) : code;
    }

    /** What is declared, be it on the map too, is declared. */
    public Basis basis() {
      boolean declared = source == null || source.startsWith("proposal");
      return declared ? Basis.DECLARED : Basis.MEASURED;
    }

    public boolean isKnown() {
      return !codes.isEmpty() && contradiction == null;
    }
  }
}
