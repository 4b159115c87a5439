package io.redline.rulebook;

import io.redline.intake.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
    List<Clause> basis = new ArrayList<>();
    for (JsonNode node : file.node().path("basis")) {
      Clause law = law(file.inside("basis", node), clauses);
      if (law != null) basis.add(law);
    }
    if (basis.isEmpty()) file.problem("missing-key", "basis");
    return new AdmissionLists(
        file.required("id"),
        basis,
        file.oneOf("document", vocabulary.ids(Vocabulary.EVIDENCE)),
        file.required("reading"),
        file.required("question"));
  }

  /**
   * A clause of the register, or one that is quoted here because the inventory has it not.
   *
   * @return null after a problem was reported
   */
  private @Nullable Clause law(Entry entry, Map<String, Clause> clauses) {
    if (entry.has("clause")) {
      entry
          .only("clause")
          .problems()
          .unlessKnown(FILE, "clause", entry.text("clause"), clauses.keySet());
      return clauses.get(entry.text("clause"));
    }
    entry.only("instrument", "article", "quote");
    Map<String, Instrument> instruments = new TreeMap<>();
    for (Clause clause : clauses.values())
      instruments.put(clause.instrument().id(), clause.instrument());
    Instrument instrument = instruments.get(entry.oneOf("instrument", instruments.keySet()));
    if (instrument == null) return null;
    String reading = file.text("reading");
    return Clause.of(
        file.text("id"),
        new Clause.Wording(
            instrument, entry.required("article"), entry.required("quote"), "reference", "strict"),
        new Clause.Account(Clause.Status.REFERS_TO, null, null, reading, "", ""),
        new Clause.Force("national", instrument.effectiveFrom(), instrument.effectiveTo()));
  }
}
