package io.redline.assess;

import java.util.ArrayList;
import java.util.List;

/**
 * What is told beside the law: rows of admission lists, and where claims, statements and map do not
 * agree.
 */
record Beside(List<Finding> findings) {

  /** For a clause that is tried alone. */
  static final Beside NOTHING = new Beside(List.of());

  static Beside of(AdmissionCheck admission, ClaimCheck claims, List<Finding> statements) {
    if (claims.findings().isEmpty() && statements.isEmpty())
      return new Beside(admission.findings());
    List<Finding> all = new ArrayList<>(claims.findings());
    all.addAll(statements);
    all.addAll(admission.findings());
    return new Beside(List.copyOf(all));
  }

  /** What makes two sites alike in this: what came out, not how many metres. */
  List<Object> key() {
    List<Object> key = new ArrayList<>();
    for (Finding finding : findings) {
      key.add(finding.clause().id());
      key.add(finding.outcome());
      key.add(finding.missing());
    }
    return key;
  }
}
