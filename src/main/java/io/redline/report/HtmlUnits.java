package io.redline.report;

import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.explain.Words;
import io.redline.words.Lang;
import java.util.List;

/** The control units a site touches, and what their admission lists say in four dimensions. */
final class HtmlUnits {
  private final Html html;
  private final UnitRows rows;
  private final Lang lang;

  HtmlUnits(Words words, Html html) {
    this.html = html;
    this.rows = new UnitRows(words);
    this.lang = words.lang();
  }

  void write(List<UnitTable> tables) {
    if (tables.isEmpty()) return;
    String title = lang.of("涉及的环境管控单元", "Control units");
    html.element("h2", title).table(title, rows.headings().toArray(String[]::new));
    for (UnitTable table : tables) row(rows.cells(table));
    html.endTable();
    tables.forEach(this::dimensions);
  }

  private void dimensions(UnitTable table) {
    String title = lang.of("准入清单：", "Admission list: ") + rows.label(table);
    html.element("h3", title);
    if (table.list() != null) html.element("p class=\"meta\"", table.list());
    html.table(
        title,
        lang.of("维度", "dimension"),
        lang.of("要求原文", "text"),
        lang.of("结论", "outcome"),
        lang.of("出处", "place"));
    for (Dimension dimension : Dimension.values()) {
      if (table.of(dimension).isEmpty())
        html.row(rows.dimension(dimension), "—", rows.noRow(table), "—");
      for (UnitTable.Row row : table.of(dimension))
        html.row(
            rows.dimension(dimension),
            row.entry().text(),
            rows.verdict(row),
            (row.entry().source() + " " + row.entry().place()).strip());
    }
    html.endTable();
  }

  private void row(List<String> cells) {
    html.row(cells.get(0), cells.subList(1, cells.size()).toArray(String[]::new));
  }
}
