package io.redline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A further part of a project with a place or a kind of its own: an outfall, a pipeline, a spoil
 * ground, temporary land, a second plant. Every clause is asked of it as of the project.
 *
 * @param position in the list of parts, from 0; what is missing of it is named by it
 * @param name as given, else the id
 * @param role what it is to the project, a word of the schema
 * @param facts what it says itself, by dotted key
 * @param unconfirmed keys of what it says and nobody has confirmed: unknown, not the project's
 * @param site null when it has no place yet
 */
public record ProjectPart(
    int position,
    String id,
    String name,
    String role,
    Map<String, Object> facts,
    Set<String> unconfirmed,
    Proposal.@Nullable DeclaredSite site) {
  /** Fact of a part: what it is to the project. */
  public static final String ROLE = "role";

  /** Fact of a project: its new outfall has a place of its own, and is judged there. */
  public static final String OUTFALL_PLACED = "outfallPlaced";

  private static final String OUTFALL = "outfall";

  /** What a part never has from the project. */
  private static final Set<String> OWN = Set.of("activities", "industries", "purposes");

  /** Facts that lie where the plant is, or the part made for them; elsewhere there is none. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("water.outfall", OUTFALL, "water.intake", "intake");

  private static final List<String> WHOLE_PLANTS = List.of("plant", "other");

  public ProjectPart {
    facts = Map.copyOf(facts);
    unconfirmed = Set.copyOf(unconfirmed);
  }

  boolean isOutfallWithPlace() {
    return role.equals(OUTFALL) && site != null && site.geometry() != null;
  }

  /** Its own facts, and from the project what it does not say. */
  Map<String, Object> factsWithin(Map<String, Object> project) {
    Map<String, Object> all = new HashMap<>();
    project.forEach(
        (key, value) -> {
          boolean own =
              OWN.contains(key) || key.startsWith("site.") || key.equals("excludedActivities");
          if (!own) all.put(key, value);
        });
    ELSEWHERE.forEach(
        (key, itsRole) -> {
          if (!role.equals(itsRole) && !WHOLE_PLANTS.contains(role)) all.put(key, "none");
        });
    all.putAll(facts);
    all.keySet().removeAll(unconfirmed);
    all.put(ROLE, role);
    return all;
  }

  /**
   * The pointer of a fact of this part, as seen from the proposal.
   *
   * @param pointer as if the part were a proposal, or {@code layer:ID}
   */
  public String pointer(String pointer) {
    boolean own =
        pointer.startsWith("/site") || OWN.stream().anyMatch(key -> pointer.equals("/" + key));
    return own ? "/parts/" + position + pointer : pointer;
  }
}
