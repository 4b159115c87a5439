package io.redline.rulebook;

import io.redline.facts.Definitions;
import io.redline.intake.Vocabulary;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The data of a rules folder: instruments, clauses, parameters, definitions, territories, words.
 * Collects every problem.
 */
final class Register {
  private static final String CARD = "/instrument.yaml";
  private static final String CLAUSES = "/clauses.yaml";

  private final RulesFolder folder;
  final Problems problems;
  final String version;
  final Vocabulary vocabulary;
  final Definitions definitions;
  final Map<String, DatedParameter> parameters;
  final Map<String, Territory> territories;
  final List<Instrument> instruments = new ArrayList<>();
  final Map<String, Clause> clauses = new LinkedHashMap<>();
  final AdmissionLists admissionLists;
  final Map<String, Integer> exampleCounts = new TreeMap<>();
  final Offices offices;

  Register(RulesFolder folder) {
    this.folder = folder;
    this.problems = new Problems(folder);
    Entry head =
        new Entry(problems, "rulebook.yaml", tree("rulebook.yaml")).only("title", "version");
    version = head.required("version");
    vocabulary = vocabulary(tree("vocabulary.tsv"));
    definitions =
        new DefinitionsFile(problems, tree("definitions.yaml"), vocabulary)
            .read(new PurposesFile(problems, tree("purposes.yaml"), vocabulary).read());
    parameters = new ParametersFile(problems, tree("parameters.yaml")).read();
    territories = new TerritoriesFile(problems, tree("territories.yaml")).read();
    readInstruments();
    admissionLists =
        new AdmissionListsFile(problems, tree(AdmissionListsFile.FILE)).read(clauses, vocabulary);
    countExamples();
    checkReferences();
    for (String exception : definitions.purposeDocuments().keySet())
      known("purposes.yaml, " + exception, "clause", exception, clauses.keySet());
    offices =
        new OfficesFile(problems, vocabulary)
            .read(tree("offices.yaml"), tree("documents.yaml"), clauses.keySet());
  }

  private JsonNode tree(String path) {
    JsonNode tree = folder.trees().get(path);
    if (tree != null) return tree;
    problems.add(path, "missing-file");
    return MissingNode.getInstance();
  }

  private static Vocabulary vocabulary(JsonNode rows) {
    List<Vocabulary.Word> words = new ArrayList<>();
    for (JsonNode row : rows)
      words.add(
          new Vocabulary.Word(
              row.path("kind").asString(),
              row.path("id").asString(),
              row.path("zh").asString(),
              row.path("note").asString(""),
              row.path("family").asString("")));
    return new Vocabulary(words);
  }

  private void readInstruments() {
    InstrumentFiles files = new InstrumentFiles(problems, territories.keySet());
    for (String path : folder.trees().keySet())
      if (path.endsWith(CARD) && path.indexOf('/') == path.lastIndexOf('/')) {
        String id = path.substring(0, path.indexOf('/'));
        Instrument instrument = files.card(id, tree(path));
        instruments.add(instrument);
        files.clauses(instrument, tree(id + CLAUSES), this::add);
      } else if (path.endsWith(CLAUSES) && !folder.trees().containsKey(path.replace(CLAUSES, CARD)))
        problems.add(path, "missing-card");
    if (clauses.isEmpty()) problems.add("", "no-clause");
  }

  private void add(Clause clause) {
    if (clauses.putIfAbsent(clause.id(), clause) != null) problems.add(place(clause), "id-twice");
  }

  private void countExamples() {
    folder
        .trees()
        .forEach(
            (path, tree) -> {
              if (path.endsWith(RulesFolder.EXAMPLES))
                exampleCounts.put(RulesFolder.clauseOf(path), tree.size());
            });
  }

  private void checkReferences() {
    Set<String> families = vocabulary.ids(Vocabulary.FAMILY);
    for (String layer : vocabulary.ids(Vocabulary.LAYER))
      if (!vocabulary.family(layer).isEmpty())
        known("vocabulary.tsv, " + layer, "family", vocabulary.family(layer), families);
    Set<String> ids = clauses.keySet();
    for (Clause clause : clauses.values()) {
      clause.refersTo().forEach(id -> known(place(clause), "clause", id, ids));
      clause.yieldsTo().forEach(y -> known(place(clause), "clause", y.clause(), ids));
    }
  }

  private static String place(Clause clause) {
    return clause.instrument().id() + CLAUSES + ", " + clause.id();
  }

  void known(String at, String noun, String id, Set<String> known) {
    problems.unlessKnown(at, noun, id, known);
  }

  void known(String at, Message what, String id, Set<String> known) {
    problems.unlessKnown(at, what, id, known);
  }

  void problem(String at, String key, Object... arguments) {
    problems.add(at, key, arguments);
  }
}
