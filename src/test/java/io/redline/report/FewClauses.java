package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.remedy.Remedies;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screened;
import io.redline.site.DerivedFact;
import io.redline.words.Lang;
import java.util.List;
import java.util.Set;

/** A report cut down to chosen clauses, so that a new clause in the rulebook does not change it. */
final class FewClauses {
  private FewClauses() {}

  static Report of(String sample, Lang lang, String... clauses) {
    Report whole = Reports.of(sample, lang);
    Set<String> chosen = Set.of(clauses);
    Assessment a = whole.assessment();
    List<Finding> findings =
        a.findings().stream().filter(f -> chosen.contains(f.clause().id())).toList();
    if (findings.size() != chosen.size())
      throw new AssertionError("not all of " + chosen + " are judged for " + sample);
    Assessment few =
        Assessment.of(
            a.subject(),
            findings,
            a.controlUnits(),
            0,
            new Rulebook.Edition("golden", "sha256:golden"));
    List<DerivedFact> derived =
        whole.readAs().derived().stream()
            .filter(fact -> fact.kind() != DerivedFact.Kind.PLAN_REGION)
            .toList();
    return new Report(
        new Screened(whole.screened().proposal(), whole.screened().site(), few),
        whole.readAs().with(List.of(), derived),
        whole.layers(),
        whole.map(),
        whole.explanation(),
        whole.showAll(),
        null,
        null,
        List.of(),
        whole.seenOn(),
        whole.explanation().findings(few),
        List.of(),
        Remedies.NONE);
  }
}
