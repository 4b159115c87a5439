package io.redline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void a_number_has_at_most_one_decimal_and_its_thousands_apart() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(9));
      String text = String.format(Locale.ROOT, "%,.1f", value).replace(',', '\u00a0');
      if (text.equals("-0.0")) continue;
      assertEquals(
          text.endsWith(".0") ? text.substring(0, text.length() - 2) : text, Numbers.spaced(value));
    }
    assertEquals("0", Numbers.spaced(-0.01));
  }

  @Test
  void a_length_to_be_imagined_has_two_digits_that_count() {
    assertEquals("850 m", Numbers.length(850.4));
    assertEquals("3.2 km", Numbers.length(3_249));
    assertEquals("41 km", Numbers.length(41_200));
  }

  @Test
  void plain_numbers_have_neither_zeros_at_the_end_nor_an_exponent() {
    assertEquals("0.9996", Numbers.plain(0.9996));
    assertEquals("35500000", Numbers.plain(35_500_000.0));
    assertEquals("0", Numbers.plain(-0.0));
    assertEquals("1200", Numbers.plain(new BigDecimal("12E+2")));
  }

  @Test
  void units_stand_behind_and_the_machine_s_own_language_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals("12.35 ha", Numbers.hectares(12.345));
      assertEquals("0.50 km²", Numbers.squareKilometres(0.5));
      assertEquals("12.5%", Numbers.percent(0.125, 1));
      assertEquals("4\u00a0010.5 m", Numbers.metres(4010.46));
    } finally {
      Locale.setDefault(before);
    }
  }
}
