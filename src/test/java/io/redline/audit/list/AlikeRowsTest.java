package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a row says is read the same whether or not a row before it said it. */
class AlikeRowsTest {
  private static final List<String> HEADINGS =
      List.of(
          "id",
          "name",
          "nature",
          "activities",
          "industries",
          "site.counties",
          "site.longitude",
          "site.latitude",
          "site.wkt",
          "site.accuracyMetres",
          "site.crs",
          "water.intake",
          "description",
          "place.ecological-redline",
          "place.ecological-redline.basis",
          "place.ecological-redline.number",
          "place.zoning");
  private static final String[][] CELLS = {
    {"P-1", "", "x".repeat(70), "P-2"},
    {"某项目", "化工园区扩建", "", "长".repeat(400)},
    {"new", "新建", "", "newish"},
    {"chemical-park", "化工园区；码头", "", "无", "chemcal-park"},
    {"2669", "C2614；2651", "", "none"},
    {"511502", "510000", "", "999999"},
    {"105.06", "", "28.7", "东经105°3′"},
    {"28.7", "", "105.06"},
    {"", "POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28))", "POLYGON((1 2", "POINT(105 28)"},
    {"5", "", "-3", "约五米"},
    {"", "EPSG:4490", "GCJ-02", "EPSG:1"},
    {"none", "地表水", "", "也许"},
    {"", "临江建设", "未知"},
    {"不在", "在内", "", "1200 米", "不再", "部分"},
    {"复函", "", "查询", "传闻"},
    {"", "1号", "2号"},
    {"", "不在", "在内：一级"}
  };

  @Test
  void a_row_is_read_as_if_it_were_alone() throws Exception {
    Columns columns =
        Columns.of(
            1,
            HEADINGS.stream().map(Heading::of).toList(),
            Headings.own(new Fields(Lists.VOCABULARY)));
    RowReader together =
        new RowReader("list", columns, Layout.own(columns), Lists.VOCABULARY, Set.of());
    Random random = new Random(11);
    int readable = 0;
    for (int i = 0; i < 4_000; i++) {
      TableRow row = row(random, i + 2);
      ReadRow alone =
          new RowReader("list", columns, Layout.own(columns), Lists.VOCABULARY, Set.of())
              .read(i + 2, row);
      ReadRow among = together.read(i + 2, row);
      assertEquals(alone.proposal(), among.proposal(), row.toString());
      assertEquals(alone.problems(), among.problems(), row.toString());
      assertEquals(alone.id() + alone.name(), among.id() + among.name());
      if (alone.isReadable()) readable++;
    }
    assertTrue(readable > 200, readable + " readable");
  }

  /** Mostly what is well said, so that many rows are alike. */
  private static TableRow row(Random random, int line) {
    Cell[] cells = new Cell[CELLS.length];
    for (int c = 0; c < cells.length; c++) {
      String[] some = CELLS[c];
      cells[c] = Cell.written(some[random.nextInt(8) == 0 ? random.nextInt(some.length) : 0]);
    }
    return new TableRow(line, List.of(cells));
  }
}
