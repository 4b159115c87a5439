package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.redline.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The classification is whole, and what the rulebook names is in it. */
class IndustryCodesTest {

  @Test
  void there_are_as_many_codes_of_each_level_as_in_the_standard() {
    assertEquals(97, ofLength(2));
    assertEquals(473, ofLength(3));
    assertEquals(1381, ofLength(4));
  }

  private static long ofLength(int digits) {
    return IndustryCodes.all().stream().filter(code -> code.length() == digits).count();
  }

  @Test
  void every_code_of_the_definitions_exists() {
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
  void a_section_letter_must_be_its_own() {
    assertEquals("2614", IndustryCodes.digits("C2614"));
    assertNull(IndustryCodes.digits("B2614"));
    assertNull(IndustryCodes.digits("2617"));
    assertNull(IndustryCodes.digits("98"));
  }

  @Test
  void a_guess_is_a_code_that_exists() {
    for (String written : List.of("B26", "911", "2699", "261400", "C2617"))
      assertNotNull(IndustryCodes.digits(IndustryCodes.guess(written)), written);
    assertEquals("0919", IndustryCodes.guess("919"));
    assertEquals("C2614", IndustryCodes.guess("A2614"));
    assertNull(IndustryCodes.guess("化工"));
  }

  /** Every number of one to five digits, bare and with every letter. */
  @Test
  void a_proposals_code_is_accepted_exactly_when_it_is_in_the_standard() {
    List<String> written = new ArrayList<>();
    for (int digits = 1; digits <= 5; digits++)
      for (int number = 0; number < (int) Math.pow(10, Math.min(digits, 4)); number++) {
        String code = String.format("%0" + digits + "d", number);
        written.add(code);
        for (char letter = 'A'; letter <= 'U'; letter++) written.add(letter + code);
      }
    ProposalReader reader = new ProposalReader(Product.assessor().rulebook().vocabulary());
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (String code : written) {
      boolean is = accepts(reader, code);
      if (is) accepted++;
      if (is != isOfTheStandard(code)) wrong.add(code);
    }
    assertEquals(List.of(), wrong);
    assertEquals(2 * IndustryCodes.all().size(), accepted);
  }

  private static boolean isOfTheStandard(String code) {
    boolean lettered = Character.isLetter(code.charAt(0));
    String digits = lettered ? code.substring(1) : code;
    return IndustryCodes.all().contains(digits)
        && (!lettered || code.equals(IndustryCodes.withSection(digits)));
  }

  private static boolean accepts(ProposalReader reader, String code) {
    ObjectNode proposal = JsonMapper.shared().createObjectNode().put("id", "C").put("name", "c");
    proposal.putArray("industries").add(code);
    try {
      reader.read("given", proposal);
      return true;
    } catch (IntakeProblem refused) {
      assertEquals("/industries/0", refused.problems().get(0).place());
      return false;
    }
  }

  @Test
  void every_section_begins_and_ends_where_the_standard_says() {
    StringBuilder sections = new StringBuilder();
    IndustryCodes.all().stream()
        .filter(code -> code.length() == 2)
        .forEach(code -> sections.append(IndustryCodes.withSection(code).charAt(0)));
    assertEquals(
        "AAAAABBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCDDDEEEEFFGGGGGGGGHHIIIJJJJKLLMMMNNNNOOOPQQRRRRRSSSSSST",
        sections.toString());
  }

  @Test
  void a_number_that_may_have_lost_its_zero_is_read_in_every_way() {
    assertEquals("0919", LostZero.of("919").readings().en());
    assertEquals("0313 or C313", LostZero.of("313").readings().en());
    assertEquals("0313 或 C313", LostZero.of("313").readings().zh());
    assertEquals("09", LostZero.of("9").readings().en());
    assertNull(LostZero.of("2614"));
    assertNull(LostZero.of("261"));
    assertNull(LostZero.of("0313"));
  }
}
