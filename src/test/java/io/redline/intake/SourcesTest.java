package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Message;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was read somewhere and confirmed by nobody is not judged by, and stays for the record. */
class SourcesTest {
  private static final ProposalReader READER =
      new ProposalReader(Product.assessor().rulebook().vocabulary());
  private static final String SAYS =
      """
      {"id": "S", "name": "某项目", "asOf": "2026-11-01",
       "water": {"intake": "surface", "intakeCubicMetresPerYear": 1000},
       "activities": ["chemical-project", "farming"],
       "site": {"geometry": {"type": "Point", "coordinates": [105.06, 28.76]},
                "crs": "EPSG:4490", "accuracyMetres": 5, "counties": ["511523"]},
       "evidence": {"eia-approval": {"status": "granted", "number": "1", "date": "2024-01-01",
                                     "validUntil": "2029-01-01"}}}
      """;

  private static ObjectNode saying(String pointer, boolean confirmed) {
    ObjectNode proposal = (ObjectNode) JsonMapper.shared().readTree(SAYS);
    return source(proposal, pointer, confirmed);
  }

  private static ObjectNode source(ObjectNode proposal, String pointer, boolean confirmed) {
    proposal
        .withObject("/sources")
        .putObject(pointer)
        .put("from", "form")
        .put("file", "报告表.docx")
        .put("where", "表1第5行")
        .put("confirmed", confirmed);
    return proposal;
  }

  private static Proposal read(JsonNode proposal) throws IntakeProblem {
    return READER.read("given", JsonMapper.shared().writeValueAsBytes(proposal));
  }

  @Test
  void an_unconfirmed_fact_is_not_among_the_facts_but_stays_in_the_proposal() throws IntakeProblem {
    Proposal proposal = read(saying("/water/intake", false));
    assertFalse(proposal.facts().containsKey("water.intake"));
    assertTrue(proposal.facts().containsKey("water.intakeCubicMetresPerYear"));
    assertEquals("surface", proposal.json().at("/water/intake").asString());
    Source source = Sources.of(proposal.json()).unconfirmed().get("/water/intake");
    assertEquals("读自 报告表.docx（表1第5行），未确认", source.unconfirmed().zh());
    assertEquals("read from 报告表.docx (表1第5行), unconfirmed", source.unconfirmed().en());
  }

  @Test
  void a_confirmed_one_is_a_fact_like_any_other() throws IntakeProblem {
    assertEquals("surface", read(saying("/water/intake", true)).facts().get("water.intake"));
    assertTrue(Sources.of(saying("/water/intake", true)).unconfirmed().isEmpty());
  }

  @Test
  void not_to_say_whether_it_is_confirmed_is_not_to_confirm_it() throws IntakeProblem {
    ObjectNode silent = saying("/water/intake", true);
    ((ObjectNode) silent.path("sources").path("/water/intake")).remove("confirmed");
    assertFalse(read(silent).facts().containsKey("water.intake"));
    ObjectNode person = saying("/water/intake", false);
    ((ObjectNode) person.path("sources").path("/water/intake")).put("from", "person");
    assertFalse(read(person).facts().containsKey("water.intake"));
  }

  @Test
  void a_pointer_to_an_object_speaks_for_all_in_it_but_for_what_has_a_pointer_of_its_own()
      throws IntakeProblem {
    Proposal all = read(saying("/water", false));
    assertFalse(all.facts().keySet().stream().anyMatch(k -> k.startsWith("water.")));
    Proposal one = read(source(saying("/water", false), "/water/intake", true));
    assertEquals("surface", one.facts().get("water.intake"));
    assertFalse(one.facts().containsKey("water.intakeCubicMetresPerYear"));
    Proposal whole = read(saying("", false));
    assertEquals("某项目", whole.name());
    assertNull(whole.asOf());
    assertTrue(whole.facts().keySet().stream().allMatch(k -> k.startsWith("sources.")));
  }

  @Test
  void one_unconfirmed_word_leaves_the_whole_list_unknown() throws IntakeProblem {
    assertFalse(read(saying("/activities/1", false)).facts().containsKey("activities"));
  }

  @ParameterizedTest
  @CsvSource({
    "/site/geometry, true, false",
    "/site/geometry/coordinates/0, true, false",
    "/site/crs, true, false",
    "/site/accuracyMetres, true, false",
    "/site/counties, false, true",
    "/site/counties/0, false, true",
    "/site, true, true",
    "'', true, true"
  })
  void what_the_site_rests_on_goes_with_it(String pointer, boolean noGeometry, boolean noCounties)
      throws IntakeProblem {
    Proposal proposal = read(saying(pointer, false));
    assertEquals(noGeometry, proposal.site().geometry() == null);
    assertEquals(noCounties, proposal.site().counties() == null);
    assertFalse(proposal.json().at("/site/geometry").isMissingNode());
  }

  @ParameterizedTest
  @CsvSource({"/status, false", "/date, false", "/validUntil, false", "/number, true"})
  void a_document_is_held_only_by_what_is_confirmed_of_it(String member, boolean held)
      throws IntakeProblem {
    Proposal proposal = read(saying("/evidence/eia-approval" + member, false));
    assertEquals(held, proposal.facts().containsKey("evidence.eia-approval.status"));
    assertEquals(held, !proposal.facts().containsKey("sources.evidence.eia-approval"));
    assertFalse(proposal.facts().containsKey("evidence.eia-approval" + member.replace('/', '.')));
  }

  @Test
  void parts_keep_their_names_and_statements_their_numbers() {
    JsonNode proposal =
        JsonMapper.shared()
            .readTree(
                """
                {"id": "S", "name": "n",
                 "parts": [{"id": "P", "role": "outfall", "nature": "new",
                            "site": {"counties": ["511523"]}}],
                 "place": [{"of": "river", "relation": "outside", "basis": "letter"},
                           {"of": "forest", "relation": "outside", "basis": "letter"}],
                 "sources": {"/parts/0": {"from": "form"},
                             "/place/0/relation": {"from": "letter"}}}
                """);
    Sources sources = Sources.of(proposal);
    JsonNode judged = sources.confirmed();
    assertEquals("outfall", judged.at("/parts/0/role").asString());
    assertTrue(judged.at("/parts/0/nature").isNull(), "not had from the project instead");
    assertTrue(judged.at("/parts/0/site/counties").isNull());
    assertTrue(judged.at("/place/0").isNull());
    assertEquals("forest", judged.at("/place/1/of").asString());
    assertEquals(
        Set.of("/parts/0/nature", "/parts/0/site/counties", "/place/0"),
        sources.unconfirmed().keySet());
  }

  @Test
  void a_proposal_that_is_all_confirmed_is_judged_as_it_stands() {
    JsonNode proposal = saying("/water", true);
    assertSame(proposal, Sources.of(proposal).confirmed());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/water/intaek, /water/intake",
        "water.intake, /water/intake",
        "/energy/consumptionTcePerYear, -",
        "/activities/2, /activities/0",
        "/sources, -"
      })
  void a_pointer_to_nothing_is_refused_with_a_guess(String pointer, String guess) {
    List<Problem> problems =
        assertThrows(IntakeProblem.class, () -> read(saying(pointer, false))).problems();
    assertEquals(1, problems.size());
    assertEquals("/sources/" + ProposalSchema.escape(pointer), problems.get(0).place());
    Message maybe = problems.get(0).guess();
    assertEquals(guess, maybe == null ? null : maybe.en());
  }

  @Test
  void a_site_handed_in_as_a_file_is_not_the_one_that_was_read_from_the_form()
      throws IntakeProblem {
    Proposal read = read(source(saying("/site", false), "/site/geometry", false));
    JsonNode elsewhere =
        JsonMapper.shared().readTree("{\"type\":\"Point\",\"coordinates\":[105.1,28.8]}");
    ObjectNode accurate = (ObjectNode) read.json().deepCopy();
    ((ObjectNode) accurate.path("site")).remove("accuracyMetres");
    Proposal placed = READER.onSite(read(accurate), elsewhere, "EPSG:4490", List.of());
    assertNotNull(placed.site().geometry());
    assertNull(placed.site().counties(), "what else was read from the form stays unconfirmed");
  }
}
