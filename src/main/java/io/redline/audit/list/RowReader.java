package io.redline.audit.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.audit.list.Field.Kind;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.table.Cell;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of a table as a proposal, checked as a proposal file is. A cell that cannot be read is
 * named and taken as not known, with whatever it belongs to: a document, a statement, a geometry.
 * Only a row without id and name is unreadable.
 */
final class RowReader {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final int SHOWN = 60;
  private static final int REMEMBERED = 2_048;

  /** A proposal has fewer facts than this that can contradict each other. */
  private static final int MOST_ROUNDS = 8;

  private static final String CRS = "site.crs";
  private static final Set<String> OWN = Set.of("id", "name");
  private static final Message EMPTY = TEXTS.say("row-reader.nothing-no-cell-beyond");
  private static final Message QUOTES = TEXTS.say("row-reader.cell-holds-separator");
  private final String source;
  private final Columns columns;
  private final Layout layout;
  private final CellReader cells;
  private final SiteCells site;
  private final PlaceCells place;
  private final UnitCells units;
  private final HintedFacts hinted;
  private final Set<String> taken;
  private final ProposalReader proposals;
  private final List<Column> hints;
  private final List<Column> own;
  private final List<Column> common;

  /** By the cells of the common columns: one row that says this. */
  private final Cache<List<Cell>, Proposal> read =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(REMEMBERED).build();

  /**
   * @param layout of the row's cells in a result
   * @param taken facts that are taken from hints where no cell says them
   */
  RowReader(
      String source, Columns columns, Layout layout, Vocabulary vocabulary, Set<String> taken) {
    this.source = source;
    this.taken = taken;
    this.hinted = taken.isEmpty() ? null : new HintedFacts(vocabulary);
    this.columns = columns;
    this.layout = layout;
    this.cells = new CellReader(vocabulary, taken);
    this.site = new SiteCells(columns);
    this.place = new PlaceCells(columns, cells);
    this.units = new UnitCells(columns, cells);
    this.proposals = new ProposalReader(vocabulary);
    Map<Boolean, List<Column>> byCommon =
        columns.columns().stream().collect(Collectors.partitioningBy(RowReader::isCommon));
    this.hints =
        columns.columns().stream()
            .filter(c -> c.field().kind() == Kind.HINT || c.field().key().equals("description"))
            .toList();
    this.own = byCommon.get(false);
    this.common = byCommon.get(true);
  }

  /** Whether many rows may say the same in this column. */
  private static boolean isCommon(Column column) {
    Kind kind = column.field().kind();
    String key = column.field().key();
    if (kind == Kind.HINT) return key.equals(Fields.INDUSTRY_WORDS);
    return !SiteCells.reads(kind) && !OWN.contains(key);
  }

  /**
   * @param number of the row, the heading being 1
   */
  ReadRow read(int number, TableRow row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    List<Problem> problems = new ArrayList<>();
    List<Cell> said = new ArrayList<>(common.size());
    for (Column column : common) said.add(row.cell(column.index()));
    Proposal like = read.getIfPresent(said);
    Set<String> unreadable = new LinkedHashSet<>();
    for (Column column : own) value(column, row, json, problems, unreadable);
    if (like != null) putCommon(like.json(), json);
    else {
      for (Column column : common)
        if (column.field().kind() == Kind.COUNTIES) units.read(row, json, problems);
        else value(column, row, json, problems, unreadable);
      if (columns.of("site.counties") == null) units.read(row, json, problems);
      industries(row, json, unreadable);
      place.read(row, json, problems);
    }
    unreadable.forEach(key -> NotKnown.forget(json, "/" + key.replace('.', '/')));
    if (isShifted(row, problems)) json.retain(OWN);
    else if (!unreadable.contains(CRS)) site.read(row, json, problems);
    nameless(number, row, json, problems);
    boolean hinted = !taken.isEmpty() && take(row, json);
    if (hinted) like = null;
    Proposal proposal = json.has("name") ? proposal(number, row, like, json, problems) : null;
    if (proposal != null && like == null && !hinted && problems.isEmpty())
      read.put(said, common(proposal));
    return new ReadRow(
        number,
        json.path("id").asString(""),
        json.path("name").asString(""),
        proposal,
        problems,
        hintWords(row),
        problem -> inCell(problem, row),
        layout.texts(row));
  }

  /**
   * Puts in what hints state and no cell says.
   *
   * @return whether there was any
   */
  private boolean take(TableRow row, ObjectNode json) {
    List<HintedFact> facts = new ArrayList<>(hinted.in(hintWords(row)));
    JsonNode site = json.path("site");
    if (!site.has("counties") && !site.has("possibleCounties")) {
      String place = site.path("place").asString("");
      HintedFact county = HintedFacts.county(json.path("name").asString("") + "；" + place);
      if (county != null) facts.add(county);
    }
    boolean some = false;
    for (HintedFact fact : facts)
      if (taken.contains(fact.take()) && !isSaid(fact, json)) {
        some = true;
        if (fact.take().equals("place")) json.withArrayProperty("place").add(fact.value());
        else put(json, fact.key(), fact.value());
      }
    return some;
  }

  private static boolean isSaid(HintedFact fact, JsonNode json) {
    if (!fact.take().equals("place"))
      return !json.at("/" + fact.key().replace('.', '/')).isMissingNode();
    for (JsonNode statement : json.path("place"))
      if (statement.path("of").equals(fact.value().path("of"))) return true;
    return false;
  }

  /** A separator inside an unquoted cell moves every cell behind it: nothing else is believed. */
  private boolean isShifted(TableRow row, List<Problem> problems) {
    boolean wide = row.width() > columns.headings().size();
    if (wide) problems.add(tooWide(row));
    return wide || problems.stream().anyMatch(p -> p.guess() == QUOTES);
  }

  /** An id is a name where there is no other; without both nobody knows which project it is. */
  private void nameless(int number, TableRow row, ObjectNode json, List<Problem> problems) {
    if (!json.has("name")) {
      problems.add(noName(row));
      if (json.has("id")) json.set("name", json.path("id"));
    }
    if (!json.has("id")) json.put("id", "row-" + number);
  }

  private void value(
      Column column,
      TableRow row,
      ObjectNode json,
      List<Problem> problems,
      Set<String> unreadable) {
    Kind kind = column.field().kind();
    Cell cell = row.cell(column.index());
    if (cell.isEmpty() || kind == Kind.HINT || SiteCells.reads(kind)) return;
    if (PlaceFields.isOne(column.field().key()) || kind == Kind.UNIT) return;
    if (kind == Kind.OVERFLOW) {
      problems.add(problem(column, row, EMPTY, QUOTES));
      return;
    }
    try {
      JsonNode value = cells.read(column, cell);
      if (value != null) put(json, column.field().key(), value);
    } catch (UnreadableCell e) {
      problems.add(problem(column, row, e.expectation(), e.guess()));
      unreadable.add(column.field().key());
    }
  }

  /** Where no column has the codes, those that stand in words about the industry. */
  private void industries(TableRow row, ObjectNode json, Set<String> unreadable) {
    if (json.has("industries") || unreadable.contains("industries")) return;
    for (Column column : common)
      if (column.field().key().equals(Fields.INDUSTRY_WORDS)) {
        Set<String> codes = IndustryText.among(row.cell(column.index()).text());
        for (String code : codes) json.withArrayProperty("industries").add(code);
        if (!codes.isEmpty()) return;
      }
  }

  static void put(ObjectNode json, String key, JsonNode value) {
    ObjectNode at = json;
    String[] path = key.split("\\.");
    for (int i = 0; i < path.length - 1; i++) at = at.withObjectProperty(path[i]);
    at.set(path[path.length - 1], value);
  }

  static Problem problem(Column column, TableRow row, Message expectation, Message guess) {
    Cell cell = row.cell(column.index());
    return new Problem(where(column, row), shown(cell.text()), expectation, guess);
  }

  /** A cell by its address and heading. */
  static Message where(Column column, TableRow row) {
    String address = TableRow.address(column.index(), row.number());
    String heading = column.heading().strip();
    return TEXTS.say("row-reader.cell", address, heading);
  }

  private static Message shown(String text) {
    if (text.isEmpty()) return TEXTS.say("row-reader.nothing");
    return Message.same(
        "\"" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "\"");
  }

  private Problem noName(TableRow row) {
    return problem(columns.of("name"), row, TEXTS.say("row-reader.name-project-required"), null);
  }

  /** A separator inside an unquoted cell moves every cell behind it. */
  private Problem tooWide(TableRow row) {
    String first = TableRow.address(columns.headings().size(), row.number());
    return new Problem(
        TEXTS.say("row-reader.cell-2", first),
        shown(row.cell(row.width() - 1).text()),
        EMPTY,
        QUOTES);
  }

  /** Without what other rows do not say, which may be large. */
  private static Proposal common(Proposal proposal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    putCommon(proposal.json(), json);
    Proposal.DeclaredSite site = proposal.site();
    return new Proposal(
        proposal.source(),
        proposal.id(),
        proposal.name(),
        proposal.asOf(),
        proposal.facts(),
        site == null
            ? null
            : new Proposal.DeclaredSite(
                null,
                site.crs(),
                site.accuracyMetres(),
                site.counties(),
                site.possibleCounties(),
                site.place()),
        List.of(),
        proposal.statements(),
        json);
  }

  /** What another row says in the same cells. */
  private static void putCommon(JsonNode like, ObjectNode json) {
    for (Map.Entry<String, JsonNode> entry : like.properties()) {
      JsonNode value = entry.getValue();
      if (OWN.contains(entry.getKey())) continue;
      if (!value.isObject()) {
        json.set(entry.getKey(), value);
        continue;
      }
      ObjectNode part = json.objectNode();
      for (Map.Entry<String, JsonNode> inner : value.properties())
        if (!inner.getKey().equals("geometry"))
          part.set(inner.getKey(), inner.getValue().deepCopy());
      if (!part.isEmpty()) json.set(entry.getKey(), part);
    }
  }

  /**
   * The proposal without what its reader refuses: each round takes away what a problem speaks of.
   *
   * @param like one that says the same in the common columns; null when none was read before
   * @return null when it cannot be read whatever is taken away
   */
  private Proposal proposal(
      int number, TableRow row, Proposal like, ObjectNode json, List<Problem> problems) {
    String at = source + "#" + number;
    for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      try {
        return like == null || rounds > 0
            ? proposals.read(at, json)
            : proposals.alike(like, at, json);
      } catch (IntakeProblem e) {
        boolean less = false;
        for (Problem p : e.problems()) {
          problems.add(inCell(p, row));
          less |= NotKnown.forget(json, p.place());
        }
        if (!less) return null;
      }
    }
    return null;
  }

  /** A problem of the proposal, at the cell that said it. */
  private Problem inCell(Problem problem, TableRow row) {
    Column column = site.columnOf(problem.place(), row);
    if (column == null) column = place.columnOf(problem.place(), row);
    for (Column c : columns.columns()) {
      String pointer = "/" + c.field().key().replace('.', '/');
      if (column == null && isUnder(problem.place(), pointer)) column = c;
    }
    return column == null
        ? problem
        : new Problem(where(column, row), problem.value(), problem.expectation(), problem.guess());
  }

  /** /evidence/x/status is missing where only /evidence/x/number stands. */
  private static boolean isUnder(String place, String pointer) {
    return place.equals(pointer) || place.startsWith(pointer + "/");
  }

  private String hintWords(TableRow row) {
    if (hints.isEmpty()) return "";
    return hints.stream()
        .map(c -> row.cell(c.index()).text())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("；"));
  }
}
