package io.redline.layer;

import io.redline.facts.Surroundings.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What a map says of the counties or provinces under a site.
 *
 * @param units each code once
 * @param open how far the site may lie in none of them
 * @param source labels of the layers; null when none speaks of the site
 */
public record UnitsMet(List<Met> units, Open open, String source) {

  /**
   * A unit the site lies in or may lie in.
   *
   * @param sure a part of the site lies in it beyond doubt
   * @param asGiven the coordinates as they stand touch it, without their doubt
   */
  public record Met(String code, boolean sure, boolean asGiven) {
    Met or(Met other) {
      return new Met(code, sure || other.sure, asGiven || other.asGiven);
    }
  }

  /** Whether something of the site may lie where the map names no unit. */
  public enum Open {
    NO,
    /** Only within the doubt. */
    IN_DOUBT,
    /** By the coordinates as they stand. */
    AS_GIVEN
  }

  public static final UnitsMet NOTHING = new UnitsMet(List.of(), Open.AS_GIVEN, null);

  public UnitsMet {
    units = List.copyOf(units);
  }

  /** All of the site in these, beyond doubt. */
  static UnitsMet surely(List<String> codes, String source) {
    return new UnitsMet(
        codes.stream().map(code -> new Met(code, true, true)).toList(), Open.NO, source);
  }

  /** What this leaves open is for the next map to say; nothing else is. */
  public UnitsMet orElse(UnitsMet next) {
    if (open == Open.NO) return this;
    List<Met> all = new ArrayList<>(units);
    for (Met met : next.units) {
      Met here = open == Open.AS_GIVEN ? met : new Met(met.code, met.sure, false);
      int known = all.stream().map(Met::code).toList().indexOf(met.code);
      if (known < 0) all.add(here);
      else all.set(known, all.get(known).or(here));
    }
    Open still = next.open == Open.AS_GIVEN ? open : next.open;
    return new UnitsMet(all, still, joined(source, next.source));
  }

  private static String joined(String one, String other) {
    if (one == null || other == null || one.equals(other)) return one == null ? other : one;
    return one + "；" + other;
  }

  /** The same with "anywhere" for what no map says. */
  public UnitsMet closed() {
    return orElse(new UnitsMet(List.of(new Met(Place.ANYWHERE, false, true)), Open.NO, null));
  }
}
