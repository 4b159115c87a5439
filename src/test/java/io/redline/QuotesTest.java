package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown as a quote is in the source, to the letter, and its text is verified. */
class QuotesTest {

  /** Stands where the statute's text was never verified: no quote is shown. */
  private static final String NOT_QUOTED = "（原文未核实，不引用）";

  @Test
  void every_quote_is_verbatim_in_the_inventory() throws IOException {
    Map<String, String> quotes = new HashMap<>(column("clauses/planning-documents.tsv", "quote"));
    quotes.putAll(column("clauses/statutes.tsv", "quote"));
    Map<String, String> verified = column("clauses/statutes.tsv", "verified");
    List<String> wrong = new ArrayList<>();
    for (Clause clause : Product.assessor().rulebook().clauses()) {
      boolean unverified = !verified.getOrDefault(clause.id(), "yes").startsWith("yes");
      String source = unverified ? NOT_QUOTED : quotes.get(clause.id());
      if (!clause.quote().equals(source))
        wrong.add(
            clause.id() + ": “" + clause.quote() + "” but the inventory has “" + source + "”");
      if (unverified && clause.status() != Clause.Status.NOT_ENCODED)
        wrong.add(clause.id() + " rests on a text that is not verified");
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void every_quote_of_a_statute_is_in_the_statute_itself() throws IOException {
    Map<String, String> instruments = column("clauses/statutes.tsv", "instrument");
    Map<String, String> verified = column("clauses/statutes.tsv", "verified");
    Map<String, String> texts = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    Rulebook rulebook = Product.assessor().rulebook();
    List<Clause> quoted = new ArrayList<>(rulebook.clauses());
    quoted.addAll(rulebook.admissionLists().basis());
    for (Clause clause : quoted) {
      // By which admission lists are kept; the inventory is of what is said to projects.
      boolean ours = rulebook.clause(clause.id()) == null;
      if (!ours && !verified.getOrDefault(clause.id(), "no").startsWith("yes")) continue;
      String name =
          ours ? clause.instrument().title().replace("中华人民共和国", "") : instruments.get(clause.id());
      if (!texts.containsKey(name)) texts.put(name, text(name));
      // “……” joins parts of one article.
      for (String part : clause.quote().split("……"))
        if (!texts.get(name).contains(part.replaceAll("\\s", ""))) wrong.add(clause.id());
    }
    assertEquals(List.of(), wrong);
  }

  /**
   * The text of a statute by the inventory's name, without the line breaks of its copy. Where a
   * statute has several editions, the year in brackets names the edition.
   */
  private static String text(String name) throws IOException {
    String title = name.replaceAll("（.*?）", "").replace("重庆市", "重庆_");
    Matcher year = Pattern.compile("（(\\d{4})").matcher(name);
    String edition = year.find() ? year.group(1) : "";
    try (Stream<Path> files = Files.list(Shared.file("legal/README.md").getParent())) {
      List<Path> found =
          files
              .filter(f -> f.getFileName().toString().startsWith(title))
              .sorted(Comparator.comparing(f -> f.getFileName().toString().length()))
              .toList();
      Path chosen =
          found.stream()
              .filter(f -> f.getFileName().toString().contains(edition))
              .findFirst()
              .orElse(found.get(0));
      return Files.readString(chosen).replaceAll("\\s", "");
    }
  }

  @Test
  void no_verdict_rests_on_a_text_that_is_not_verified() throws IOException {
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
