package io.redline.audit;

import io.redline.audit.result.ResultRow.Left;
import io.redline.explain.Question;
import io.redline.intake.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns of a list hold the answer to a question. */
final class AnswerColumns {
  private static final String LAYER = "layer:";
  private static final String EVIDENCE = "evidence.";
  private static final Set<String> OF_THE_PLACE = Set.of("site", "site.geometry");
  private static final Set<String> NEVER_A_CELL = Set.of("parts", "place");

  private final Vocabulary vocabulary;

  AnswerColumns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Keys of columns, each once; {@link Left#NO_COLUMN} among them when a part of the answer fits
   * into no cell.
   */
  Set<String> of(Question question) {
    if (question.asks().isEmpty()) return Set.of(Left.NO_COLUMN);
    Set<String> columns = new LinkedHashSet<>();
    for (String asked : question.asks())
      columns.add(asked.startsWith(LAYER) ? place(asked) : fact(asked));
    return columns;
  }

  /** One column holds what a bureau says of a whole family of layers. */
  private String place(String asked) {
    String layer = asked.substring(LAYER.length());
    String served = vocabulary.layerServedBy(layer);
    String family = vocabulary.family(served == null ? layer : served);
    return family.isEmpty() ? Left.NO_COLUMN : "place." + family;
  }

  private static String fact(String pointer) {
    List<String> path = List.of(pointer.substring(1).split("/"));
    String key = String.join(".", path);
    if (OF_THE_PLACE.contains(key)) return "site.geometry";
    if (NEVER_A_CELL.contains(path.get(0))) return Left.NO_COLUMN;
    return key.startsWith(EVIDENCE) ? EVIDENCE + path.get(1) + ".status" : key;
  }
}
