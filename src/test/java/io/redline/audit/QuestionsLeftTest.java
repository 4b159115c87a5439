package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.assess.Headline;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a list still waits for: row by row, and over all rows. */
class QuestionsLeftTest {
  private static final Explanation EXPLANATION =
      new Explanation(Lang.ZH, Product.assessor().rulebook());
  @TempDir Path folder;

  @Test
  void a_row_waits_for_what_its_project_alone_would_wait_for() throws Exception {
    List<JsonNode> rows = rows(Product.samples());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      List<Question> left = left(alone(Product.samples().get(i)));
      assertEquals(left.size(), row.path("questions").intValue(), row.path("id").stringValue());
      // What duties ask besides changes the order, and nothing else.
      assertEquals(
          left.stream().map(EXPLANATION::whom).collect(Collectors.toSet()),
          row.path("ask").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()));
    }
  }

  @Test
  void an_answer_is_counted_for_every_open_project_that_waits_for_it() throws Exception {
    List<Path> all = new ArrayList<>(Product.samples());
    all.addAll(ordinary("answered.json"));
    OpenQuestions counted = new OpenQuestions();
    for (Path one : all) {
      Assessment found = alone(one);
      if (found.headline() == Headline.OPEN)
        counted.add(
            left(found).stream().map(q -> q.id().replaceFirst("@.*", "")).distinct().toList(),
            left(found).size() == 1);
    }
    assertTrue(counted.ranked().stream().anyMatch(r -> r.alone() > 0), counted.text());
    rows(all);
    List<String> expected =
        counted.ranked().stream()
            .limit(10)
            .map(r -> EXPLANATION.topic(r.question()) + " " + r.projects() + " " + r.alone())
            .toList();
    assertEquals(expected, summary());
  }

  @Test
  void counts_pass_through_the_journal_unchanged() {
    OpenQuestions some = new OpenQuestions();
    some.add(List.of("place:water", "fact:/park/kind"), false);
    some.add(List.of("judgement:某,清单=1\t行"), true);
    OpenQuestions same = OpenQuestions.of(some.text());
    assertEquals(some.ranked(), same.ranked());
    assertTrue(some.text().matches("[!-+\\--~]*"), some.text());
    assertEquals(List.of(), OpenQuestions.of(new OpenQuestions().text()).ranked());
  }

  private static List<Question> left(Assessment found) {
    return EXPLANATION.questions(found).stream().filter(Question::isAboutBan).toList();
  }

  private static Assessment alone(Path sample) throws Exception {
    JsonNode proposal = Product.json(sample);
    LocalDate day = LocalDate.parse(proposal.path("asOf").asString("2026-11-01"));
    return Product.assess(proposal, Product.sampleLayers(), day);
  }

  private List<JsonNode> rows(List<Path> samples) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path sample : samples) lines.append(Product.json(sample)).append('\n');
    Path list = Files.writeString(folder.resolve("list.jsonl"), lines);
    Product.run(
        "audit",
        list.toString(),
        "-o",
        folder.resolve("out.jsonl").toString(),
        "-o",
        folder.resolve("out.xlsx").toString(),
        "--layers",
        "samples/layers");
    return Files.readAllLines(folder.resolve("out.jsonl")).stream()
        .map(Product.JSON::readTree)
        .toList();
  }

  private List<String> summary() throws IOException {
    List<String> told = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out.xlsx")))) {
      boolean isRanking = false;
      for (Row row : book.getSheet("汇总")) {
        String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
        if (isRanking && row.getCell(1).getCellType() != CellType.NUMERIC) break;
        if (isRanking)
          told.add(
              first
                  + " "
                  + (long) row.getCell(1).getNumericCellValue()
                  + " "
                  + (long) row.getCell(2).getNumericCellValue());
        isRanking |= first.equals("一个回答");
      }
    }
    return told;
  }

  private static List<Path> ordinary(String state) throws IOException {
    try (Stream<Path> all = Files.list(Product.SAMPLES.resolve("ordinary"))) {
      return all.filter(Files::isDirectory).sorted().map(p -> p.resolve(state)).toList();
    }
  }
}
