package io.redline.rulebook;

import io.redline.facts.Condition;
import io.redline.facts.Condition.Detail;
import io.redline.facts.Condition.Operator;
import io.redline.facts.Role;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import java.util.List;
import java.util.Set;

/**
 * Where a clause is in force.
 *
 * @param codes GB/T 2260 codes without the zeros that say "the whole"; empty for everywhere
 * @param doubtfulCodes units that belong to it only in part, or perhaps
 * @param isNamedByClause a clause lists its places and the territory has no name of its own; it is
 *     not shown as a region the site lies in
 */
public record Territory(
    String id,
    String title,
    List<String> codes,
    List<String> doubtfulCodes,
    String source,
    boolean isNamedByClause) {

  public Territory {
    codes = List.copyOf(codes);
    doubtfulCodes = List.copyOf(doubtfulCodes);
  }

  public boolean isEverywhere() {
    return codes.isEmpty() && doubtfulCodes.isEmpty();
  }

  /** Whether the site, or a part of it, lies here. An unknown place keeps the clause in play. */
  public Condition holds(Place place) {
    Truth truth =
        codes.isEmpty() ? Truth.YES : place.isKnown() ? anyOf(place.codes()) : Truth.UNKNOWN;
    Detail detail = Detail.NOTHING;
    if (truth == Truth.UNKNOWN && place.contradiction() != null)
      detail = new Detail(Detail.Kind.CONTRADICTION, place.contradiction());
    else if (truth == Truth.UNKNOWN && place.isKnown())
      detail = new Detail(Detail.Kind.COARSE_PLACE, String.join(", ", place.codes()));
    Object value = place.codes().isEmpty() ? null : place.codes();
    return new Condition(
        Role.TERRITORY,
        truth,
        Operator.IN_TERRITORY,
        "/site/counties",
        value,
        title,
        null,
        null,
        place.source() == null ? "proposal" : place.source(),
        detail,
        Set.of("/site/counties"),
        List.of(),
        null,
        true,
        codes.isEmpty() ? null : place.basis());
  }

  private Truth anyOf(List<String> placeCodes) {
    Truth any = Truth.NO;
    for (String code : placeCodes) any = any.or(contains(Place.significant(code)));
    return any;
  }

  private Truth contains(String unit) {
    if (doubtfulCodes.stream().anyMatch(unit::startsWith)) return Truth.UNKNOWN;
    if (codes.stream().anyMatch(unit::startsWith)) return Truth.YES;
    boolean coarser =
        codes.stream().anyMatch(code -> code.startsWith(unit))
            || doubtfulCodes.stream().anyMatch(code -> code.startsWith(unit));
    return coarser ? Truth.UNKNOWN : Truth.NO;
  }
}
