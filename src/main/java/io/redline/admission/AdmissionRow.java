package io.redline.admission;

import static io.redline.admission.AdmissionReader.quoted;

import io.redline.admission.AdmissionColumns.Column;
import io.redline.intake.IndustryCodes;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.LostZero;
import io.redline.intake.Vocabulary;
import io.redline.table.Sheet;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of an admission list, cell by cell. */
final class AdmissionRow {
  private static final Catalogue TEXTS = Catalogue.named("admission");

  private final Sheet sheet;
  private final AdmissionColumns columns;
  private final TableRow row;
  private final AdmissionWords words;
  private final List<Problem> problems;

  AdmissionRow(
      Sheet sheet,
      AdmissionColumns columns,
      TableRow row,
      AdmissionWords words,
      List<Problem> problems) {
    this.sheet = sheet;
    this.columns = columns;
    this.row = row;
    this.words = words;
    this.problems = problems;
  }

  /**
   * @param prefix of the id, to tell the sheets of a workbook apart
   * @return null after problems were reported
   */
  @Nullable AdmissionEntry entry(String prefix) {
    int before = problems.size();
    int stray = columns.withoutHeading(row.texts());
    if (stray >= 0)
      problems.add(
          new Problem(
              sheet.cell(row.number(), stray),
              quoted(row.texts().get(stray).strip()),
              TEXTS.say("admission-row.nothing-column-no"),
              null));
    List<String> units = units();
    String kind = units.isEmpty() ? kind() : null;
    boolean forAll = AdmissionWords.EVERY.contains(text(Column.UNIT));
    if (units.isEmpty() && kind == null && !forAll && problems.size() == before) noUnit();
    Dimension dimension = AdmissionWords.dimension(text(Column.DIMENSION));
    if (dimension == null)
      problem(
          Column.DIMENSION,
          TEXTS
              .say("admission-row.one-four-dimensions")
              .with(String.join("、", AdmissionWords.dimensions())),
          Message.same(Guess.closest(text(Column.DIMENSION), AdmissionWords.dimensions())));
    Effect effect = AdmissionWords.effect(text(Column.EFFECT));
    if (effect == null)
      problem(Column.EFFECT, TEXTS.say("admission-row.prohibited-restricted"), null);
    if (text(Column.TEXT).isEmpty())
      problem(Column.TEXT, TEXTS.say("admission-row.text-requirement"), null);
    List<String> activities = ids(Column.ACTIVITIES, Vocabulary.ACTIVITY);
    List<String> industries = industries();
    everyProjectIsSaid(activities, industries);
    List<String> natures = natures();
    List<String> evidence = ids(Column.EVIDENCE, Vocabulary.EVIDENCE);
    if (!evidence.isEmpty() && effect != null && effect != Effect.REQUIREMENT)
      problem(Column.EVIDENCE, TEXTS.say("admission-row.nothing-only-requirement"), null);
    if (problems.size() > before) return null;
    String number = text(Column.ID).isEmpty() ? String.valueOf(row.number()) : text(Column.ID);
    Message at =
        columns.has(Column.UNIT)
            ? sheet.cell(row.number(), columns.at(Column.UNIT))
            : sheet.row(row.number());
    return new AdmissionEntry(
        prefix + number,
        new AdmissionEntry.Target(units, kind, Set.of(), at),
        dimension,
        effect,
        new AdmissionEntry.Projects(activities, industries, natures),
        evidence,
        new AdmissionEntry.Quote(
            text(Column.TEXT),
            text(Column.SOURCE),
            sheet.cell(row.number(), columns.at(Column.TEXT)).zh()));
  }

  private List<String> units() {
    if (AdmissionWords.EVERY.contains(text(Column.UNIT))) return List.of();
    Set<String> codes = new LinkedHashSet<>();
    for (String written : words.split(text(Column.UNIT), "")) {
      String code = UnitCode.normal(written);
      if (code.matches("[\\p{L}\\p{N}_-]{1,40}")) codes.add(code);
      else problem(Column.UNIT, written, TEXTS.say("admission-row.code-unit"), null);
    }
    return List.copyOf(codes);
  }

  private String kind() {
    String word = text(Column.KIND);
    if (word.isEmpty() || AdmissionWords.EVERY.contains(text(Column.UNIT))) return null;
    String kind = AdmissionWords.kind(word);
    if (kind == null)
      problem(
          Column.KIND,
          TEXTS.say("admission-row.priority-key-or-general"),
          Message.same(Guess.closest(word, List.of("优先保护单元", "重点管控单元", "一般管控单元"))));
    return kind;
  }

  private void noUnit() {
    problem(
        columns.has(Column.UNIT) ? Column.UNIT : Column.KIND,
        TEXTS.say("admission-row.unit-code-or-class"),
        TEXTS.say("admission-row.merged-cells-fill"));
  }

  private List<String> ids(Column column, String vocabularyKind) {
    List<String> ids = new ArrayList<>();
    if (AdmissionWords.EVERY.contains(text(column))) return ids;
    for (String word : words.split(text(column), vocabularyKind)) {
      String id = words.id(vocabularyKind, word);
      if (id != null) ids.add(id);
      else
        problem(
            column,
            word,
            TEXTS.say("admission-row.word-vocabulary-tsv", vocabularyKind),
            Message.same(words.guess(vocabularyKind, word)));
    }
    return ids;
  }

  private List<String> industries() {
    List<String> codes = new ArrayList<>();
    if (AdmissionWords.EVERY.contains(text(Column.INDUSTRIES))) return codes;
    if (row.isNumber(columns.at(Column.INDUSTRIES))) {
      LostZero lost = LostZero.of(text(Column.INDUSTRIES));
      if (lost != null) {
        problem(Column.INDUSTRIES, LostZero.EXPECTED, lost.readings());
        return codes;
      }
    }
    for (String word : words.split(text(Column.INDUSTRIES), "")) {
      String code = IndustryCodes.digits(word);
      if (code != null) codes.add(code);
      else
        problem(
            Column.INDUSTRIES,
            word,
            IndustryCodes.EXPECTED,
            Message.same(IndustryCodes.guess(word)));
    }
    return codes;
  }

  /** An empty cell does not say "every project"; a ban on everything has to be meant. */
  private void everyProjectIsSaid(List<String> activities, List<String> industries) {
    boolean said =
        AdmissionWords.EVERY.contains(text(Column.ACTIVITIES))
            || AdmissionWords.EVERY.contains(text(Column.INDUSTRIES));
    boolean blank = text(Column.ACTIVITIES).isEmpty() && text(Column.INDUSTRIES).isEmpty();
    if (blank)
      problem(
          columns.has(Column.ACTIVITIES) ? Column.ACTIVITIES : Column.INDUSTRIES,
          TEXTS.say("admission-row.activities-or-industry"),
          null);
    if (said && !(activities.isEmpty() && industries.isEmpty()))
      problem(Column.ACTIVITIES, TEXTS.say("admission-row.either-all-or-activities"), null);
  }

  private List<String> natures() {
    List<String> natures = new ArrayList<>();
    if (AdmissionWords.EVERY.contains(text(Column.NATURES))) return natures;
    for (String word : words.split(text(Column.NATURES), "")) {
      String nature = AdmissionWords.nature(word);
      if (nature != null) natures.add(nature);
      else
        problem(
            Column.NATURES,
            word,
            TEXTS.say("admission-row.new-expand-rebuild"),
            Message.same(Guess.closest(word, AdmissionWords.natures())));
    }
    return natures;
  }

  private String text(Column column) {
    return columns.text(column, row.texts());
  }

  private void problem(Column column, Message expectation, Message guess) {
    problem(column, text(column), expectation, guess);
  }

  private void problem(Column column, String value, Message expectation, Message guess) {
    problems.add(
        new Problem(
            sheet.cell(row.number(), columns.at(column)),
            value.isEmpty() ? TEXTS.say("admission-row.nothing") : quoted(value),
            expectation,
            guess));
  }
}
