package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.redline.Product;
import io.redline.facts.Outcome;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screening;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private final Judge judge =
      new Judge(new Screening(Product.assessor(), Product.sampleLayers()), DAY, DAY);

  @Test
  void a_failure_on_one_row_is_an_error_of_that_row_only() throws Exception {
    Proposal good = proposal("{\"id\":\"A\",\"name\":\"甲\"}");
    Map<String, Object> broken = new HashMap<>(good.facts());
    broken.put("activities", "not a list");
    Proposal bad =
        new Proposal("test", "B", "乙", null, broken, null, List.of(), List.of(), good.json());
    List<Judged> judged = List.of(judge.judge(good), judge.judge(bad), judge.judge(good));
    assertNull(judged.get(1).judgement(), "no verdict on a row that failed");
    assertNotNull(judged.get(1).failure());
    assertEquals(judged.get(0).counts(), judged.get(2).counts());
    assertEquals(Outcome.UNDETERMINED, judged.get(0).outcome());
  }

  @Test
  void a_site_that_is_no_area_is_unreadable() throws Exception {
    Proposal crossing =
        proposal(
            "{\"id\":\"A\",\"name\":\"甲\",\"site\":{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,29],[106,28],[105,29],[105,28]]]}}}");
    Judged judged = judge.judge(crossing);
    assertNull(judged.judgement());
    assertNotNull(judged.problem());
  }

  @Test
  void a_rulebook_that_fails_altogether_passes_nobody() throws Exception {
    Judge broken = new Judge(new Screening(null, Product.sampleLayers()), DAY, DAY);
    Judged judged = broken.judge(proposal("{\"id\":\"A\",\"name\":\"甲\"}"));
    assertNull(judged.judgement());
    assertNotNull(judged.failure());
  }

  private static Proposal proposal(String json) throws Exception {
    return new ProposalReader(Product.assessor().rulebook().vocabulary())
        .read("test", json.getBytes(StandardCharsets.UTF_8));
  }
}
