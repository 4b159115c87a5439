package io.redline.rulebook;

import io.redline.intake.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads {@code purposes.yaml}: which document shows that a project serves a released purpose. */
final class PurposesFile {
  private static final String FILE = "purposes.yaml";

  private final Entry file;
  private final Set<String> documents;
  private final Set<String> purposes = new ProposalFacts().words("purposes");

  PurposesFile(Problems problems, JsonNode tree, Vocabulary vocabulary) {
    this.file = new Entry(problems, FILE, tree);
    this.documents = vocabulary.ids(Vocabulary.EVIDENCE);
  }

  /** Documents by the clause of the exception and the purpose. */
  Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> byClause = new TreeMap<>();
    for (Map.Entry<String, JsonNode> e : file.node().properties()) {
      Map<String, String> byPurpose = new HashMap<>();
      for (JsonNode node : e.getValue()) {
        Entry entry = file.inside(e.getKey(), node).only("purposes", "document", "source");
        String document = entry.oneOf("document", documents);
        if (entry.required("source").isBlank()) continue;
        for (String purpose : entry.texts("purposes")) {
          entry.problems().unlessKnown(entry.at(), "purpose", purpose, purposes);
          if (byPurpose.put(purpose, document) != null) entry.problem("two-documents", purpose);
        }
      }
      byClause.put(e.getKey(), Map.copyOf(byPurpose));
    }
    return byClause;
  }
}
