package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is not understood is refused with its place. The refused files lie in {@code refused/}, the
 * expected place and guess of each in {@code expected.tsv}.
 */
class RefusedTest {
  private static final Path REFUSED = Path.of("src/test/resources/io/redline/intake/refused");
  private static final String GOOD = "{\"id\":\"R-1\",\"name\":\"试验\"}";
  private static final ProposalReader READER =
      new ProposalReader(Product.assessor().rulebook().vocabulary());

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> each_of_these_is_refused_at_its_place() throws IOException {
    List<String> expected = Files.readAllLines(REFUSED.resolve("expected.tsv"));
    return expected.stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> dynamicTest(cells[0], () -> isRefused(cells[0], cells[1], cells[2])));
  }

  @Test
  void every_refused_file_is_expected() throws IOException {
    Set<String> expected = new TreeSet<>();
    Files.readAllLines(REFUSED.resolve("expected.tsv")).stream()
        .skip(1)
        .forEach(line -> expected.add(line.substring(0, line.indexOf('\t'))));
    Set<String> there = new TreeSet<>();
    try (var files = Files.list(REFUSED)) {
      files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".json"))
          .forEach(there::add);
    }
    assertEquals(there, expected);
  }

  private static void isRefused(String file, String place, String guess) {
    IntakeProblem refused =
        assertThrows(IntakeProblem.class, () -> READER.read(REFUSED.resolve(file)));
    assertTrue(refused.source().endsWith(file), refused.source());
    Problem there =
        refused.problems().stream()
            .filter(p -> isAt(p, place))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing at " + place + ": " + refused));
    speaksBothLanguages(there);
    if (guess.isEmpty()) return;
    assertNotNull(there.guess(), () -> "no guess: " + refused);
    assertTrue(there.guess().en().contains(guess), there.guess().en());
    assertTrue(there.text(Lang.ZH).contains("可能是："), there.text(Lang.ZH));
    assertTrue(there.text(Lang.EN).contains(". Maybe: "), there.text(Lang.EN));
  }

  /** Malformed text has its line beside the pointer; the column is the parser's business. */
  private static boolean isAt(Problem problem, String place) {
    return place.contains("line ")
        ? problem.place().startsWith(place)
        : problem.place().equals(place);
  }

  private static void speaksBothLanguages(Problem problem) {
    String zh = problem.text(Lang.ZH);
    String en = problem.text(Lang.EN);
    assertTrue(zh.contains("应为 "), zh);
    assertTrue(en.contains(", expected "), en);
    assertTrue(problem.expectation().zh().codePoints().anyMatch(RefusedTest::isChinese), zh);
    assertFalse(problem.expectation().en().codePoints().anyMatch(RefusedTest::isChinese), en);
    assertNotEquals(zh, en);
  }

  private static boolean isChinese(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }

  @Test
  void all_problems_of_a_file_are_named_at_once() {
    IntakeProblem refused =
        refused("{\"name\":\"\",\"natur\":1,\"asOf\":\"2026-02-30\",\"site\":{\"crs\":\"x\"}}");
    assertEquals(
        List.of("/id", "/name", "/natur", "/asOf", "/site/crs"),
        refused.problems().stream().map(Problem::place).toList());
  }

  @Test
  void a_guess_is_made_only_where_it_is_fair() {
    assertEquals(
        null, refused("{\"id\":\"1\",\"name\":\"n\",\"wxyz\":1}").problems().get(0).guess());
  }

  @Test
  void a_file_full_of_strange_keys_is_not_answered_line_by_line() {
    StringBuilder json = new StringBuilder("{\"id\":\"1\",\"name\":\"n\"");
    for (int i = 0; i < 50_000; i++) json.append(",\"k").append(i).append("\":1");
    assertTrue(refused(json.append('}').toString()).problems().size() <= 100);
  }

  @Test
  void a_list_of_strange_activities_is_not_answered_one_by_one() {
    String many = "\"nonsense\",".repeat(50_000) + "\"nonsense\"";
    IntakeProblem refused = refused("{\"id\":\"1\",\"name\":\"n\",\"activities\":[" + many + "]}");
    assertTrue(refused.problems().size() <= 100);
  }

  @Test
  void a_key_cannot_pretend_to_be_a_line_of_ours() {
    Problem problem =
        refused("{\"id\":\"1\",\"name\":\"n\",\"a\\nb\\u001b[31m\\u2028\":1}").problems().get(0);
    assertEquals(1, problem.text(Lang.ZH).lines().count());
    assertFalse(problem.text(Lang.ZH).contains("\u001b"));
    assertFalse(problem.text(Lang.ZH).contains("\u2028"));
  }

  @Test
  void a_long_value_is_shown_shortened() {
    String text = refused("{\"id\":\"1\",\"name\":\"" + "红".repeat(5000) + "\"}").getMessage();
    assertTrue(text.length() < 300, text);
  }

  @Test
  void a_long_coordinate_system_is_shown_shortened() {
    String text =
        refused("{\"id\":\"1\",\"name\":\"n\",\"site\":{\"crs\":\"" + "x".repeat(500_000) + "\"}}")
            .getMessage();
    assertTrue(text.length() < 400, () -> text.length() + " characters");
  }

  @Test
  void a_byte_order_mark_is_not_a_problem() throws IntakeProblem {
    assertEquals(
        "R-1", READER.read("bom", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8)).id());
  }

  @Test
  void a_gbk_file_is_refused_and_named_as_such() {
    IntakeProblem refused = refused(GOOD.getBytes(Charset.forName("GBK")));
    assertTrue(refused.problems().get(0).guess().en().contains("GBK"));
    assertTrue(refused.problems().get(0).guess().zh().contains("另存为 UTF-8"));
  }

  @Test
  void a_utf16_file_is_refused_and_named_as_such() {
    IntakeProblem refused = refused(GOOD.getBytes(StandardCharsets.UTF_16));
    assertTrue(refused.problems().get(0).guess().en().contains("UTF-16"), refused.getMessage());
  }

  @Test
  void a_utf16_file_without_mark_is_refused() {
    String ascii = "{\"id\":\"1\",\"name\":\"n\"}";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
      speaksBothLanguages(refused(ascii.getBytes(charset)).problems().get(0));
  }

  @Test
  void broken_utf8_is_refused_wherever_it_stands() {
    byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    speaksBothLanguages(refused(bytes).problems().get(0));
  }

  @Test
  void a_file_of_17_megabytes_is_refused_before_it_is_read() throws IOException {
    byte[] large = new byte[17 * 1024 * 1024];
    Arrays.fill(large, (byte) ' ');
    Path file = Files.write(folder.resolve("large.json"), large);
    Problem problem = assertThrows(IntakeProblem.class, () -> READER.read(file)).problems().get(0);
    assertTrue(problem.text(Lang.EN).contains("at most 16777216 bytes"), problem.text(Lang.EN));
    assertTrue(problem.text(Lang.ZH).contains("至多 16777216 字节"), problem.text(Lang.ZH));
  }

  @Test
  void a_hundred_thousand_nested_lists_are_refused() {
    for (String open : List.of("[", "{\"id\":"))
      speaksBothLanguages(refused(open.repeat(100_000)).problems().get(0));
    speaksBothLanguages(
        refused(
                "{\"id\":\"1\",\"name\":\"n\",\"site\":{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[".repeat(100_000))
            .problems()
            .get(0));
  }

  @Test
  void a_number_of_a_hundred_thousand_digits_is_refused() {
    Problem problem =
        refused(
                "{\"id\":\"1\",\"name\":\"n\",\"land\":{\"areaHectares\":"
                    + "9".repeat(100_000)
                    + "}}")
            .problems()
            .get(0);
    assertTrue(problem.text(Lang.EN).contains("40 characters"), problem.text(Lang.EN));
    assertTrue(problem.text(Lang.EN).length() < 300, problem.text(Lang.EN));
  }

  @Test
  void a_text_of_two_million_characters_is_refused() {
    Problem problem =
        refused("{\"id\":\"1\",\"name\":\"n\",\"description\":\"" + "x".repeat(2_000_000) + "\"}")
            .problems()
            .get(0);
    assertTrue(problem.text(Lang.EN).contains("1000000"), problem.text(Lang.EN));
    assertTrue(problem.text(Lang.EN).length() < 300, problem.text(Lang.EN));
  }

  @Test
  void more_than_two_hundred_thousand_positions_are_refused() {
    String positions = "[105,28.7],".repeat(200_000) + "[105,28.7]";
    IntakeProblem refused =
        refused(
            "{\"id\":\"1\",\"name\":\"n\",\"site\":{\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":["
                + positions
                + "]}}}");
    assertEquals("/site/geometry", refused.problems().get(0).place());
    speaksBothLanguages(refused.problems().get(0));
  }

  @Test
  void a_folder_is_not_a_proposal() {
    Problem problem =
        assertThrows(IntakeProblem.class, () -> READER.read(folder)).problems().get(0);
    assertTrue(problem.text(Lang.EN).contains("a folder"), problem.text(Lang.EN));
    assertTrue(problem.text(Lang.ZH).contains("文件夹"), problem.text(Lang.ZH));
  }

  @Test
  void a_missing_file_is_named_together_with_its_neighbour() throws IOException {
    Files.writeString(folder.resolve("proposal.json"), GOOD);
    Path mistyped = folder.resolve("propsal.json");
    Problem problem =
        assertThrows(IntakeProblem.class, () -> READER.read(mistyped)).problems().get(0);
    assertEquals("proposal.json", problem.guess().en());
    assertTrue(problem.text(Lang.ZH).contains("没有这个文件"), problem.text(Lang.ZH));
  }

  @Test
  void a_missing_folder_is_a_missing_file() {
    Path missing = folder.resolve("nowhere").resolve("proposal.json");
    assertTrue(
        assertThrows(IntakeProblem.class, () -> READER.read(missing))
            .getMessage()
            .contains("no such file"));
  }

  private static IntakeProblem refused(String json) {
    return refused(json.getBytes(StandardCharsets.UTF_8));
  }

  private static IntakeProblem refused(byte[] bytes) {
    return assertThrows(IntakeProblem.class, () -> READER.read("given.json", bytes));
  }
}
