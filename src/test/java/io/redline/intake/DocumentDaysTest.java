package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A document that ends before the day it bears is a mistake, and is refused where it stands. */
class DocumentDaysTest {
  private static final ProposalReader READER =
      new ProposalReader(Product.assessor().rulebook().vocabulary());

  private static Proposal valid(String from, String until) throws IntakeProblem {
    String json =
        """
        {"id": "D", "name": "n", "evidence": {"eia-approval":
          {"status": "granted", "date": "%s", "validUntil": "%s"}}}
        """
            .formatted(from, until);
    return READER.read("given", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void valid_until_a_day_before_its_own_is_refused() {
    IntakeProblem refused =
        assertThrows(IntakeProblem.class, () -> valid("2024-01-02", "2024-01-01"));
    Problem problem = refused.problems().get(0);
    assertEquals("/evidence/eia-approval/validUntil", problem.place());
    assertTrue(problem.text(Lang.ZH).contains("不早于其日期 2024-01-02"), problem.text(Lang.ZH));
    assertTrue(problem.text(Lang.EN).contains("not before the day it bears"));
  }

  @Test
  void valid_for_its_own_day_is_valid() {
    assertDoesNotThrow(() -> valid("2024-01-02", "2024-01-02"));
  }

  @Test
  void a_day_that_is_not_in_the_calendar_is_refused_as_such() {
    IntakeProblem refused =
        assertThrows(IntakeProblem.class, () -> valid("2024-01-02", "2023-02-29"));
    assertEquals(1, refused.problems().size());
    assertEquals("/evidence/eia-approval/validUntil", refused.problems().get(0).place());
  }
}
