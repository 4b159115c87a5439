package io.redline.admission;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a list by the units they are for: a province has thousands, a site lies on one or
 * two. Immutable; nobody changes the sets after they are made.
 *
 * @param byUnit positions of the rows that are, or may be, for a unit
 * @param general positions of the rows for a class or for all units
 * @param offMap positions of the rows for a unit that the layer does not have
 */
public record RowsByUnit(
    List<AdmissionEntry> all, Map<String, BitSet> byUnit, BitSet general, BitSet offMap) {

  static RowsByUnit of(List<AdmissionEntry> entries, Set<String> codesOnMap) {
    Map<String, BitSet> byUnit = new HashMap<>();
    BitSet general = new BitSet();
    BitSet offMap = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      AdmissionEntry entry = entries.get(i);
      for (String unit : entry.target().units())
        byUnit.computeIfAbsent(unit, u -> new BitSet()).set(i);
      for (String unit : entry.target().maybe())
        byUnit.computeIfAbsent(unit, u -> new BitSet()).set(i);
      if (entry.target().units().isEmpty()) general.set(i);
      if (!codesOnMap.containsAll(entry.target().units())) offMap.set(i);
    }
    return new RowsByUnit(List.copyOf(entries), byUnit, general, offMap);
  }

  /** Whether the row is for a unit that the layer does not have, and so may be for any place. */
  boolean isOffMap(int position) {
    return offMap.get(position);
  }

  /**
   * Positions of the rows that may be for the site, in the list's order.
   *
   * @param touched units the site lies on or may lie on
   * @param elsewhere whether a part of the site may lie on other units
   * @param anywhere whether nothing is known of where it lies
   */
  BitSet inPlay(List<ControlUnit> touched, boolean elsewhere, boolean anywhere) {
    BitSet rows = (BitSet) general.clone();
    boolean all = anywhere;
    for (ControlUnit unit : touched) {
      if (unit.code() == null) all = true;
      else if (byUnit.containsKey(unit.code())) rows.or(byUnit.get(unit.code()));
    }
    if (elsewhere) rows.or(offMap);
    if (all) rows.set(0, this.all.size());
    return rows;
  }
}
