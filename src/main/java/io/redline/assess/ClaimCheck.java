package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Criterion;
import io.redline.facts.Detail;
import io.redline.facts.Fact;
import io.redline.facts.MapQuestion;
import io.redline.facts.Operator;
import io.redline.facts.Reading;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.AnswerKey;
import io.redline.facts.Surroundings.Contradiction;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.intake.ProjectPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where what is claimed cannot be, beyond doubt: because the map says otherwise, or another claim.
 *
 * @param findings one for each contradiction
 * @param believed the facts to judge by: a claim that would help the project and is contradicted is
 *     not known
 */
record ClaimCheck(List<Finding> findings, Map<String, Object> believed) {
  private static final double NOTHING = 0.0;
  private static final String PARK = "park";
  private static final List<Check> CHECKS =
      List.of(
          new Check(
              PARK,
              "园区状态与合规园区图层（park status, industrial parks）",
              Map.of("park.status", Set.of("recognised")),
              layers("industrial-parks"),
              Truth.NO,
              "park.status"),
          new Check(
              PARK,
              "园区状态与合规园区图层（park status, industrial parks）",
              Map.of("park.status", Set.of("outside")),
              layers("industrial-parks"),
              Truth.YES,
              null),
          new Check(
              "farmland",
              "永久基本农田面积与图层（permanent basic farmland）",
              Map.of("land.permanentBasicFarmlandHectares", Set.of(NOTHING)),
              layers("permanent-basic-farmland"),
              Truth.YES,
              "land.permanentBasicFarmlandHectares"),
          new Check(
              "forest",
              "林地面积与图层（forest land）",
              Map.of("land.forestHectares", Set.of(NOTHING)),
              layers("forest-land"),
              Truth.YES,
              "land.forestHectares"),
          new Check(
              "wetland",
              "湿地面积与图层（wetlands）",
              Map.of("land.wetlandHectares", Set.of(NOTHING)),
              layers("wetlands", "important-wetlands", "national-important-wetlands"),
              Truth.YES,
              "land.wetlandHectares"),
          new Check(
              "grassland",
              "草原面积与图层（grassland）",
              Map.of("land.grasslandHectares", Set.of(NOTHING)),
              layers("grasslands", "grassland"),
              Truth.YES,
              "land.grasslandHectares"),
          new Check(
              "river",
              "河湖管理范围与图层（river management area）",
              Map.of("waterworks.inRiverManagementArea", Set.of(false)),
              layers("river-management-area"),
              Truth.YES,
              "waterworks.inRiverManagementArea"),
          new Check(
              "nature",
              "建设性质与阶段（nature, stage）",
              Map.of("nature", Set.of("existing"), "stage", Set.of("siting")),
              List.of(),
              null,
              null),
          new Check(
              "port",
              "港口规划与列入证明（port plan, its listing）",
              Map.of(
                  "waterworks.inPortPlan",
                  Set.of(true),
                  "evidence.port-plan-listing.status",
                  Set.of("none")),
              List.of(),
              null,
              null));

  /**
   * One row of the table.
   *
   * @param claims facts by their keys, with the values that cannot be all at once
   * @param questions one of which has to be answered so; none where the claims themselves disagree
   * @param doubted the claim that would help the project and is taken as not known; null where none
   *     would, or where another claim would come out right for being left out
   */
  private record Check(
      String id,
      String article,
      Map<String, Set<?>> claims,
      List<MapQuestion> questions,
      Truth against,
      @Nullable String doubted) {

    boolean isClaimedIn(Map<String, Object> facts) {
      for (Map.Entry<String, Set<?>> claim : claims.entrySet()) {
        Object value = facts.get(claim.getKey());
        if (value == null || !claim.getValue().contains(value)) return false;
      }
      return true;
    }

    /** The question whose answer contradicts; null when none does beyond doubt. */
    @Nullable MapQuestion contradicting(Surroundings around) {
      for (MapQuestion question : questions) {
        AnswerKey said = AnswerKey.of(around.near(question));
        boolean ifReleasing = said.ifReleasing() != null && said.ifReleasing().truth() == against;
        if (said.truth() == against || ifReleasing) return question;
      }
      return null;
    }
  }

  static ClaimCheck of(Map<String, Object> facts, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    Set<String> doubted = new HashSet<>();
    for (Check check : CHECKS) {
      if (!check.isClaimedIn(facts)) continue;
      MapQuestion question = check.contradicting(around);
      if (question == null && !check.questions().isEmpty()) continue;
      // A spoil ground may lie outside the park that its project is in; it is not in it for that.
      boolean inherited = facts.containsKey(ProjectPart.ROLE) && check.id().equals(PARK);
      if (!inherited) findings.add(finding(check, facts, question, around));
      if (check.doubted() != null) doubted.add(check.doubted());
    }
    Place place = around.place();
    if (place.contradiction() != null) findings.add(county(place));
    if (doubted.isEmpty()) return new ClaimCheck(List.copyOf(findings), facts);
    Map<String, Object> believed = new HashMap<>(facts);
    believed.keySet().removeAll(doubted);
    return new ClaimCheck(List.copyOf(findings), believed);
  }

  private static Finding finding(
      Check check, Map<String, Object> facts, MapQuestion question, Surroundings around) {
    List<Condition> conditions = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String key : check.claims().keySet().stream().sorted().toList()) {
      conditions.add(claim(key, facts.get(key)));
      words.add(key + ": " + facts.get(key));
    }
    if (question != null) {
      Measured found = question.ask(around);
      boolean otherwise = found.truth() != check.against() && found.ifReleasing() != null;
      conditions.add(Condition.of(question, otherwise ? found.ifReleasing() : found));
    }
    return ClaimClauses.finding(
        check.id(), check.article(), String.join("; ", words), "", conditions);
  }

  private static Condition claim(String key, Object value) {
    boolean document = key.startsWith("evidence.");
    return Condition.leaf(
        document ? Truth.NO : Truth.YES,
        new Criterion(
            document ? Operator.HELD : Operator.IS_ANY,
            Fact.pointer(document ? key.replace(".status", "") : key),
            List.of(String.valueOf(value))),
        Reading.declared(value, Set.of()),
        Detail.NOTHING,
        true);
  }

  private static Finding county(Place place) {
    Contradiction said = place.contradiction();
    return ClaimClauses.finding(
        "county",
        "申报区县与坐标（declared counties, coordinates）",
        said.zh(),
        "申报区县与坐标以哪个为准：" + said.zh(),
        List.of());
  }

  private static List<MapQuestion> layers(String... ids) {
    List<MapQuestion> any = new ArrayList<>();
    for (String id : ids) any.add(new MapQuestion(id, Map.of(), null));
    return List.copyOf(any);
  }
}
