package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.words.Numbers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Lists as offices send them, each written in the forms it names, and what must come of them: in
 * {@code corpus.txt} a block a list, cells parted by {@code |}; below its rows {@code => name: fact
 * = value; unread = heading}, and what has to be told.
 */
class ListCorpusTest {
  @TempDir Path folder;

  /** One list of the corpus. */
  private record Case(
      String title, List<String> kinds, List<List<String>> rows, List<String> said) {
    List<String> after(String start) {
      return said.stream()
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }

    List<String> projects() {
      return said.stream()
          .filter(l -> !l.startsWith("told:") && !l.startsWith("refused:"))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> each_list_gives_what_it_says() throws Exception {
    return cases().stream()
        .flatMap(
            c ->
                c.kinds().stream()
                    .map(kind -> dynamicTest(c.title() + " · " + kind, () -> check(c, kind))));
  }

  @Test
  void there_are_more_than_forty_lists() throws Exception {
    assertTrue(cases().size() > 40, cases().size() + " lists");
  }

  private void check(Case c, String kind) throws Exception {
    Path file = WrittenList.write(folder, kind, c.rows());
    for (String refused : c.after("refused:")) {
      UnreadableList e = assertThrows(UnreadableList.class, () -> Lists.read(file));
      assertTrue(e.wording().zh().contains(refused), e.wording().zh());
      return;
    }
    Lists.Read read = Lists.read(file);
    assertEquals(
        c.projects().stream().map(l -> l.split(":", 2)[0].strip()).toList(),
        read.rows().stream().map(ReadRow::name).toList(),
        read.told());
    for (int i = 0; i < c.projects().size(); i++) {
      String facts = (c.projects().get(i) + ":").split(":", 2)[1].replaceFirst(":$", "");
      check(facts, read.rows().get(i));
    }
    for (String told : c.after("told:")) assertTrue(read.told().contains(told), read.told());
  }

  private static void check(String facts, ReadRow row) {
    String unread = "";
    for (String fact : facts.split(";")) {
      if (fact.isBlank()) continue;
      String key = fact.split("=", 2)[0].strip();
      String value = fact.split("=", 2)[1].strip();
      if (key.equals("unread")) unread = value;
      else assertEquals(value, said(row, key), row.name() + " " + key + " " + row.problems());
    }
    String problems = row.unread().stream().map(p -> p.where() + "").collect(Collectors.joining());
    for (String heading : unread.split(","))
      assertTrue(problems.contains(heading.strip()), problems);
    if (unread.isEmpty()) assertEquals(List.of(), row.unread(), row.name());
  }

  private static String said(ReadRow row, String key) {
    JsonNode at = row.proposal().json();
    for (String part : key.split("\\."))
      at = part.matches("\\d") ? at.path(Integer.parseInt(part)) : at.path(part);
    if (at.isNumber()) return Numbers.plain(at.doubleValue());
    if (!at.isArray()) return at.asString("");
    return StreamSupport.stream(at.spliterator(), false)
        .map(n -> n.isNumber() ? Numbers.plain(n.doubleValue()) : n.asString(""))
        .collect(Collectors.joining(","));
  }

  private static List<Case> cases() throws Exception {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = ListCorpusTest.class.getResourceAsStream("corpus.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : text.split("\n# ")) if (block.contains("=>")) cases.add(of(block));
    }
    return cases;
  }

  private static Case of(String block) {
    String[] lines = block.split("\n");
    List<List<String>> rows = new ArrayList<>();
    List<String> said = new ArrayList<>();
    List<String> kinds = List.of();
    for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
      if (line.startsWith("as: ")) kinds = List.of(line.substring(4).strip().split(" "));
      else if (line.startsWith("=> ")) said.add(line.substring(3).strip());
      else if (!line.isBlank())
        rows.add(
            Arrays.stream(line.split("\\|", -1))
                .map(cell -> cell.strip().replace("\\n", "\n"))
                .toList());
    }
    return new Case(lines[0].strip(), kinds, rows, said);
  }
}
