package io.redline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The decision log from the command line: what each command says and how it ends. */
class LogCommandsTest {
  private static final String CLAUSE = "CJBHF-26-2";
  @TempDir Path folder;
  private String record;

  @BeforeEach
  void one_check_is_recorded() {
    Product.Ran ran =
        run("check", "samples/chemical-640m.json", "--layers", "samples/layers", "--record");
    assertEquals(ExitCode.VIOLATED, ran.code(), ran.err());
    JsonNode all = json("log", "list", "--format", "json");
    assertEquals(1, all.path("all").intValue());
    record = all.at("/records/0/number").stringValue();
  }

  @Test
  void the_list_is_searched_by_text_and_outcome_page_by_page() {
    assertEquals(1, found("--search", record));
    assertEquals(0, found("--search", "no such project"));
    assertEquals(1, found("--outcome", "violated"));
    assertEquals(0, found("--outcome", "satisfied"));
    JsonNode second = json("log", "list", "--page", "2", "--per-page", "1", "--format", "json");
    assertEquals(1, second.path("all").intValue());
    assertEquals(0, second.path("records").size());
    Product.Ran ran = run("log", "list", "--outcome", "perhaps");
    assertEquals(ExitCode.UNREADABLE, ran.code());
    assertTrue(ran.err().contains("perhaps") && ran.err().contains("violated"), ran.err());
  }

  @Test
  void a_record_is_judged_again_to_the_same_end() {
    Product.Ran ran = run("log", "replay", record);
    assertEquals(ExitCode.NOTHING_AGAINST, ran.code(), ran.out() + ran.err());
  }

  @Test
  void a_conclusion_stands_in_the_record_and_without_a_decision_there_is_none() {
    Product.Ran concluded =
        run("log", "conclude", record, "--clause", CLAUSE, "--accept", "--reason", "seen");
    assertEquals(ExitCode.NOTHING_AGAINST, concluded.code(), concluded.err());
    JsonNode shown = json("log", "show", record, "--format", "json");
    assertEquals(1, shown.path("conclusions").size(), shown.toString());
    assertEquals(3, json("log", "verify", "--format", "json").path("entries").intValue());
    assertEquals(ExitCode.UNREADABLE, run("log", "conclude", record, "--clause", CLAUSE).code());
  }

  @Test
  void an_exported_record_is_verified_offline_against_the_hash_on_its_report() throws Exception {
    Path zip = folder.resolve("record.zip");
    Product.Ran ran = run("log", "export", record, "-o", zip.toString());
    assertEquals(ExitCode.NOTHING_AGAINST, ran.code(), ran.err());
    String hash = json("log", "show", record, "--format", "json").path("hash").stringValue();
    Product.Ran sound = run("log", "verify", zip.toString(), "--hash", hash);
    assertEquals(ExitCode.NOTHING_AGAINST, sound.code(), sound.out() + sound.err());
    Product.Ran other = run("log", "verify", zip.toString(), "--hash", "0".repeat(hash.length()));
    assertEquals(ExitCode.BROKEN, other.code(), other.out());
    assertTrue(Files.size(zip) > 0);
  }

  private int found(String option, String value) {
    return json("log", "list", option, value, "--format", "json").path("all").intValue();
  }

  private JsonNode json(String... words) {
    Product.Ran ran = run(words);
    assertEquals(ExitCode.NOTHING_AGAINST, ran.code(), ran.err());
    return Product.JSON.readTree(ran.out());
  }

  private Product.Ran run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    if (List.of("check", "conclude").contains(words[words[0].equals("log") ? 1 : 0]))
      all.addAll(List.of("--by", "li"));
    return Product.run(all.toArray(String[]::new));
  }
}
