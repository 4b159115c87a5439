package io.redline.rulebook;

import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of the admission lists of control units: {@code admission-lists.yaml}. Their
 * rows are no clauses of the register; they come with the lists.
 *
 * @param id of the finding that tells what no list says; the rows' ids begin with it
 * @param basis clauses by which a list has to be kept, the first to be quoted first
 * @param document that says what a missing list would
 * @param reading of the basis
 * @param question that a person has to answer where a list is missing
 */
public record AdmissionLists(
    String id, List<Clause> basis, String document, String reading, String question) {

  public AdmissionLists {
    basis = List.copyOf(basis);
  }

  /** The clause that a list has to be kept at all; null before there was one. */
  public @Nullable Clause on(LocalDate day) {
    for (Clause law : basis) if (law.isInForceOn(day)) return by(law);
    return null;
  }

  private Clause by(Clause law) {
    return Clause.of(
        id,
        new Clause.Wording(law.instrument(), law.article(), law.quote(), "reference", "strict"),
        new Clause.Account(
            Clause.Status.REFERS_TO, Outcome.VIOLATED, Tier.PROHIBITION, reading, "", question),
        law.force());
  }
}
