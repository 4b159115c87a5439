package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.Shared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The plans' own project lists and projects named in public notices: names and places only. */
class RealListsTest {
  @TempDir Path folder;

  @Test
  void projects_of_public_notices_end_undetermined_for_want_of_facts() throws Exception {
    Path list = Shared.file("geodata/projects_names_only.csv");
    Product.Ran ran = audit(list, "notices.jsonl");
    assertEquals(3, ran.code(), ran.err());
    assertTrue(ran.err().contains("列“adcode_hint”不认识"), ran.err());
    List<JsonNode> rows = rows("notices.jsonl");
    assertEquals(34, rows.size());
    for (JsonNode row : rows) assertUnsettled(row);
    assertWalkSays(hinted(rows) + " of 34 names hint at an activity");
    assertWalkSays(ranked(rows, "适用") + " would fall under bans that only wait for");
    assertWalkSays("undetermined* on all " + rows.get(0).path("undetermined") + " clauses");
  }

  @Test
  void projects_that_the_plans_name_pass_nowhere_by_their_names() throws Exception {
    List<String> lines = new ArrayList<>(List.of("项目编号\t项目名称\t所属行业"));
    for (String line :
        Files.readAllLines(Shared.file("clauses/listed-projects.tsv")).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      int number = 0;
      for (String name : cells[10].split("\\|"))
        if (!name.isBlank())
          lines.add(cells[0] + "-" + ++number + "\t" + name.strip() + "\t" + cells[6]);
    }
    Path list = folder.resolve("plans.tsv");
    Files.write(list, lines);
    audit(list, "plans.jsonl");
    List<JsonNode> rows = rows("plans.jsonl");
    assertEquals(lines.size() - 1, rows.size());
    for (JsonNode row : rows) assertUnsettled(row);
    assertWalkSays(hinted(rows) + " of 1 336 hint at something");
    assertWalkSays(ranked(rows, "适用") + " of them are of rank B");
  }

  /** A name alone is no verdict, neither for a project nor against it. */
  private static void assertUnsettled(JsonNode row) {
    assertEquals("undetermined", row.path("outcome").stringValue(), row.toString());
    assertEquals(0, row.path("violated").intValue());
    assertEquals(0, row.path("satisfied").intValue());
  }

  private static long hinted(List<JsonNode> rows) {
    return ranked(rows, "");
  }

  /**
   * @param ifSo beginning of what would come of the hint; 适用 is rank B
   */
  private static long ranked(List<JsonNode> rows, String ifSo) {
    return rows.stream()
        .filter(row -> row.path("next").stringValue().startsWith("确认是否为"))
        .filter(row -> row.path("next").stringValue().contains("；如是：" + ifSo))
        .count();
  }

  private static void assertWalkSays(String sentence) throws Exception {
    String walk = Files.readString(Path.of("src/site/markdown/audit-walk.md"));
    assertTrue(walk.replaceAll("\\s+", " ").contains(sentence), sentence);
  }

  private Product.Ran audit(Path list, String out) {
    return Product.run(
        "audit", list.toString(), "-o", folder.resolve(out).toString(), "--as-of", "2026-11-01");
  }

  private List<JsonNode> rows(String name) throws Exception {
    return Files.readAllLines(folder.resolve(name)).stream().map(Product.JSON::readTree).toList();
  }
}
