package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.Product;
import io.redline.facts.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Test
  void the_order_of_findings_does_not_matter() throws Exception {
    Random random = new Random(7);
    for (Path sample : Product.samples()) {
      Assessment assessment = Product.assess(Product.json(sample), Product.sampleLayers(), DAY);
      List<Finding> shuffled = new ArrayList<>(assessment.findings());
      Collections.shuffle(shuffled, random);
      Tally whole = Tally.of(shuffled);
      assertEquals(assessment.counts(), whole.counts(), sample.toString());
      assertEquals(assessment.missing(), whole.missing(), sample.toString());
      assertEquals(assessment.outcome(), whole.outcome(), sample.toString());
    }
  }

  @Test
  void nothing_in_play_is_undetermined() {
    assertEquals(Outcome.UNDETERMINED, Tally.of(List.of()).outcome());
  }
}
