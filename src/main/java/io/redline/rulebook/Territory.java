package io.redline.rulebook;

import io.redline.facts.Condition;
import io.redline.facts.Criterion;
import io.redline.facts.Detail;
import io.redline.facts.Operator;
import io.redline.facts.Reading;
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

  /**
   * Whether the site, or a part of it, lies here: yes where a sure county does, or every county it
   * may lie in; no only where neither a sure nor a possible one may. An unknown place keeps the
   * clause in play.
   */
  public Condition holds(Place place) {
    Truth truth = codes.isEmpty() ? Truth.YES : at(place);
    Detail detail = Detail.NOTHING;
    if (truth == Truth.UNKNOWN && !place.possible().contains(Place.ANYWHERE))
      detail = new Detail(Detail.Kind.COARSE_PLACE, String.join(", ", place.codes()));
    else if (truth == Truth.UNKNOWN && place.contradiction() != null)
      detail =
          new Detail(
              Detail.Kind.CONTRADICTION, String.join(", ", place.contradiction().unheardOf()));
    Object value = place.codes().isEmpty() ? null : place.codes();
    return Condition.leaf(
            truth,
            new Criterion(Operator.IN_TERRITORY, "/site/counties", title),
            new Reading(
                value,
                null,
                place.source() == null ? "proposal" : place.source(),
                Set.of("/site/counties"),
                codes.isEmpty() ? null : place.basis()),
            detail,
            true)
        .as(Role.TERRITORY);
  }

  private Truth at(Place place) {
    Truth sure = anyOf(place.sure());
    if (sure == Truth.YES) return Truth.YES;
    if (place.sure().isEmpty() && allOf(place.possible()) == Truth.YES) return Truth.YES;
    return anyOf(place.possible()) == Truth.NO ? sure : Truth.UNKNOWN;
  }

  private Truth anyOf(List<String> placeCodes) {
    Truth any = Truth.NO;
    for (String code : placeCodes) any = any.or(contains(code));
    return any;
  }

  private Truth allOf(List<String> placeCodes) {
    Truth all = Truth.YES;
    for (String code : placeCodes) all = all.and(contains(code));
    return all;
  }

  private Truth contains(String code) {
    String unit = Place.significant(code);
    if (doubtfulCodes.stream().anyMatch(unit::startsWith)) return Truth.UNKNOWN;
    if (codes.stream().anyMatch(unit::startsWith)) return Truth.YES;
    return codes.stream().anyMatch(own -> mayHold(code, unit, own))
            || doubtfulCodes.stream().anyMatch(own -> mayHold(code, unit, own))
        ? Truth.UNKNOWN
        : Truth.NO;
  }

  /** Whether the unit is coarser than one of ours: part of it lies here. */
  private static boolean mayHold(String code, String unit, String own) {
    return own.startsWith(unit) || code.equals(Place.ELSEWHERE) && Place.isOutside(own);
  }
}
