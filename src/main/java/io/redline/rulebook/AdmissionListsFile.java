package io.redline.rulebook;

import io.redline.intake.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Reads {@code admission-lists.yaml}: by which clauses the lists of control units are kept. */
final class AdmissionListsFile {
  static final String FILE = "admission-lists.yaml";

  private final Entry file;

  AdmissionListsFile(Problems problems, JsonNode tree) {
    this.file =
        new Entry(problems, FILE, tree).only("id", "basis", "document", "reading", "question");
  }

  AdmissionLists read(Map<String, Clause> clauses, Vocabulary vocabulary) {
    List<String> basis = file.texts("basis");
    if (basis.isEmpty()) file.problem("missing-key", "basis");
    for (String id : basis) file.problems().unlessKnown(FILE, "clause", id, clauses.keySet());
    return new AdmissionLists(
        file.required("id"),
        basis.stream().map(clauses::get).filter(Objects::nonNull).toList(),
        file.oneOf("document", vocabulary.ids(Vocabulary.EVIDENCE)),
        file.required("reading"),
        file.required("question"));
  }
}
