package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.rulebook.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shown as a quote is in the source, to the letter, and its text is verified. */
class QuotesTest {

  @Test
  void everyQuoteIsVerbatimInTheInventory() throws IOException {
    Map<String, String> quotes = new HashMap<>(column("clauses/planning-documents.tsv", "quote"));
    quotes.putAll(column("clauses/statutes.tsv", "quote"));
    List<String> wrong = new ArrayList<>();
    for (Clause clause : Product.assessor().rulebook().clauses()) {
      String source = quotes.get(clause.id());
      if (!clause.quote().equals(source))
        wrong.add(
            clause.id() + ": “" + clause.quote() + "” but the inventory has “" + source + "”");
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyQuoteOfAStatuteIsInTheStatuteItself() throws IOException {
    Map<String, String> texts =
        Map.of(
            "yangtze-protection-law",
            "legal/长江保护法.txt",
            "water-pollution-law-2017",
            "legal/水污染防治法2017_已废止.txt",
            "ecological-code-2026",
            "legal/生态环境法典2026.txt");
    List<String> wrong = new ArrayList<>();
    for (Clause clause : Product.assessor().rulebook().clauses()) {
      String file = texts.get(clause.instrument().id());
      if (file != null && !Files.readString(Shared.file(file)).contains(clause.quote()))
        wrong.add(clause.id());
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noVerdictRestsOnATextThatIsNotVerified() throws IOException {
    Map<String, String> verified = column("clauses/statutes.tsv", "verified");
    List<String> wrong = new ArrayList<>();
    for (Clause clause : Product.assessor().rulebook().clauses())
      if (clause.isJudged()
          && verified.containsKey(clause.id())
          && !verified.get(clause.id()).startsWith("yes")) wrong.add(clause.id());
    assertEquals(List.of(), wrong);
  }

  private static Map<String, String> column(String file, String name) throws IOException {
    List<String> lines = Files.readAllLines(Shared.file(file));
    int at = List.of(lines.get(0).split("\t")).indexOf(name);
    Map<String, String> byId = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      byId.put(cells[0], cells[at]);
    }
    return byId;
  }
}
