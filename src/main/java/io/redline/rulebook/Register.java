package io.redline.rulebook;

import io.redline.facts.About;
import io.redline.facts.Definitions;
import io.redline.facts.Outcome;
import io.redline.intake.Guess;
import io.redline.intake.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Reads the data of a rules folder: instruments, clauses, parameters, definitions, territories,
 * words. Collects every problem.
 */
final class Register {
  private static final Set<String> INSTRUMENT_KEYS =
      new TreeSet<>(
          Set.of(
              "title",
              "number",
              "issuer",
              "rank",
              "effectiveFrom",
              "effectiveTo",
              "periodEnd",
              "source",
              "note"));
  private static final Set<String> CLAUSE_KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "article",
              "quote",
              "kind",
              "strength",
              "status",
              "gives",
              "reading",
              "why",
              "question",
              "territory",
              "effectiveFrom",
              "effectiveTo",
              "refersTo",
              "yieldsTo",
              "about",
              "note"));
  private static final Set<String> ACTIVITY_KEYS =
      new TreeSet<>(Set.of("includes", "doubtfulIf", "certainCodes", "doubtfulCodes", "source"));
  private static final Set<String> NATURE_KEYS =
      new TreeSet<>(Set.of("certain", "doubtful", "source"));
  private static final Set<String> PARAMETER_KEYS =
      new TreeSet<>(Set.of("title", "unit", "values"));
  private static final Set<String> VALUE_KEYS = new TreeSet<>(Set.of("from", "value", "source"));
  private static final Set<String> TERRITORY_KEYS =
      new TreeSet<>(Set.of("title", "codes", "everywhere", "doubtful", "source"));
  private static final Set<String> YIELD_KEYS = new TreeSet<>(Set.of("clause", "from", "why"));
  private static final Set<String> ABOUT_KEYS =
      new TreeSet<>(Set.of("activities", "natures", "facts", "on"));
  private static final Set<String> ON_KEYS = new TreeSet<>(Set.of("layer", "where"));
  private static final Set<String> RANKS =
      new TreeSet<>(Set.of("state", "province", "city", "unit"));
  private static final Set<String> STRENGTHS =
      new TreeSet<>(Set.of("mandatory", "strict", "target", "directional", "encouraging", "none"));

  private final RulesFolder folder;
  final List<String> problems = new ArrayList<>();
  final List<Instrument> instruments = new ArrayList<>();
  final List<Clause> clauses = new ArrayList<>();
  final Map<String, DatedParameter> parameters = new TreeMap<>();
  final Map<String, Territory> territories = new TreeMap<>();
  final Map<String, Integer> exampleCounts = new TreeMap<>();

  Vocabulary vocabulary;
  Definitions definitions;
  String version;

  Register(RulesFolder folder) {
    this.folder = folder;
    keys("rulebook.yaml", tree("rulebook.yaml"), Set.of("title", "version"));
    version = tree("rulebook.yaml").path("version").asString("");
    if (version.isEmpty()) problem("rulebook.yaml", "'version' is missing");
    readVocabulary();
    readDefinitions();
    readParameters();
    readTerritories();
    for (String path : folder.trees().keySet())
      if (path.matches("[^/]+/instrument\\.yaml"))
        readInstrument(path.substring(0, path.indexOf('/')));
    for (String path : folder.trees().keySet())
      if (path.endsWith("/clauses.yaml")
          && !folder.trees().containsKey(path.replace("clauses.yaml", "instrument.yaml")))
        problem(path, "the card instrument.yaml beside it is missing");
    if (clauses.isEmpty()) problem("", "no clause in any <instrument>/clauses.yaml");
    folder
        .trees()
        .forEach(
            (path, tree) -> {
              if (path.endsWith(".examples.yaml"))
                exampleCounts.put(
                    path.substring(
                        path.lastIndexOf('/') + 1, path.length() - ".examples.yaml".length()),
                    tree.size());
            });
    checkReferences();
  }

  private JsonNode tree(String path) {
    JsonNode tree = folder.trees().get(path);
    if (tree != null) return tree;
    problem(path, "the file is missing");
    return tools.jackson.databind.node.MissingNode.getInstance();
  }

  private void readVocabulary() {
    List<Vocabulary.Word> words = new ArrayList<>();
    for (JsonNode row : tree("vocabulary.tsv"))
      words.add(
          new Vocabulary.Word(
              row.path("kind").asString(),
              row.path("id").asString(),
              row.path("zh").asString(),
              row.path("note").asString("")));
    vocabulary = new Vocabulary(words);
  }

  private void readDefinitions() {
    JsonNode tree = tree("definitions.yaml");
    keys("definitions.yaml", tree, Set.of("activities", "natures"));
    Map<String, Definitions.Activity> activities = new HashMap<>();
    for (Map.Entry<String, JsonNode> e : tree.path("activities").properties()) {
      JsonNode d = e.getValue();
      keys("definitions.yaml, " + e.getKey(), d, ACTIVITY_KEYS);
      for (String list : List.of("certainCodes", "doubtfulCodes"))
        for (JsonNode code : d.path(list))
          if (!code.isString() || !code.stringValue().matches("\\d{2,4}"))
            problem(
                "definitions.yaml, " + e.getKey(),
                list + ": " + code + " is not a GB/T 4754 code of 2 to 4 digits in quotes");
      known("definitions.yaml", "activity", e.getKey(), vocabulary.ids(Vocabulary.ACTIVITY));
      List<String> related = new ArrayList<>(strings(d.path("includes")));
      related.addAll(strings(d.path("doubtfulIf")));
      for (String id : related)
        known(
            "definitions.yaml, " + e.getKey(), "activity", id, vocabulary.ids(Vocabulary.ACTIVITY));
      if (d.path("source").asString("").isEmpty())
        problem("definitions.yaml", e.getKey() + " has no 'source'");
      activities.put(
          e.getKey(),
          new Definitions.Activity(
              e.getKey(),
              strings(d.path("includes")),
              strings(d.path("doubtfulIf")),
              strings(d.path("certainCodes")),
              strings(d.path("doubtfulCodes")),
              d.path("source").asString("")));
    }
    Map<String, Definitions.Nature> natures = new HashMap<>();
    for (Map.Entry<String, JsonNode> e : tree.path("natures").properties()) {
      keys("definitions.yaml, " + e.getKey(), e.getValue(), NATURE_KEYS);
      natures.put(
          e.getKey(),
          new Definitions.Nature(
              e.getKey(),
              strings(e.getValue().path("certain")),
              strings(e.getValue().path("doubtful")),
              e.getValue().path("source").asString("")));
    }
    definitions = new Definitions(activities, natures);
  }

  private void readParameters() {
    for (Map.Entry<String, JsonNode> e : tree("parameters.yaml").properties()) {
      List<DatedParameter.Value> values = new ArrayList<>();
      String at = "parameters.yaml, " + e.getKey();
      keys(at, e.getValue(), PARAMETER_KEYS);
      if (e.getValue().path("values").isEmpty()) problem(at, "'values' is missing");
      for (JsonNode v : e.getValue().path("values")) {
        keys(at, v, VALUE_KEYS);
        LocalDate from = day(at, v, "from");
        if (!v.path("value").isNumber() || v.path("source").asString("").isEmpty())
          problem("parameters.yaml", e.getKey() + " needs a number under 'value' and its 'source'");
        else if (from != null)
          values.add(
              new DatedParameter.Value(
                  from, v.path("value").doubleValue(), v.path("source").asString()));
      }
      parameters.put(
          e.getKey(),
          new DatedParameter(
              e.getKey(),
              e.getValue().path("title").asString(e.getKey()),
              e.getValue().path("unit").asString(""),
              values));
    }
  }

  private void readTerritories() {
    for (Map.Entry<String, JsonNode> e : tree("territories.yaml").properties()) {
      JsonNode t = e.getValue();
      keys("territories.yaml, " + e.getKey(), t, TERRITORY_KEYS);
      List<String> codes = strings(t.path("codes"));
      boolean everywhere = t.path("everywhere").asBoolean(false);
      if (codes.isEmpty() != everywhere)
        problem("territories.yaml", e.getKey() + " needs either 'codes' or 'everywhere: true'");
      for (String code : codes)
        if (!code.matches("\\d{2}|\\d{4}|\\d{6}"))
          problem(
              "territories.yaml",
              e.getKey()
                  + ": '"
                  + code
                  + "' is not a GB/T 2260 code of 2, 4 or 6 digits; quote it");
      territories.put(
          e.getKey(),
          new Territory(
              e.getKey(),
              t.path("title").asString(e.getKey()),
              codes,
              strings(t.path("doubtful")),
              t.path("source").asString("")));
    }
  }

  private void readInstrument(String id) {
    String path = id + "/instrument.yaml";
    JsonNode card = tree(path);
    keys(path, card, INSTRUMENT_KEYS);
    known(path, "rank", card.path("rank").asString(""), RANKS);
    LocalDate from = day(path, card, "effectiveFrom");
    Instrument instrument =
        new Instrument(
            id,
            required(path, card, "title"),
            card.path("number").asString(""),
            card.path("issuer").asString(""),
            card.path("rank").asString(""),
            from,
            optionalDay(path, card, "effectiveTo"),
            optionalDay(path, card, "periodEnd"),
            required(path, card, "source"));
    instruments.add(instrument);
    for (JsonNode clause : tree(id + "/clauses.yaml"))
      readClause(id + "/clauses.yaml", instrument, clause);
  }

  private void readClause(String path, Instrument instrument, JsonNode c) {
    String id = required(path, c, "id");
    String at = path + ", " + id;
    keys(at, c, CLAUSE_KEYS);
    Clause.Status status = null;
    for (Clause.Status s : Clause.Status.values())
      if (s.id().equals(c.path("status").asString(""))) status = s;
    if (status == null) {
      known(
          at,
          "status",
          c.path("status").asString(""),
          new TreeSet<>(
              java.util.Arrays.stream(Clause.Status.values()).map(Clause.Status::id).toList()));
      return;
    }
    known(at, "strength", c.path("strength").asString(""), STRENGTHS);
    known(at, "territory", c.path("territory").asString(""), territories.keySet());
    Outcome gives = gives(at, c);
    LocalDate from =
        c.has("effectiveFrom") ? day(at, c, "effectiveFrom") : instrument.effectiveFrom();
    LocalDate to = c.has("effectiveTo") ? day(at, c, "effectiveTo") : instrument.effectiveTo();
    List<Clause.Yield> yields = new ArrayList<>();
    for (JsonNode y : c.path("yieldsTo")) {
      keys(at + ", yieldsTo", y, YIELD_KEYS);
      yields.add(
          new Clause.Yield(
              y.path("clause").asString(), day(at, y, "from"), y.path("why").asString("")));
    }
    Clause clause =
        new Clause(
            id,
            instrument,
            required(at, c, "article"),
            required(at, c, "quote"),
            required(at, c, "kind"),
            c.path("strength").asString(""),
            status,
            gives,
            c.path("reading").asString(""),
            c.path("why").asString(""),
            c.path("question").asString(""),
            c.path("territory").asString(""),
            from == null ? LocalDate.MIN : from,
            to,
            strings(c.path("refersTo")),
            yields,
            c.has("about") ? about(at, c.path("about")) : null);
    if (clauses.stream().anyMatch(other -> other.id().equals(id)))
      problem(at, "the id stands twice in the register");
    clauses.add(clause);
    checkAccount(at, clause);
  }

  private About about(String at, JsonNode node) {
    keys(at + ", about", node, ABOUT_KEYS);
    Map<String, List<String>> facts = new TreeMap<>();
    node.path("facts").properties().forEach(e -> facts.put(e.getKey(), strings(e.getValue())));
    List<About.On> on = new ArrayList<>();
    for (JsonNode one : node.path("on")) {
      keys(at + ", about, on", one, ON_KEYS);
      Map<String, String> where = new TreeMap<>();
      one.path("where").properties().forEach(e -> where.put(e.getKey(), e.getValue().asString()));
      on.add(new About.On(one.path("layer").asString(""), where));
    }
    return new About(strings(node.path("activities")), strings(node.path("natures")), facts, on);
  }

  private Outcome gives(String at, JsonNode c) {
    if (!c.has("gives")) return null;
    try {
      return Outcome.ofId(c.path("gives").asString());
    } catch (IllegalArgumentException e) {
      known(
          at,
          "outcome under 'gives'",
          c.path("gives").asString(),
          new TreeSet<>(Set.of("violated", "required", "review", "encouraged")));
      return null;
    }
  }

  /** A clause with a rule says what it can give and why; one without says why not. */
  private void checkAccount(String at, Clause clause) {
    boolean needsRule =
        clause.status() == Clause.Status.ENCODED || clause.status() == Clause.Status.ASKS_A_PERSON;
    if (needsRule
        && !Set.of(Outcome.VIOLATED, Outcome.REQUIRED, Outcome.REVIEW, Outcome.ENCOURAGED)
            .contains(clause.gives() == null ? Outcome.ERROR : clause.gives()))
      problem(
          at,
          "'gives' must be violated, required, review or encouraged: the worst the wording allows");
    if (!needsRule && clause.gives() != null)
      problem(
          at,
          "'gives' stands on a clause of status " + clause.status().id() + ", which has no rule");
    if (needsRule && clause.reading().isEmpty())
      problem(at, "'reading' is missing: say how the wording leads to the outcome");
    if (!needsRule && clause.why().isEmpty())
      problem(at, "'why' is missing: say why no rule stands behind the clause");
    if (clause.gives() == Outcome.VIOLATED && !clause.strength().equals("mandatory"))
      problem(
          at,
          "strength is "
              + clause.strength()
              + "; only mandatory wording (禁止, 严禁, 不得) can give violated");
    if (clause.gives() == Outcome.REVIEW && clause.question().isEmpty())
      problem(at, "'question' is missing: a person has to know what to answer");
    if (clause.about() != null && !needsRule)
      problem(
          at,
          "'about' stands on a clause of status " + clause.status().id() + ", which is not judged");
    if (clause.about() != null
        && clause.gives() != Outcome.ENCOURAGED
        && clause.gives() != Outcome.REVIEW)
      problem(
          at,
          "'about' is for a clause that gives encouraged or review; a ban or a duty needs a rule");
    if (clause.status() == Clause.Status.ASKS_A_PERSON && clause.gives() != Outcome.REVIEW)
      problem(at, "asks-a-person gives review");
    if (clause.status() == Clause.Status.REFERS_TO && clause.refersTo().isEmpty())
      problem(at, "'refersTo' is missing: name our clauses it points to");
  }

  private void checkReferences() {
    Set<String> ids = new TreeSet<>(clauses.stream().map(Clause::id).toList());
    for (Clause clause : clauses) {
      String at = clause.instrument().id() + "/clauses.yaml, " + clause.id();
      clause.refersTo().forEach(id -> known(at, "clause", id, ids));
      clause.yieldsTo().forEach(y -> known(at, "clause", y.clause(), ids));
    }
  }

  void known(String at, String what, String id, Set<String> known) {
    if (known.contains(id)) return;
    String guess = Guess.closest(id, known);
    String list =
        known.size() > 25
            ? known.size() + " of them, see vocabulary.tsv"
            : new TreeSet<>(known).toString();
    problem(
        at,
        "no "
            + what
            + " '"
            + id
            + "'. There are: "
            + list
            + (guess == null ? "" : ". Maybe '" + guess + "'"));
  }

  void problem(String at, String what) {
    problems.add(folder.name() + "/" + at + ": " + what + ".");
  }

  private void keys(String at, JsonNode node, Set<String> allowed) {
    for (String key : node.propertyNames())
      if (!allowed.contains(key)) known(at, "key", key, allowed);
  }

  private String required(String at, JsonNode node, String key) {
    String value = node.path(key).asString("");
    if (value.isBlank()) problem(at, "'" + key + "' is missing");
    return value;
  }

  private LocalDate day(String at, JsonNode node, String key) {
    LocalDate day = optionalDay(at, node, key);
    if (day == null && !node.hasNonNull(key))
      problem(at, "'" + key + "' is missing, a day as YYYY-MM-DD");
    return day;
  }

  private LocalDate optionalDay(String at, JsonNode node, String key) {
    if (!node.hasNonNull(key)) return null;
    try {
      return LocalDate.parse(node.path(key).asString());
    } catch (DateTimeParseException e) {
      problem(at, key + " is '" + node.path(key).asString() + "', expected a day as YYYY-MM-DD");
      return null;
    }
  }

  private static List<String> strings(JsonNode list) {
    List<String> all = new ArrayList<>();
    for (JsonNode item : list) all.add(item.asString());
    return all;
  }
}
