package io.redline.siting;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Detail;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Tier;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the law says of one kind of place.
 *
 * @param clauses those that bar, or those that may; empty where the project is allowed
 * @param missing what of the map would settle an unknown: {@code layer:ID} or a pointer into {@code
 *     /site}
 * @param doubtHere unknown because of this very place, and not only for want of layers
 */
public record Patch(
    Permission permission, List<String> clauses, List<String> missing, boolean doubtHere) {
  /** Unknown alike wherever the layer says nothing. */
  static final Set<Detail.Kind> FOR_WANT_OF_LAYERS =
      Set.of(Detail.Kind.LAYER_MISSING, Detail.Kind.PARTIAL);

  public Patch {
    clauses = List.copyOf(clauses);
    missing = List.copyOf(missing);
  }

  static Patch of(Assessment assessment) {
    List<String> barring = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    boolean doubtHere = false;
    for (Finding finding : assessment.findings()) {
      if (!finding.counts()) continue;
      if (finding.outcome() == Outcome.VIOLATED) barring.add(finding.clause().id());
      if (finding.outcome() == Outcome.ERROR || mayBar(finding)) {
        open.add(finding.clause().id());
        finding.missing().stream().filter(Patch::isOfTheMap).forEach(missing::add);
        doubtHere |= isInDoubtHere(finding);
      }
    }
    if (!barring.isEmpty()) return new Patch(Permission.BARRED, barring, List.of(), false);
    if (!open.isEmpty())
      return new Patch(Permission.UNKNOWN, open, List.copyOf(missing), doubtHere);
    return new Patch(Permission.ALLOWED, List.of(), List.of(), false);
  }

  /**
   * Undetermined at this place, by a clause that can be violated and whose answer depends on the
   * place. What the project has to say of itself is the same everywhere and listed apart.
   */
  private static boolean mayBar(Finding finding) {
    return finding.outcome() == Outcome.UNDETERMINED
        && finding.tier() == Tier.PROHIBITION
        && asksThePlace(finding)
        && finding.conditions().stream()
            .noneMatch(c -> c.role() == Role.LIMIT && c.truth() == Truth.NO);
  }

  private static boolean isOfTheMap(String missing) {
    return missing.startsWith("layer:") || missing.startsWith("/site");
  }

  /** Surely inside a zone, or too near its edge to tell; what is not known is of the project. */
  private static boolean isInDoubtHere(Finding finding) {
    return finding.conditions().stream()
        .flatMap(c -> c.leaves().stream())
        .filter(leaf -> leaf.question() != null)
        .noneMatch(leaf -> FOR_WANT_OF_LAYERS.contains(leaf.detail().kind()));
  }

  static boolean asksThePlace(Finding finding) {
    return finding.conditions().stream()
        .anyMatch(c -> c.asksTheMap() || c.role() == Role.TERRITORY && c.truth() == Truth.UNKNOWN);
  }

  /** Clauses that can be violated, anywhere alike, by what the project has not said of itself. */
  static List<String> openEverywhere(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.outcome() == Outcome.UNDETERMINED)
        .filter(f -> f.tier() == Tier.PROHIBITION && !asksThePlace(f))
        .map(f -> f.clause().id())
        .toList();
  }
}
