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
 * @param target the units it is for
 * @param projects the projects it is about
 * @param evidence documents a requirement asks for
 */
public record AdmissionEntry(
    String id,
    Target target,
    Dimension dimension,
    Effect effect,
    Projects projects,
    List<String> evidence,
    Quote quote) {

  /**
   * The units a row is for.
   *
   * @param units codes; empty when it is for a class or for all
   * @param kind their class (priority, key, general); null when it is for units by code or for all
   * @param maybe codes of units of the layer that it may be for, if one of the two was mistyped
   * @param at where the codes stand in the file
   */
  public record Target(List<String> units, @Nullable String kind, Set<String> maybe, Message at) {
    public Target {
      units = List.copyOf(units);
      maybe = Set.copyOf(maybe);
    }
  }

  /**
   * The projects a row is about.
   *
   * @param activities ids of the vocabulary; with {@code industries} empty: every project
   * @param industries GB/T 4754-2017 codes, as prefixes
   * @param natures of building (new, expand, rebuild, existing); empty for any
   */
  public record Projects(List<String> activities, List<String> industries, List<String> natures) {
    public Projects {
      activities = List.copyOf(activities);
      industries = List.copyOf(industries);
      natures = List.copyOf(natures);
    }
  }

  /**
   * What a row says, to the letter.
   *
   * @param source where the text is taken from, as the row says; may be empty
   * @param place of the text in the file
   */
  public record Quote(String text, String source, String place) {}

  public AdmissionEntry {
    evidence = List.copyOf(evidence);
  }

  /** The same, but perhaps for these units of the layer. */
  AdmissionEntry maybeFor(Set<String> codes) {
    Target perhaps = new Target(target.units, target.kind, codes, target.at);
    return new AdmissionEntry(id, perhaps, dimension, effect, projects, evidence, quote);
  }

  /**
   * Whether the row is for this unit; unknown where the unit does not say its code or class, or
   * either code may be mistyped.
   */
  public Truth isFor(ControlUnit unit) {
    if (!target.units.isEmpty())
      return unit.code() == null || isPerhapsFor(unit)
          ? Truth.UNKNOWN
          : Truth.of(target.units.contains(unit.code()));
    if (target.kind == null) return Truth.YES;
    return unit.kind() == null ? Truth.UNKNOWN : Truth.of(target.kind.equals(unit.kind()));
  }

  /** Whether a slip of the hand may have parted the row's code from the unit's. */
  public boolean isPerhapsFor(ControlUnit unit) {
    return unit.code() != null && target.maybe.contains(unit.code());
  }

  public boolean isForEveryProject() {
    return projects.activities.isEmpty() && projects.industries.isEmpty();
  }
}
