package io.redline.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition came out as it did, for the reader.
 *
 * @param text name of the feature, source of the definition, …; empty when there is none
 * @param part how much of the site lies on the features; null when that was not measured
 * @param where which of a layer's features the clause speaks of: attributes with their values;
 *     empty for all, and where nothing was measured
 * @param said what the proposal says beside the value: of a document its number, issuer, date,
 *     validUntil, conditions; of a fact that nobody has confirmed its pointer and from, file, where
 *     it was read
 */
public record Detail(
    Kind kind,
    String text,
    Surroundings.@Nullable Part part,
    Map<String, String> where,
    Map<String, String> said) {
  public Detail(Kind kind, String text) {
    this(kind, text, null);
  }

  public Detail(Kind kind, String text, Surroundings.Part part) {
    this(kind, text, part, Map.of(), Map.of());
  }

  public Detail {
    where = Map.copyOf(where);
    said = Map.copyOf(said);
  }

  Detail among(Map<String, String> features) {
    return new Detail(kind, text, part, features, said);
  }

  Detail saying(Map<String, String> more) {
    return more.isEmpty() ? this : new Detail(kind, text, part, where, more);
  }

  public enum Kind {
    NONE,
    DECLARED,
    BY_CODE,
    DISPUTED,
    NEEDS_BOTH,
    FEATURE,
    NO_FEATURE,
    WITHIN_DOUBT,
    LAYER_MISSING,
    /** Somebody's statement, and no layer, says so. */
    STATED,
    OUTSIDE_COVERAGE,
    PARTIAL,
    NO_GEOMETRY,
    ATTRIBUTE_UNKNOWN,
    /** A list has a row for a unit whose code is one slip away from that of the site's unit. */
    UNIT_CODE_IN_DOUBT,
    CLAIMED_NOT_NEEDED,
    CONTRADICTION,
    COARSE_PLACE,
    EXCEPTION_CLAUSE,
    /** A document that shows a purpose, which releases nothing without it. */
    SHOWS_PURPOSE,
    /** Some of the site lies on no control unit that the layer holds. */
    BEYOND_UNITS,
    UNIT_WITHOUT_CODE,
    UNIT_NOT_LISTED,
    LIST_MISSING,
    LIST_NOT_IN_FORCE
  }

  public static final Detail NOTHING = new Detail(Kind.NONE, "");
}
