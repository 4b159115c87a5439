package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.facts.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AuditTest {
  private static final String DAY = "2026-11-01";
  @TempDir Path folder;

  @Test
  void a_list_of_the_samples_comes_out_as_each_sample_alone() throws Exception {
    StringBuilder lines = new StringBuilder();
    List<Assessment> alone = new ArrayList<>();
    for (Path sample : Product.samples()) {
      JsonNode proposal = Product.json(sample);
      lines.append(proposal).append('\n');
      String day = proposal.path("asOf").asString(DAY);
      alone.add(Product.assess(proposal, Product.sampleLayers(), LocalDate.parse(day)));
    }
    Path list = Files.writeString(folder.resolve("list.jsonl"), lines);
    audit(list, "out.jsonl", "--layers", "samples/layers");
    List<String> rows = Files.readAllLines(folder.resolve("out.jsonl"));
    assertEquals(alone.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = Product.JSON.readTree(rows.get(i));
      Assessment one = alone.get(i);
      assertEquals(one.proposalId(), row.path("id").stringValue());
      assertEquals(one.outcome().id(), row.path("outcome").stringValue());
      one.counts()
          .forEach((o, n) -> assertEquals(n, row.path(o.id()).intValue(), one.proposalId()));
    }
  }

  @Test
  void the_result_has_the_columns_of_the_contract() throws Exception {
    Path list = write("list.csv", InventedList.csv(InventedList.rows(3)));
    audit(list, "en.csv", "--lang", "en", "--as-of", DAY, "--layers", "samples/layers");
    assertEquals(
        "row,id,name,outcome,violated,error,undetermined,review,required,satisfied,encouraged,not-applicable,reason,next,headline,prohibition,questions,ask,unread",
        Files.readAllLines(folder.resolve("en.csv")).get(0));
    audit(list, "zh.csv", "--as-of", DAY, "--layers", "samples/layers");
    assertEquals(
        "\uFEFF行号,项目编号,项目名称,结论,不符合,运行错误,待补充,需人工判断,须办理,符合,鼓励,不涉及,主要理由,下一步,禁止性规定,关键条款,还差回答,由谁回答,未读单元格",
        Files.readAllLines(folder.resolve("zh.csv")).get(0));
  }

  @Test
  void a_bad_row_never_costs_another() throws Exception {
    List<String> good = InventedList.rows(1000);
    List<String> mixed = new ArrayList<>(good);
    Random random = new Random(7);
    for (String bad : InventedList.badRows(100)) mixed.add(random.nextInt(mixed.size() + 1), bad);
    Product.Ran clean =
        audit(
            write("clean.csv", InventedList.csv(good)),
            "clean-out.csv",
            "--lang",
            "en",
            "--as-of",
            DAY);
    Product.Ran dirty =
        audit(
            write("dirty.csv", InventedList.csv(mixed)),
            "dirty-out.csv",
            "--lang",
            "en",
            "--as-of",
            DAY);
    List<NamedCsvRecord> result = records("dirty-out.csv");
    assertEquals(1100, result.size());
    assertEquals(clean.code(), dirty.code(), dirty.err());
    List<NamedCsvRecord> bad =
        result.stream().filter(r -> r.getField("id").startsWith("B")).toList();
    assertEquals(100, bad.size());
    for (NamedCsvRecord row : bad)
      assertTrue(
          row.getField("unread").matches("(?s)cell [A-L]" + row.getField("row") + "\\b.*"),
          row.toString());
    assertEquals(
        verdicts(records("clean-out.csv")),
        verdicts(result.stream().filter(r -> r.getField("id").startsWith("P")).toList()));
    for (int i = 0; i < result.size(); i++)
      assertEquals(String.valueOf(i + 2), result.get(i).getField("row"));
  }

  @Test
  void threads_change_nothing() throws Exception {
    Path list = write("list.csv", InventedList.csv(InventedList.rows(700)));
    audit(
        list,
        "one.csv",
        "--as-of",
        DAY,
        "--threads",
        "1",
        "--findings",
        folder.resolve("one-f.csv").toString());
    audit(
        list,
        "four.csv",
        "--as-of",
        DAY,
        "--threads",
        "4",
        "--findings",
        folder.resolve("four-f.csv").toString());
    assertArrayEquals(bytes("one.csv"), bytes("four.csv"));
    assertArrayEquals(bytes("one-f.csv"), bytes("four-f.csv"));
  }

  @Test
  void the_findings_are_those_that_were_counted() throws Exception {
    Path list = write("list.csv", InventedList.csv(InventedList.rows(120)));
    Path findings = folder.resolve("findings.csv");
    audit(
        list,
        "out.csv",
        "--lang",
        "en",
        "--as-of",
        DAY,
        "--layers",
        "samples/layers",
        "--findings",
        findings.toString());
    Map<String, Long> written =
        records("findings.csv").stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.getField("row") + " " + f.getField("outcome"), Collectors.counting()));
    int counted = 0;
    for (NamedCsvRecord row : records("out.csv"))
      for (Outcome outcome : Outcome.values()) {
        int count = Integer.parseInt(row.getField(outcome.id()));
        if (outcome == Outcome.NOT_APPLICABLE || count == 0) continue;
        counted += count;
        assertEquals(count, written.get(row.getField("row") + " " + outcome.id()));
      }
    assertEquals(counted, written.values().stream().mapToLong(Long::longValue).sum());
    assertEquals("row,id,clause,outcome,summary", Files.readAllLines(findings).get(0));
  }

  @Test
  void the_exit_code_is_that_of_the_worst_row() throws Exception {
    String heading =
        "id,name,nature,activities,industries,site.longitude,site.latitude,site.accuracyMetres,"
            + "site.crs\n";
    String violated = "V,near the river,new,chemical-project,2669,105.0618,28.7650,5,EPSG:4490\n";
    String open = "O,nothing known,,,,,,,\n";
    String unreadable = ",,sometimes,,,,,,\n";
    assertEquals(1, onSamples(heading + open + violated));
    assertEquals(3, onSamples(heading + open));
    assertEquals(1, onSamples(heading + open + violated + unreadable));
    assertEquals(3, onSamples(heading + open + unreadable));
    assertEquals(2, onSamples(heading + unreadable));
  }

  @Test
  void a_list_without_a_project_is_an_error_and_leaves_nothing() throws Exception {
    for (String empty : new String[] {"id,name\n", "id,name\n,\n \n", ""}) {
      Product.Ran ran =
          audit(write("list.csv", empty), "out.csv", "--as-of", DAY, "--layers", "samples/layers");
      assertEquals(2, ran.code());
      assertEquals(List.of("list.csv"), names());
    }
  }

  @Test
  void a_day_asked_for_comes_before_the_day_of_a_row() throws Exception {
    Path list = write("list.csv", "id,name,asOf\nA,甲,2019-01-01\nB,乙,\n");
    audit(list, "asked.csv", "--lang", "en", "--as-of", DAY, "--layers", "samples/layers");
    List<NamedCsvRecord> asked = records("asked.csv");
    assertEquals(asked.get(0).getField("undetermined"), asked.get(1).getField("undetermined"));
    audit(list, "own.csv", "--lang", "en");
    List<NamedCsvRecord> own = records("own.csv");
    assertFalse(own.get(0).getField("undetermined").equals(own.get(1).getField("undetermined")));
  }

  @Test
  void a_text_like_a_formula_stays_a_text() throws Exception {
    Path list =
        write("list.csv", "id,name\n=1+1,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n＝2,＠甲\n");
    audit(list, "out.csv", "--lang", "en", "--as-of", DAY, "--layers", "samples/layers");
    for (NamedCsvRecord row : records("out.csv"))
      for (String field : row.getFields())
        assertFalse(field.matches("(?s)[=+\\-@＝＋－＠\t\r].*"), field);
    audit(
        folder.resolve("out.csv"),
        "again.csv",
        "--lang",
        "en",
        "--as-of",
        DAY,
        "--layers",
        "samples/layers");
    assertArrayEquals(bytes("out.csv"), bytes("again.csv"));
  }

  @Test
  void an_id_that_comes_twice_is_told_of() throws Exception {
    Path list = write("list.csv", "id,name\nA,甲\nB,乙\nA,丙\n");
    assertTrue(
        audit(list, "out.csv", "--as-of", DAY, "--layers", "samples/layers")
            .err()
            .contains("项目编号重复 1 次（行号和编号）：4 A"));
  }

  @Test
  void geojson_holds_every_project_placed_or_not() throws Exception {
    Path list = write("list.csv", InventedList.csv(InventedList.rows(60)));
    audit(list, "out.geojson", "--lang", "en", "--as-of", DAY, "--layers", "samples/layers");
    JsonNode features = Product.json(folder.resolve("out.geojson")).path("features");
    assertEquals(60, features.size());
    assertEquals("Point", features.path(0).path("geometry").path("type").stringValue());
    assertTrue(features.path(3).path("geometry").isNull());
    assertEquals("P3", features.path(3).path("properties").path("id").stringValue());
  }

  @Test
  void options_that_do_not_go_together_are_refused() throws Exception {
    Path list = write("list.csv", "id,name\nA,甲\n");
    assertEquals(2, audit(list, "out.txt").code());
    assertEquals(2, audit(list, "list.csv").code());
    assertEquals("id,name\nA,甲\n", Files.readString(list));
    assertEquals(2, audit(list, "out.csv", "--threads", "0").code());
    assertEquals(2, audit(list, "out.csv", "--sheet", "x").code());
    assertEquals(2, Product.run("audit", list.toString()).code());
    assertEquals(2, audit(folder.resolve("none.csv"), "out.csv").code());
  }

  private int onSamples(String csv) throws Exception {
    return audit(write("list.csv", csv), "out.csv", "--as-of", DAY, "--layers", "samples/layers")
        .code();
  }

  private Product.Ran audit(Path list, String out, String... options) {
    List<String> args =
        new ArrayList<>(List.of("audit", list.toString(), "-o", folder.resolve(out).toString()));
    args.addAll(List.of(options));
    return Product.run(args.toArray(String[]::new));
  }

  private static Map<String, String> verdicts(List<NamedCsvRecord> records) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (NamedCsvRecord r : records)
      verdicts.put(r.getField("id"), String.join("|", r.getFields().subList(1, r.getFieldCount())));
    return verdicts;
  }

  private List<NamedCsvRecord> records(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name), StandardCharsets.UTF_8)) {
      return reader.stream().toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
