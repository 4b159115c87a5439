package io.redline.assess;

import io.redline.facts.Detail;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.intake.PlaceStatement;
import io.redline.intake.PlaceStatement.Relation;
import io.redline.intake.Vocabulary;
import io.redline.words.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one statement answers to questions to the map. Its metres are taken as exact.
 *
 * @param layers those it speaks of
 */
record Reply(PlaceStatement statement, Set<String> layers, Vocabulary vocabulary) {

  /** How the features it speaks of are to those that a question means. */
  private enum Kinship {
    /** The same, or some of them. */
    ALL_MEANT,
    SOME_MAY_BE_MEANT,
    NONE_MEANT
  }

  static Reply of(PlaceStatement statement, Vocabulary vocabulary) {
    return new Reply(statement, Set.copyOf(vocabulary.layersOf(statement.of())), vocabulary);
  }

  /** The answer, or null when it says nothing of that. */
  @Nullable Measured to(MapQuestion question) {
    if (!layers.contains(question.layer())) return null;
    Truth there = isThere(question);
    if (there == null) return missesMetres() ? unknown("metres") : null;
    if (there == Truth.NO) return coversAll(question) ? said(Truth.NO) : null;
    return switch (kinship(question)) {
      case ALL_MEANT -> said(Truth.YES);
      case SOME_MAY_BE_MEANT -> unknown("class");
      // Wholly in one zone is in no other.
      case NONE_MEANT ->
          statement.relation() == Relation.INSIDE && question.limitMetres() == null
              ? said(Truth.NO)
              : null;
    };
  }

  /**
   * Whether a yes of it may free a project. "Inside" a family of several layers is inside one of
   * them, nobody knows which.
   */
  boolean mayRelease() {
    return layers.size() == 1;
  }

  /** Whether the features it speaks of are met with; null when it says nothing of that. */
  private @Nullable Truth isThere(MapQuestion question) {
    Double metres = statement.metres();
    boolean apart = statement.relation() == Relation.OUTSIDE || metres != null && metres > 0;
    return switch (statement.relation()) {
      case INSIDE, PARTLY -> Truth.YES;
      case OUTSIDE, NEAR ->
          question.limitMetres() != null
              ? metres == null ? null : Surroundings.within(metres, 0, 0, question.limitMetres())
              : apart ? Truth.NO : null;
    };
  }

  private boolean missesMetres() {
    return statement.relation() == Relation.NEAR && statement.metres() == null;
  }

  /** Whether it speaks of every feature that the question means. */
  private boolean coversAll(MapQuestion question) {
    if (statement.among() == null) return true;
    Set<String> candidates = candidates(question);
    return candidates.size() == 1
        && isClass(question, candidates.iterator().next(), statement.among());
  }

  private Kinship kinship(MapQuestion question) {
    if (question.attributes().isEmpty()) return Kinship.ALL_MEANT;
    if (statement.among() == null) return Kinship.SOME_MAY_BE_MEANT;
    Set<String> candidates = candidates(question);
    boolean allFixed = true;
    for (Map.Entry<String, String> meant : question.attributes().entrySet()) {
      boolean isIt =
          candidates.contains(meant.getKey())
              && isClass(question, meant.getKey(), statement.among());
      if (candidates.equals(Set.of(meant.getKey())) && !isIt) return Kinship.NONE_MEANT;
      allFixed &= isIt;
    }
    return allFixed ? Kinship.ALL_MEANT : Kinship.SOME_MAY_BE_MEANT;
  }

  private Set<String> candidates(MapQuestion question) {
    return vocabulary.attributesOfClass(question.layer(), statement.among());
  }

  private boolean isClass(MapQuestion question, String attribute, String written) {
    String wanted = question.attributes().get(attribute);
    return wanted != null
        && wanted.equals(vocabulary.attributeValue(question.layer(), attribute, written));
  }

  private Measured said(Truth truth) {
    boolean isIn =
        statement.relation() == Relation.INSIDE || statement.relation() == Relation.PARTLY;
    Double metres = !isIn ? statement.metres() : truth == Truth.YES ? Double.valueOf(0) : null;
    return answer(truth, metres, List.of());
  }

  private Measured unknown(String key) {
    return answer(Truth.UNKNOWN, null, List.of(statement.at() + "/" + key));
  }

  private Measured answer(Truth truth, Double metres, List<String> missing) {
    return new Measured(
        truth,
        metres,
        metres == null ? null : Double.valueOf(0),
        null,
        statement.source(),
        new Detail(Detail.Kind.STATED, extent()),
        missing,
        statement.basis(),
        null);
  }

  /** Class and hectares, as far as they are said. */
  private String extent() {
    String hectares = statement.hectares() == null ? "" : Numbers.hectares(statement.hectares());
    String among = statement.among() == null ? "" : statement.among();
    return (among + " " + hectares).strip();
  }
}
