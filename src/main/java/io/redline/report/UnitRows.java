package io.redline.report;

import io.redline.admission.ControlUnit;
import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.explain.Words;
import io.redline.facts.Surroundings.Part;
import io.redline.facts.Truth;
import io.redline.words.Lang;
import java.util.List;
import java.util.Locale;

/** The control units of a report in words: what text and page have in common. */
public record UnitRows(Words words) {

  /** 编码、名称、市、区县、准入清单类型、管控类型, as EIAs list them. */
  public List<String> headings() {
    Lang lang = words.lang();
    return List.of(
        lang.of("编码", "code"),
        lang.of("名称", "name"),
        lang.of("市", "city"),
        lang.of("区县", "county"),
        lang.of("准入清单类型", "kind of list"),
        lang.of("管控类型", "class"),
        lang.of("压占", "overlap"));
  }

  /** In the headings' order; the overlap says whose it is where it is not the site's. */
  public List<String> cells(UnitTable table) {
    ControlUnit unit = table.unit();
    return List.of(
        said(unit.code()),
        said(unit.name()),
        said(unit.city()),
        said(unit.county()),
        said(unit.listType()),
        unit.controlType() == null ? kind(unit) : unit.controlType(),
        ofPart(table) + overlap(unit));
  }

  /** The unit, after the part of the project that lies there. */
  public String label(UnitTable table) {
    return ofPart(table) + table.unit().label();
  }

  private String ofPart(UnitTable table) {
    return table.part() == null ? "" : words.part(table.part());
  }

  public String dimension(Dimension dimension) {
    return dimension.title().in(words.lang());
  }

  /** Effect, outcome and clause of a row; its text stands beside. */
  public String verdict(UnitTable.Row row) {
    Lang lang = words.lang();
    return row.entry().effect().title().in(lang)
        + lang.of("：", ": ")
        + words.outcome(row.outcome())
        + lang.of("（", " (")
        + row.clause()
        + lang.of("）", ")");
  }

  /** Where the row stands in its list. */
  public String place(UnitTable.Row row) {
    return (row.entry().source() + " " + row.entry().place()).strip();
  }

  /** A dimension without a row: silence of a list in force, or no list at all. */
  public String noRow(UnitTable table) {
    Lang lang = words.lang();
    if (table.list() == null)
      return lang.of("待补充：没有施行中的准入清单", "undetermined: no admission list in force");
    if (table.rows().isEmpty())
      return lang.of("待补充：清单没有该单元的条目", "undetermined: the list has no row for this unit");
    return lang.of("清单未作规定", "the list demands nothing here");
  }

  private String overlap(ControlUnit unit) {
    Lang lang = words.lang();
    if (unit.overlap().truth() == Truth.UNKNOWN)
      return lang.of("不明（在误差 ±", "unknown (within ± ")
          + Words.number(unit.overlap().doubtMetres())
          + lang.of(" m 之内）", " m)");
    Part part = unit.overlap().part();
    if (part == null) return lang.of("是", "yes");
    String share = String.format(Locale.ROOT, "%.1f%%", 100 * part.share());
    return part.lengthMetres() > 0
        ? Words.number(part.lengthMetres()) + " m（" + share + "）"
        : String.format(Locale.ROOT, "%.2f", part.hectares())
            + lang.of(" 公顷（", " ha (")
            + share
            + lang.of("）", ")");
  }

  private String kind(ControlUnit unit) {
    if (unit.kind() == null) return said(null);
    Lang lang = words.lang();
    return switch (unit.kind()) {
      case "priority" -> lang.of("优先保护单元", "priority protection");
      case "key" -> lang.of("重点管控单元", "key control");
      default -> lang.of("一般管控单元", "general control");
    };
  }

  private String said(String text) {
    return text == null ? words.lang().of("未注明", "not given") : text;
  }
}
