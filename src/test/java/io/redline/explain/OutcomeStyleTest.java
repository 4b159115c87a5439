package io.redline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.facts.Outcome;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeStyleTest {

  @ParameterizedTest
  @EnumSource
  void every_word_can_be_read_on_white_on_its_paper_and_in_white_on_its_ink(Outcome outcome) {
    OutcomeStyle style = OutcomeStyle.of(outcome);
    for (String other : List.of("ffffff", style.paper()))
      assertTrue(contrast(style.ink(), other) >= 4.5, style + " on " + other);
  }

  @ParameterizedTest
  @EnumSource
  void no_two_outcomes_have_one_sign(Outcome outcome) {
    String sign = OutcomeStyle.of(outcome).sign();
    assertEquals(
        1, OutcomeStyle.all().stream().filter(style -> style.sign().equals(sign)).count(), sign);
  }

  /** As WCAG 2 reckons it. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    Color c = Color.decode("#" + colour);
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
