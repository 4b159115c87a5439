package io.redline.rulebook;

import io.redline.intake.Vocabulary;
import io.redline.rulebook.Offices.Document;
import io.redline.rulebook.Offices.Office;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads {@code offices.yaml} and {@code documents.yaml}. */
final class OfficesFile {
  private static final String APPLICANT = "applicant";

  private final Problems problems;
  private final Vocabulary vocabulary;
  private final Map<String, Office> offices = new TreeMap<>();
  private final Map<String, Office> keepers = new HashMap<>();

  OfficesFile(Problems problems, Vocabulary vocabulary) {
    this.problems = problems;
    this.vocabulary = vocabulary;
  }

  /**
   * @param clauses that may be a document's ground
   */
  Offices read(JsonNode officeTree, JsonNode documentTree, Set<String> clauses) {
    for (JsonNode node : officeTree) office(new Entry(problems, "offices.yaml", node));
    Map<String, Document> documents = new HashMap<>();
    Entry file = new Entry(problems, "documents.yaml", documentTree);
    for (Map.Entry<String, JsonNode> each : documentTree.properties())
      documents.put(each.getKey(), document(each.getKey(), each.getValue(), file, clauses));
    for (String id : vocabulary.ids(Vocabulary.EVIDENCE))
      if (!documents.containsKey(id)) file.problem("no-due-stage", id);
    return new Offices(keepers, documents);
  }

  private void office(Entry entry) {
    entry.only("id", "zh", "en", "families", "layers");
    Office office = new Office(entry.required("id"), entry.required("zh"), entry.required("en"));
    if (offices.put(office.id(), office) != null) entry.problem("office-twice", office.id());
    keeps(entry, office, "families", Vocabulary.FAMILY);
    keeps(entry, office, "layers", Vocabulary.LAYER);
  }

  private void keeps(Entry entry, Office office, String key, String kind) {
    for (String id : entry.texts(key)) {
      problems.unlessKnown(entry.at() + ", " + office.id(), kind, id, vocabulary.ids(kind));
      if (keepers.put(id, office) != null) entry.problem("two-keepers", id);
    }
  }

  private Document document(String id, JsonNode node, Entry file, Set<String> clauses) {
    problems.unlessKnown(file.at(), "document", id, vocabulary.ids(Vocabulary.EVIDENCE));
    Entry entry = file.inside(id, node).only("stage", "office", "ground");
    String stage = entry.oneOf("stage", new ProposalFacts().words("stage"));
    String office = entry.required("office");
    if (!office.equals(APPLICANT)) entry.oneOf("office", offices.keySet());
    List<String> ground = entry.texts("ground");
    for (String clause : ground) problems.unlessKnown(entry.at(), "clause", clause, clauses);
    return new Document(id, stage, offices.get(office), ground);
  }
}
