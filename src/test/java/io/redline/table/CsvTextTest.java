package io.redline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redline.intake.IntakeProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  private static final ToIntFunction<TableRow> KNOWN =
      row -> (int) row.texts().stream().filter(List.of("经度", "纬度")::contains).count();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "，", "；"})
  void the_separator_is_the_one_that_makes_headings(String separator) throws Exception {
    String text = "某地块\n经度" + separator + "纬度\n105.1" + separator + "28.7";
    assertEquals(List.of("105.1", "28.7"), Sheet.ofCsv("a", text, KNOWN).rows().get(2).texts());
  }

  @Test
  void where_no_heading_is_known_the_first_row_is_parted_the_most() throws Exception {
    assertNull(Separator.ofHeadings("a;b;c,d\n1;2;3,4", KNOWN));
    assertEquals(
        List.of("a", "b", "c,d"), Sheet.ofCsv("a", "a;b;c,d\n", KNOWN).rows().get(0).texts());
  }

  @Test
  void rows_are_counted_as_a_spreadsheet_counts_them() throws Exception {
    List<TableRow> rows = Sheet.ofCsv("a", "经度,纬度\n\"1\n2\",3\n\n4,5\n", KNOWN).rows();
    assertEquals(List.of(1, 2, 3, 4), rows.stream().map(TableRow::number).toList());
    assertEquals(List.of("4", "5"), rows.get(3).texts());
  }

  @Test
  void a_quote_without_its_other_swallows_no_rows() {
    for (String text : List.of("经度,纬度\n\"1,2\n3,4\n", "经度,纬度\n\"1,2\n3,4\n\"5,6\n"))
      assertThrows(IntakeProblem.class, () -> Sheet.ofCsv("a", text, KNOWN), text);
  }

  @Test
  void a_text_is_utf8_or_gbk_and_the_rarest_name_is_read() throws Exception {
    String text = "龑䶮,𠮷";
    assertEquals(text, TextFile.read("a", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
    byte[] bytes = text.getBytes(Charset.forName("GB18030"));
    assertEquals(text, TextFile.read("a", bytes));
    Path file = Files.write(folder.resolve("a.csv"), bytes);
    try (CsvRows rows = CsvRows.of(file, KNOWN)) {
      assertEquals(List.of("龑䶮", "𠮷"), rows.next().texts());
      assertNull(rows.next());
      assertEquals(1.0, rows.done());
    }
  }

  @Test
  void what_is_neither_is_refused_by_both_ways_in() throws Exception {
    for (byte[] bytes :
        List.of(
            "经度".getBytes(StandardCharsets.UTF_16),
            new byte[] {'a', 0, 'b'},
            new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF})) {
      assertThrows(IntakeProblem.class, () -> TextFile.read("a", bytes));
      Path file = Files.write(folder.resolve("a.csv"), bytes);
      assertThrows(IntakeProblem.class, () -> CsvRows.of(file, KNOWN));
    }
  }
}
