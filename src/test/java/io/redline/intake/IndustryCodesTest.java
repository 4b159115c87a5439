package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classification is whole, and what the rulebook names is in it. */
class IndustryCodesTest {

  @Test
  void thereAreAsManyCodesOfEachLevelAsInTheStandard() {
    assertEquals(97, ofLength(2));
    assertEquals(473, ofLength(3));
    assertEquals(1381, ofLength(4));
  }

  private static long ofLength(int digits) {
    return IndustryCodes.all().stream().filter(code -> code.length() == digits).count();
  }

  @Test
  void everyCodeOfTheDefinitionsExists() {
    List<String> unknown = new ArrayList<>();
    Product.assessor()
        .rulebook()
        .definitions()
        .activities()
        .values()
        .forEach(
            a ->
                Stream.concat(a.certainCodes().stream(), a.doubtfulCodes().stream())
                    .filter(code -> !IndustryCodes.all().contains(code))
                    .forEach(code -> unknown.add(a.id() + " " + code)));
    assertEquals(List.of(), unknown);
  }

  @Test
  void aSectionLetterMustBeItsOwn() {
    assertEquals("2614", IndustryCodes.digits("C2614"));
    assertNull(IndustryCodes.digits("B2614"));
    assertNull(IndustryCodes.digits("2617"));
    assertNull(IndustryCodes.digits("98"));
  }

  @Test
  void aGuessIsACodeThatExists() {
    for (String written : List.of("B26", "911", "2699", "261400", "C2617"))
      assertTrue(IndustryCodes.all().contains(IndustryCodes.guess(written)), written);
    assertNull(IndustryCodes.guess("化工"));
  }
}
