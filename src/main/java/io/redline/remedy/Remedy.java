package io.redline.remedy;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/**
 * A change the applicant can make, assessed again before anybody sees it.
 *
 * @param metres length of a move; 0 otherwise
 * @param bearing of a move, degrees clockwise from north; 0 otherwise
 * @param hectares of a trimmed site; 0 otherwise
 * @param share of the site that is left after a trim, 0 to 1; 0 otherwise
 * @param geometry the changed site, longitude and latitude of EPSG:4490; null where the site stays
 * @param partsStay the project has further parts, and they were judged where they are
 * @param countyAssumed no layer confirmed the county of the changed site: it was taken as declared
 * @param facts what to supply or obtain: JSON pointers or {@code layer:ID}; empty for a move or
 *     trim
 * @param settles for a fact: how many clauses it settles; null otherwise
 * @param effect what assessing again gave; for a fact the answer that settles most
 */
public record Remedy(
    Kind kind,
    double metres,
    double bearing,
    double hectares,
    double share,
    Geometry geometry,
    boolean partsStay,
    boolean countyAssumed,
    List<String> facts,
    Settles settles,
    Effect effect) {

  /** What is to be changed. */
  public enum Kind {
    MOVE,
    TRIM,
    OBTAIN_PERMIT,
    SUPPLY_FACT;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * How many open clauses an answer settles.
   *
   * @param least whatever the answer is; -1 where not every answer can be tried
   * @param most with the answer, of those tried, that settles most
   * @param bearsOn clauses that name the fact as missing
   */
  public record Settles(int least, int most, int bearsOn) {}

  public Remedy {
    facts = List.copyOf(facts);
  }

  static Remedy move(double metres, double bearing, ElsewhereSearch.Tried there) {
    return new Remedy(
        Kind.MOVE,
        metres,
        bearing,
        0,
        0,
        there.geometry(),
        there.partsStay(),
        there.countyAssumed(),
        List.of(),
        null,
        there.effect());
  }

  static Remedy trim(double hectares, double share, ElsewhereSearch.Tried there) {
    return new Remedy(
        Kind.TRIM,
        0,
        0,
        hectares,
        share,
        there.geometry(),
        there.partsStay(),
        false,
        List.of(),
        null,
        there.effect());
  }

  static Remedy permits(List<String> facts, Effect effect) {
    return new Remedy(Kind.OBTAIN_PERMIT, 0, 0, 0, 0, null, false, false, facts, null, effect);
  }

  static Remedy fact(String fact, Settles settles, Effect effect) {
    return new Remedy(
        Kind.SUPPLY_FACT, 0, 0, 0, 0, null, false, false, List.of(fact), settles, effect);
  }
}
