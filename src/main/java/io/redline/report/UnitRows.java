package io.redline.report;

import io.redline.admission.ControlUnit;
import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.explain.Words;
import io.redline.facts.Surroundings.Part;
import io.redline.facts.Truth;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.List;

/** The control units of a report in words: what text and page have in common. */
public record UnitRows(Words words) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  /** Code, name, city, county, kind of list and class, as EIAs list them. */
  public List<String> headings() {
    Lang lang = words.lang();
    return List.of(
        TEXTS.say(lang, "unit-rows.code"),
        TEXTS.say(lang, "unit-rows.name"),
        TEXTS.say(lang, "unit-rows.city"),
        TEXTS.say(lang, "unit-rows.county"),
        TEXTS.say(lang, "unit-rows.kind-list"),
        TEXTS.say(lang, "unit-rows.class"),
        TEXTS.say(lang, "unit-rows.overlap"));
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
        + Punctuation.colon(lang)
        + words.outcome(row.outcome())
        + Punctuation.inBrackets(lang, row.clause());
  }

  /** Where the row stands in its list. */
  public String place(UnitTable.Row row) {
    return (row.entry().quote().source() + " " + row.entry().quote().place()).strip();
  }

  /** A dimension without a row: silence of a list in force, or no list at all. */
  public String noRow(UnitTable table) {
    Lang lang = words.lang();
    if (table.list() == null) return TEXTS.say(lang, "unit-rows.undetermined-no-admission");
    if (table.rows().isEmpty()) return TEXTS.say(lang, "unit-rows.undetermined-list");
    return TEXTS.say(lang, "unit-rows.list-demands-nothing");
  }

  private String overlap(ControlUnit unit) {
    Lang lang = words.lang();
    if (unit.overlap().truth() == Truth.UNKNOWN)
      return TEXTS.say(
          lang, "unit-rows.unknown-within-m", Numbers.spaced(unit.overlap().doubtMetres()));
    Part part = unit.overlap().part();
    if (part == null) return TEXTS.say(lang, "yes");
    String share = Numbers.percent(part.share(), 1);
    return part.lengthMetres() > 0
        ? Numbers.metres(part.lengthMetres()) + "（" + share + "）"
        : TEXTS.say(lang, "unit-rows.ha", Numbers.fixed(part.hectares(), 2), share);
  }

  private String kind(ControlUnit unit) {
    if (unit.kind() == null) return said(null);
    Lang lang = words.lang();
    return switch (unit.kind()) {
      case "priority" -> TEXTS.say(lang, "unit-rows.priority-protection");
      case "key" -> TEXTS.say(lang, "unit-rows.key-control");
      default -> TEXTS.say(lang, "unit-rows.general-control");
    };
  }

  private String said(String text) {
    return text == null ? TEXTS.say(words.lang(), "unit-rows.not-given") : text;
  }
}
