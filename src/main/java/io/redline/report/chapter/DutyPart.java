package io.redline.report.chapter;

import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.facts.Truth;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Offices.Document;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Table 4: what has to be obtained or done, by when and from whom. */
final class DutyPart {
  private static final List<String> STAGES =
      List.of("siting", "filing", "eia", "construction", "operation");
  private static final String EVIDENCE = "/evidence/";

  private final Author author;

  /**
   * Clauses of admission lists that table 1 tells; what they demand is listed here all the same.
   */
  private final List<String> ofUnits;

  /** A matter of the table while it is gathered; a document, or what one clause alone demands. */
  private static final class Matter {
    private final String name;
    private final Document document;
    private final List<Clause> ground = new ArrayList<>();
    private final Set<String> avoidable = new LinkedHashSet<>();
    private boolean isAvoidable = true;
    private Condition held;
    private Finding finding;

    Matter(String name, Document document) {
      this.name = name;
      this.document = document;
    }
  }

  private final Map<String, Matter> matters = new LinkedHashMap<>();

  DutyPart(Author author, List<String> ofUnits) {
    this.author = author;
    this.ofUnits = ofUnits;
  }

  Section section() {
    author.findings().stream().filter(DutyPart::isDue).forEach(this::add);
    List<Row> rows = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    matters.values().stream()
        .sorted(Comparator.comparing((Matter m) -> stage(m)).thenComparing(this::office))
        .forEach(m -> rows.add(row(m, rows.size() + 1, told)));
    List<String> notes = new ArrayList<>();
    Set<String> perhaps = perhaps();
    if (!perhaps.isEmpty())
      notes.add(author.say("duties.perhaps", Punctuation.list(author.lang, perhaps)));
    return new Section(
        "duties",
        1,
        author.say("duties"),
        rows.isEmpty() ? List.of(author.say("duties.none")) : List.of(),
        rows.isEmpty()
            ? null
            : new Table(
                author.columns(
                    "no",
                    6,
                    "duties.matter",
                    22,
                    "duties.ground",
                    32,
                    "duties.office",
                    14,
                    "duties.before",
                    11,
                    "duties.state",
                    15),
                rows),
        notes);
  }

  static boolean isDue(Finding finding) {
    return finding.tier() == Tier.DUTY
        && (finding.outcome() == Outcome.REQUIRED || finding.outcome() == Outcome.SATISFIED);
  }

  private void add(Finding finding) {
    List<Document> documents = author.report.explanation().documents(finding);
    if (documents.isEmpty()) {
      Matter alone = new Matter(finding.clause().quote(), null);
      alone.finding = finding;
      alone.ground.add(finding.clause());
      alone.isAvoidable = false;
      matters.put(finding.clause().id(), alone);
    }
    for (Document document : documents) {
      Matter matter =
          matters.computeIfAbsent(
              document.id(), id -> new Matter(author.words.evidence(id), document));
      matter.ground.add(finding.clause());
      matter.finding = finding;
      matter.held = held(finding, document, matter.held);
      List<String> zones = author.situation.avoidable(finding);
      matter.isAvoidable &= !zones.isEmpty();
      matter.avoidable.addAll(zones);
    }
  }

  /** What is said of the document; that it is held goes before. */
  private static Condition held(Finding finding, Document document, Condition before) {
    if (before != null && before.truth() == Truth.YES) return before;
    return finding.conditions().stream()
        .flatMap(c -> c.leaves().stream())
        .filter(c -> c.operator() == Operator.HELD)
        .filter(c -> c.fact().contains(EVIDENCE + document.id()))
        .min(Comparator.comparing(c -> c.truth() != Truth.YES))
        .orElse(before);
  }

  private static int stage(Matter matter) {
    int stage = matter.document == null ? -1 : STAGES.indexOf(matter.document.stage());
    return stage < 0 ? STAGES.size() : stage;
  }

  private String office(Matter matter) {
    if (matter.document == null || matter.document.office() == null)
      return author.say("duties.by-applicant");
    return author.lang.of(matter.document.office().zh(), matter.document.office().en());
  }

  private Row row(Matter matter, int number, Set<String> told) {
    List<String> clauses = new ArrayList<>();
    for (Clause clause : matter.ground)
      if (!ofUnits.contains(clause.id()) && told.add(clause.id())) clauses.add(clause.id());
    return new Row(
        List.of(
            Cell.of(String.valueOf(number)),
            Cell.of(matter.name, spared(matter)),
            Cell.of(author.cited(matter.ground)),
            Cell.of(office(matter)),
            Cell.of(matter.document == null ? "—" : author.say("stage." + matter.document.stage())),
            Cell.of(state(matter))),
        clauses);
  }

  private String spared(Matter matter) {
    return matter.isAvoidable && !matter.avoidable.isEmpty()
        ? author.say("duties.spared", Punctuation.list(author.lang, matter.avoidable))
        : "";
  }

  private String state(Matter matter) {
    if (matter.held == null)
      return matter.finding.outcome() == Outcome.SATISFIED
          ? author.sentence(author.situation.of(matter.finding))
          : author.say("held.not-yet");
    if (matter.held.truth() == Truth.UNKNOWN) return author.say("held.not-said");
    if (matter.held.truth() == Truth.NO)
      return author.say(
          switch (String.valueOf(matter.held.value())) {
            case "pending" -> "held.pending";
            case "expired" -> "held.expired";
            default -> "held.not-yet";
          });
    Map<String, String> said = matter.held.detail().said();
    List<String> parts = new ArrayList<>();
    for (String part : List.of("number", "issuer", "date"))
      if (said.containsKey(part)) parts.add(said.get(part));
    return author.say("held.yes")
        + (parts.isEmpty()
            ? ""
            : Punctuation.inBrackets(
                author.lang, String.join(Punctuation.comma(author.lang), parts)));
  }

  /** Documents of which it is open whether they are needed, and which are not needed anyway. */
  private Set<String> perhaps() {
    Set<String> names = new LinkedHashSet<>();
    for (Finding finding : author.findings())
      if (finding.tier() == Tier.DUTY && finding.outcome() == Outcome.UNDETERMINED)
        for (Document document : author.report.explanation().documents(finding))
          if (!matters.containsKey(document.id())) names.add(author.words.evidence(document.id()));
    return names;
  }
}
