package io.redline.assess;

import io.redline.admission.AdmissionEntry;
import io.redline.admission.AdmissionList;
import io.redline.admission.ControlUnit;
import io.redline.admission.ControlUnits;
import io.redline.admission.ControlUnits.InPlay;
import io.redline.admission.ControlUnits.OfLayer;
import io.redline.facts.Basis;
import io.redline.facts.Condition;
import io.redline.facts.Criterion;
import io.redline.facts.Detail;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Project;
import io.redline.facts.Reading;
import io.redline.facts.Role;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.rulebook.AdmissionLists;
import io.redline.rulebook.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the admission lists of the control units say of a project: one finding for each row that is
 * in force and may be for the site's units, and one for all that no list could say.
 *
 * <p>A row is in play as long as the site may lie on a unit it is for, as a clause is whose
 * territory may hold the site: with the site's coordinates taken away every row comes into play.
 *
 * @param tables one for each unit touched
 * @param isSure whether it is beyond doubt on which units the site lies, or it lies near none
 */
record AdmissionCheck(List<Finding> findings, List<UnitTable> tables, boolean isSure) {

  private static final Set<Detail.Kind> WITHOUT_LIST =
      Set.of(
          Detail.Kind.LIST_MISSING,
          Detail.Kind.LIST_NOT_IN_FORCE,
          Detail.Kind.LAYER_MISSING,
          Detail.Kind.NO_GEOMETRY);

  private static final AdmissionCheck NOTHING = new AdmissionCheck(List.of(), List.of(), true);

  /**
   * @param law what is said of lists as such
   */
  static AdmissionCheck of(
      ControlUnits units,
      Project project,
      Map<String, Object> facts,
      LocalDate asOf,
      AdmissionLists law) {
    if (units.layers().isEmpty() && units.elsewhere() == null) return NOTHING;
    List<Finding> findings = new ArrayList<>();
    List<UnitTable> tables = new ArrayList<>();
    List<Condition> gaps = new ArrayList<>();
    if (units.elsewhere() != null) gaps.add(elsewhere(units.elsewhere()));
    RowConditions rows = new RowConditions(project, facts);
    for (OfLayer layer : units.layers()) {
      AdmissionList list = layer.list();
      boolean inForce = list != null && list.card().isInForceOn(asOf);
      List<InPlay> inPlay = inForce ? units.rowsOf(layer) : List.of();
      for (InPlay row : inPlay)
        findings.add(
            finding(
                AdmissionClauses.of(law.id(), layer, row.entry()),
                where(row, units.elsewhere()),
                rows.of(row.entry())));
      for (ControlUnit unit : layer.touched()) {
        UnitTable table = table(law.id(), layer, unit, inForce, inPlay, rows);
        tables.add(table);
        Detail.Kind gap =
            list == null
                ? Detail.Kind.LIST_MISSING
                : !inForce
                    ? Detail.Kind.LIST_NOT_IN_FORCE
                    : table.rows().isEmpty() ? Detail.Kind.UNIT_NOT_LISTED : null;
        if (gap != null) gaps.add(gap(gap, layer, unit.label()));
        if (unit.code() == null) gaps.add(gap(Detail.Kind.UNIT_WITHOUT_CODE, layer, unit.label()));
      }
    }
    Clause basis = law.on(asOf);
    if (!gaps.isEmpty() && basis != null)
      findings.add(unlisted(basis, gaps, project.evidence(law.document())));
    boolean sure =
        tables.isEmpty()
            || units.elsewhere() == null
                && tables.stream().allMatch(t -> t.unit().overlap().truth() != Truth.UNKNOWN);
    return new AdmissionCheck(List.copyOf(findings), List.copyOf(tables), sure);
  }

  /** Whether the site lies on a unit the row is for. */
  private static Condition where(InPlay row, Measured elsewhere) {
    List<Condition> each = new ArrayList<>();
    for (ControlUnit unit : row.units()) each.add(overlap(unit, row.entry()));
    if (row.maybeElsewhere()) each.add(elsewhere(elsewhere));
    Condition first = each.get(0);
    return each.size() == 1
        ? first
        : first.or(each.subList(1, each.size()).toArray(Condition[]::new));
  }

  private static UnitTable table(
      String prefix,
      OfLayer layer,
      ControlUnit unit,
      boolean inForce,
      List<InPlay> inPlay,
      RowConditions rows) {
    List<UnitTable.Row> all = new ArrayList<>();
    for (InPlay row : inPlay) {
      AdmissionEntry entry = row.entry();
      if (!row.units().contains(unit)) continue;
      Clause clause = AdmissionClauses.of(prefix, layer, entry);
      Condition here = overlap(unit, entry);
      Outcome outcome = finding(clause, here, rows.of(entry)).outcome();
      all.add(new UnitTable.Row(clause.id(), entry, outcome));
    }
    return new UnitTable(unit, inForce ? layer.list().label() : null, all, null);
  }

  /** Where no list is at hand a print of the official query says what it would. */
  private static Finding unlisted(Clause basis, List<Condition> gaps, Condition document) {
    Condition print = document.on(Basis.QUERY).as(Role.ABOUT);
    List<Condition> filled =
        gaps.stream()
            .map(gap -> WITHOUT_LIST.contains(gap.detail().kind()) ? gap.or(print) : gap)
            .toList();
    return finding(basis, Outcome.SATISFIED, filled);
  }

  private static Finding finding(Clause clause, Condition where, List<Condition> others) {
    List<Condition> conditions = new ArrayList<>(List.of(where));
    conditions.addAll(others);
    return finding(clause, clause.gives(), conditions);
  }

  private static Finding finding(Clause clause, Outcome gives, List<Condition> conditions) {
    Verdict verdict = Verdict.of(gives, conditions);
    List<String> missing =
        verdict.outcome() == Outcome.UNDETERMINED ? List.copyOf(verdict.missing()) : List.of();
    return new Finding(clause, verdict.outcome(), conditions, missing);
  }

  /** Whether the site lies on a unit, and the row is for it. */
  private static Condition overlap(ControlUnit unit, AdmissionEntry entry) {
    Measured found = unit.overlap();
    Truth isFor = entry.isFor(unit);
    Detail detail = found.detail();
    if (found.truth() == Truth.YES && isFor == Truth.UNKNOWN)
      detail =
          new Detail(
              entry.isPerhapsFor(unit)
                  ? Detail.Kind.UNIT_CODE_IN_DOUBT
                  : Detail.Kind.ATTRIBUTE_UNKNOWN,
              entry.isPerhapsFor(unit) ? unit.label() : detail.text(),
              detail.part());
    return overlap(found, found.truth().and(isFor), detail);
  }

  private static Condition overlap(Measured found, Truth truth, Detail detail) {
    return condition(
        truth,
        found,
        detail,
        found.missing().isEmpty() ? List.of("layer:" + ControlUnits.LAYER) : found.missing());
  }

  /** Whether it may lie on a unit that is not among those met. */
  private static Condition elsewhere(Measured why) {
    return overlap(why, Truth.UNKNOWN, why.detail());
  }

  private static Condition gap(Detail.Kind kind, OfLayer layer, String unit) {
    String source = layer.list() == null ? layer.title() : layer.list().label();
    Measured nothing = ControlUnits.unknown(kind, source, "layer:" + ControlUnits.LAYER);
    return condition(Truth.UNKNOWN, nothing, new Detail(kind, unit), nothing.missing());
  }

  private static Condition condition(
      Truth truth, Measured found, Detail detail, List<String> missing) {
    return Condition.leaf(
        truth,
        new Criterion(Operator.OVERLAPS, "layer:" + ControlUnits.LAYER, null, "m"),
        new Reading(
            found.metres(),
            found.doubtMetres(),
            found.source(),
            new LinkedHashSet<>(missing),
            Basis.MEASURED),
        detail,
        true);
  }
}
