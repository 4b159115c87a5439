package io.redline.report.page;

import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.explain.Words;
import io.redline.report.UnitRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The control units a site touches, and what their admission lists say in four dimensions. */
public record UnitsView(List<UnitTable> tables, Words words) {

  /**
   * What one unit's list says.
   *
   * @param list title of the list in force; null when there is none
   */
  public record Admission(String list, Table table) {}

  public Table units() {
    UnitRows rows = new UnitRows(words);
    return new Table(text("units"), rows.headings(), tables.stream().map(rows::cells).toList());
  }

  public List<Admission> admissions() {
    return tables.stream().map(table -> new Admission(table.list(), admission(table))).toList();
  }

  private Table admission(UnitTable table) {
    UnitRows rows = new UnitRows(words);
    List<List<String>> cells = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      if (table.of(dimension).isEmpty())
        cells.add(List.of(rows.dimension(dimension), "—", rows.noRow(table), "—"));
      for (UnitTable.Row row : table.of(dimension))
        cells.add(
            List.of(
                rows.dimension(dimension), row.entry().text(), rows.verdict(row), rows.place(row)));
    }
    return new Table(
        text("admission", rows.label(table)),
        Stream.of("admission.dimension", "admission.text", "admission.outcome", "admission.place")
            .map(this::text)
            .toList(),
        cells);
  }

  private String text(String key, Object... arguments) {
    return Pages.text(words.lang(), key, arguments);
  }
}
