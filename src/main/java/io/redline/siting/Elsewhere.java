package io.redline.siting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds of a project wherever it stands. What was said of the drawn ground speaks of that
 * ground alone: its place, statements of bureaus, the farmland on it, what was granted for it.
 * Elsewhere all this is unknown, never assumed.
 */
final class Elsewhere {
  /** Facts of a ground, by the group they stand in; an empty list is the whole group. */
  private static final Map<String, List<String>> OF_THE_GROUND =
      Map.of(
          "site", List.of(),
          "place", List.of(),
          "park", List.of(),
          "land",
              List.of(
                  "permanentBasicFarmlandHectares",
                  "forestHectares",
                  "wetlandHectares",
                  "grasslandHectares"),
          "water", List.of("receivingWater"),
          "livestock", List.of("carryingCapacitySheepUnits", "overgrazed"),
          "waterworks",
              List.of(
                  "inRiverManagementArea",
                  "channelGrade",
                  "requiredClearanceHeightMetres",
                  "requiredClearanceWidthMetres",
                  "inPortPlan",
                  "inCrossingPlan"));

  /** Documents on the project itself, not on a ground. */
  private static final Set<String> ON_THE_PROJECT =
      Set.of(
          "energy-review",
          "pollutant-offset",
          "heavy-metal-offset",
          "capacity-replacement",
          "rare-earth-quota",
          "coal-substitution",
          "hazardous-waste-transfer");

  /** A document that is not held for one ground is not held for another either. */
  private static final String NOT_HELD = "none";

  private Elsewhere() {}

  /** A copy of a proposal, without a site. */
  static ObjectNode of(ObjectNode proposal) {
    ObjectNode moved = proposal.deepCopy();
    leave(moved);
    for (JsonNode part : moved.path("parts")) if (part instanceof ObjectNode own) leave(own);
    if (moved.get("sources") instanceof ObjectNode sources)
      // What nobody has confirmed stays marked: without its mark it would count.
      sources.remove(
          sources.propertyNames().stream()
              .filter(pointer -> pointer.startsWith("/") && moved.at(pointer).isMissingNode())
              .toList());
    return moved;
  }

  /** Of a project or a part of it. */
  private static void leave(ObjectNode of) {
    OF_THE_GROUND.forEach(
        (group, facts) -> {
          if (facts.isEmpty()) of.remove(group);
          else if (of.get(group) instanceof ObjectNode own) own.remove(facts);
        });
    documents(of);
  }

  private static void documents(ObjectNode of) {
    if (!(of.get("evidence") instanceof ObjectNode evidence)) return;
    List<String> granted =
        evidence
            .propertyStream()
            .filter(e -> !ON_THE_PROJECT.contains(e.getKey()))
            .filter(e -> !NOT_HELD.equals(e.getValue().path("status").asString("")))
            .map(Map.Entry::getKey)
            .toList();
    evidence.remove(granted);
  }
}
