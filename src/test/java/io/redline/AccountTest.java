package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing was forgotten: the register against the inventory of clauses it has to account for. */
class AccountTest {
  private static final Rulebook RULEBOOK = Product.assessor().rulebook();

  @Test
  void every_clause_of_the_inventory_is_in_the_register_once_and_no_other() throws IOException {
    List<String> inventory = new ArrayList<>();
    plans().forEach(row -> inventory.add(row.get("id")));
    statutes().forEach(row -> inventory.add(row.get("id")));
    List<String> register = RULEBOOK.clauses().stream().map(Clause::id).sorted().toList();
    assertEquals(inventory.stream().sorted().toList(), register);
  }

  @Test
  void a_clause_that_is_not_judged_says_why_and_one_that_is_judged_says_how_it_was_read() {
    for (Clause clause : RULEBOOK.clauses())
      assertFalse((clause.isJudged() ? clause.reading() : clause.why()).isBlank(), clause.id());
  }

  @Test
  void what_gates_a_project_is_judged_and_what_is_not_about_projects_is_not() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    for (Map<String, String> row : plans()) {
      Clause clause = RULEBOOK.clause(row.get("id"));
      boolean expected =
          switch (row.get("tier")) {
            case "A" -> clause.isJudged();
            case "D" -> clause.status() == Clause.Status.NOT_ABOUT_PROJECTS;
            default -> true;
          };
      if (!expected) wrong.put(clause.id(), row.get("tier") + " " + clause.status());
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void a_verified_statute_that_facts_or_documents_decide_is_encoded_but_for_these_few()
      throws IOException {
    TreeSet<String> notEncoded = new TreeSet<>();
    for (Map<String, String> row : statutes())
      if (row.get("verified").startsWith("yes") && !row.get("checkability").equals("judgement"))
        if (RULEBOOK.clause(row.get("id")).status() == Clause.Status.NOT_ENCODED)
          notEncoded.add(row.get("id"));
    assertEquals(BEYOND_THE_FACTS, notEncoded);
  }

  /**
   * They turn on what no proposal states: what waste is made of and where it goes, the days between
   * an approval and the start of works, products by name, lists whose text we do not have.
   */
  private static final TreeSet<String> BEYOND_THE_FACTS =
      new TreeSet<>(
          List.of(
              "HHBHF-54-1",
              "JSXM-12-2",
              "ML21-4-1",
              "STHJFD-106",
              "STHJFD-282-2",
              "STHJFD-422-1",
              "STHJFD-428",
              "STHJFD-475",
              "STHJFD-536-2",
              "STHJFD-775",
              "TDGLF-46-1",
              "ZHML21-1",
              "ZHML21-2"));

  @Test
  void the_kind_is_that_of_the_inventory_and_only_an_encouragement_is_graded_anew()
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> row : plans()) {
      Clause clause = RULEBOOK.clause(row.get("id"));
      boolean graded =
          clause.strength().equals(row.get("strength"))
              || row.get("tier").equals("C") && clause.strength().equals("encouraging");
      if (!graded || !clause.kind().equals(row.get("kind"))) wrong.add(clause.id());
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void a_plan_that_does_not_forbid_is_never_violated() {
    TreeSet<String> banning = new TreeSet<>();
    for (Clause clause : RULEBOOK.clauses())
      if (clause.gives() == Outcome.VIOLATED && !clause.instrument().rank().equals("state"))
        if (!clause.quote().matches("(?s).*(禁|不得|停止|只减不增).*")) banning.add(clause.id());
    assertEquals(new TreeSet<>(BANS_NAMED_ABOVE_THE_QUOTE), banning);
  }

  /** Items of a list whose head, outside the quote, says 禁止. */
  private static final List<String> BANS_NAMED_ABOVE_THE_QUOTE = List.of("CQSZY-18");

  private static List<Map<String, String>> plans() throws IOException {
    return table("clauses/planning-documents.tsv");
  }

  private static List<Map<String, String>> statutes() throws IOException {
    return table("clauses/statutes.tsv");
  }

  private static List<Map<String, String>> table(String file) throws IOException {
    List<String> lines = Files.readAllLines(Shared.file(file));
    String[] heading = lines.get(0).split("\t");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      List<String> cells = Arrays.asList(line.split("\t", -1));
      for (int i = 0; i < heading.length; i++) row.put(heading[i], cells.get(i));
      rows.add(row);
    }
    return rows;
  }
}
