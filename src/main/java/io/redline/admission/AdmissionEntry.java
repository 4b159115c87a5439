package io.redline.admission;

import io.redline.facts.Truth;
import io.redline.words.Message;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of an admission list: what a control unit, or every unit of a class, prohibits, restricts
 * or demands of which projects.
 *
 * @param id unique within the list: its own number, else that of the row
 * @param units codes of the units it is for; empty when it is for a class or for all
 * @param kind class of the units it is for (priority, key, general); null when it is for units by
 *     code or for all
 * @param activities ids of the vocabulary; with {@code industries} empty: every project
 * @param industries GB/T 4754-2017 codes, as prefixes
 * @param natures of building it is about (new, expand, rebuild, existing); empty for any
 * @param evidence documents a requirement asks for
 * @param text to the letter
 * @param source where the text is taken from, as the row says; may be empty
 * @param place of the text in the file
 * @param maybeUnits codes of units of the layer that it may be for, if one of the two was mistyped
 * @param unitsAt where the codes of the units stand in the file
 */
public record AdmissionEntry(
    String id,
    List<String> units,
    @Nullable String kind,
    Dimension dimension,
    Effect effect,
    List<String> activities,
    List<String> industries,
    List<String> natures,
    List<String> evidence,
    String text,
    String source,
    String place,
    Set<String> maybeUnits,
    Message unitsAt) {

  public AdmissionEntry {
    units = List.copyOf(units);
    activities = List.copyOf(activities);
    industries = List.copyOf(industries);
    natures = List.copyOf(natures);
    evidence = List.copyOf(evidence);
    maybeUnits = Set.copyOf(maybeUnits);
  }

  /** The same, but perhaps for these units of the layer. */
  AdmissionEntry maybeFor(Set<String> codes) {
    return new AdmissionEntry(
        id,
        units,
        kind,
        dimension,
        effect,
        activities,
        industries,
        natures,
        evidence,
        text,
        source,
        place,
        codes,
        unitsAt);
  }

  /**
   * Whether the row is for this unit; unknown where the unit does not say its code or class, or
   * either code may be mistyped.
   */
  public Truth isFor(ControlUnit unit) {
    if (!units.isEmpty())
      return unit.code() == null || isPerhapsFor(unit)
          ? Truth.UNKNOWN
          : Truth.of(units.contains(unit.code()));
    if (kind == null) return Truth.YES;
    return unit.kind() == null ? Truth.UNKNOWN : Truth.of(kind.equals(unit.kind()));
  }

  /** Whether a slip of the hand may have parted the row's code from the unit's. */
  public boolean isPerhapsFor(ControlUnit unit) {
    return unit.code() != null && maybeUnits.contains(unit.code());
  }

  public boolean isForEveryProject() {
    return activities.isEmpty() && industries.isEmpty();
  }
}
