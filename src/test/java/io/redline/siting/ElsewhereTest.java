package io.redline.siting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.Proposal;
import io.redline.rulebook.RulebookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What of a project goes with it to another place. */
class ElsewhereTest {
  private static final String PROJECT =
      """
      {"id":"p","name":"p","nature":"new","activities":["chemical-project"],"industries":["2669"],
       "site":{"counties":["511523"],"geometry":{"type":"Point","coordinates":[105.06,28.76]}},
       "park":{"status":"recognised"},
       "land":{"areaHectares":3.2,"permanentBasicFarmlandHectares":0},
       "waterworks":{"inRiverManagementArea":false},
       "water":{"discharge":"none"},
       "place":[{"of":"ecological-redline","relation":"outside","basis":"letter"}],
       "evidence":{"eia-approval":{"status":"granted"},"energy-review":{"status":"granted"},
                   "river-works-permit":{"status":"none"}},
       "parts":[{"id":"o","role":"outfall","site":{"geometry":{"type":"Point","coordinates":[105,28]}}}]}
      """;

  @Test
  void what_was_said_of_the_drawn_ground_stays_there() {
    ObjectNode moved = moved();
    for (String gone :
        List.of(
            "/site",
            "/park",
            "/place",
            "/land/permanentBasicFarmlandHectares",
            "/waterworks/inRiverManagementArea",
            "/evidence/eia-approval",
            "/parts/0/site")) assertTrue(moved.at(gone).isMissingNode(), gone);
  }

  @Test
  void what_the_project_is_goes_with_it() {
    ObjectNode moved = moved();
    for (String kept :
        List.of(
            "/activities/0",
            "/industries/0",
            "/land/areaHectares",
            "/water/discharge",
            "/evidence/energy-review",
            "/evidence/river-works-permit",
            "/parts/0/role")) assertTrue(!moved.at(kept).isMissingNode(), kept);
  }

  @Test
  void what_nobody_has_confirmed_counts_elsewhere_no_more_than_here() throws Exception {
    ObjectNode read = (ObjectNode) JsonMapper.shared().readTree(PROJECT);
    ObjectNode sources = read.putObject("sources");
    sources.putObject("/water/discharge").put("from", "form");
    sources.putObject("/park/status").put("from", "form");
    Proposal proposal =
        Prospect.of(read, LocalDate.of(2026, 11, 1)).proposal(RulebookReader.packed().vocabulary());
    assertEquals(null, proposal.facts().get("water.discharge"));
  }

  @Test
  void a_part_leaves_its_ground_too() {
    ObjectNode project = (ObjectNode) JsonMapper.shared().readTree(PROJECT);
    ((ObjectNode) project.at("/parts/0")).putObject("land").put("forestHectares", 0);
    assertTrue(Elsewhere.of(project).at("/parts/0/land/forestHectares").isMissingNode());
  }

  @Test
  void ordinary_projects_can_be_read_without_their_ground() throws Exception {
    for (String name : List.of("food-factory", "chemical-plant-in-park", "pig-farm")) {
      Path file = Path.of("samples/ordinary", name, "answered.json");
      ObjectNode given = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
      Proposal proposal =
          Prospect.of(given, LocalDate.of(2026, 11, 1))
              .proposal(RulebookReader.packed().vocabulary());
      assertEquals(null, proposal.site() == null ? null : proposal.site().geometry(), name);
    }
  }

  private static ObjectNode moved() {
    return Elsewhere.of((ObjectNode) JsonMapper.shared().readTree(PROJECT));
  }
}
