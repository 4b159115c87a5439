package io.redline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.UnreadableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in for a workbook: a cell beyond the sheet is refused before its row is filled. The
 * ways over HTTP stand in the tests of the server.
 */
class WorkbookDoorsTest {
  private static final String[] HEADINGS = {"项目名称", "经度", "纬度", "管控单元编码", "维度", "要求类型"};
  @TempDir Path folder;
  private String far;

  @BeforeEach
  void a_file_of_less_than_two_kilobytes() throws Exception {
    byte[] bytes = HostileWorkbook.far("表", HEADINGS);
    assertTrue(bytes.length < 2_000);
    far = Files.write(folder.resolve("far.xlsx"), bytes).toString();
  }

  @Test
  void a_list_to_be_audited() {
    refused("audit", far, "-o", folder.resolve("out.csv").toString());
    refused("audit", far, "--sheet", "表", "-o", folder.resolve("out.csv").toString());
  }

  @Test
  void a_list_whose_columns_are_looked_at() {
    ListFile list = new ListFile(Path.of(far), Product.assessor().rulebook().vocabulary());
    UnreadableList refused = assertThrows(UnreadableList.class, () -> list.look(null));
    assertTrue(refused.wording().zh().contains("ZZZZZZ3"), refused.wording().zh());
  }

  @Test
  void a_site() throws Exception {
    String proposal = Product.samples().get(0).toString();
    refused("check", proposal, "--site", far, "--crs", "EPSG:4490");
  }

  @Test
  void an_admission_list_that_is_imported() throws Exception {
    Path units = folder.resolve("units.geojson");
    Files.writeString(
        units,
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
          "properties": {"环境管控单元编码": "ZH51152320001", "环境管控单元名称": "甲", "管控单元分类": "重点管控单元"},
          "geometry": {"type": "Polygon", "coordinates":
            [[[105.0, 28.7], [105.1, 28.7], [105.1, 28.8], [105.0, 28.8], [105.0, 28.7]]]}}]}
        """);
    List<String> words = new ArrayList<>(List.of("layers", "import", units.toString()));
    words.addAll(List.of("--as", "control-units", "--preset", "control-units", "--accuracy", "5"));
    words.addAll(List.of("--completeness", "complete", "--edition", "2026", "--source", "示例"));
    words.addAll(List.of("--admission", far, "--admission-from", "2026-01-01"));
    words.addAll(List.of("--data", folder.resolve("data").toString()));
    refused(words.toArray(String[]::new));
  }

  private static void refused(String... words) {
    Product.Ran ran = Product.run(words);
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains("ZZZZZZ3"), ran.err());
  }
}
