package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.facts.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlineTest {
  @Test
  void it_is_clear_only_when_every_prohibition_is_decided_and_none_is_violated() {
    assertEquals(Headline.CLEAR, of(Outcome.SATISFIED, Outcome.NOT_APPLICABLE));
    for (Outcome open : List.of(Outcome.UNDETERMINED, Outcome.REVIEW, Outcome.REQUIRED))
      assertEquals(Headline.OPEN, of(Outcome.SATISFIED, open), open.id());
  }

  @Test
  void a_violation_comes_before_a_failure_and_both_before_what_is_open() {
    assertEquals(Headline.VIOLATED, of(Outcome.VIOLATED, Outcome.ERROR, Outcome.UNDETERMINED));
    assertEquals(Headline.ERROR, of(Outcome.ERROR, Outcome.UNDETERMINED, Outcome.SATISFIED));
  }

  @Test
  void nothing_checked_is_not_clear() {
    assertEquals(Headline.OPEN, of());
  }

  private static Headline of(Outcome... outcomes) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) counts.put(outcome, 0);
    for (Outcome outcome : outcomes) counts.merge(outcome, 1, Integer::sum);
    return Headline.of(counts);
  }
}
