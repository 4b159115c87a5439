package io.redline.cli;

import io.redline.decisions.impact.ImpactRun;
import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.replay.Cause;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What text, JSON and workbook say alike of an impact.
 *
 * @param from what the sides are, in words
 */
record ImpactWords(Lang lang, String from, String to) {

  String sides() {
    return from + " → " + to;
  }

  String summary(ImpactRun run) {
    int clauses = run.impact().clauses().size();
    return lang.of(
        "清单 "
            + run.projects()
            + " 个项目：有条文结果改变 "
            + run.changed()
            + "（其中总结论改变 "
            + run.verdictsChanged()
            + "），未能评估 "
            + run.failed()
            + "；可能受影响的条文 "
            + clauses
            + " 条",
        run.projects()
            + " projects: "
            + run.changed()
            + " with a changed clause (of "
            + run.verdictsChanged()
            + " the verdict changes), "
            + run.failed()
            + " not judged; "
            + clauses
            + " clauses may differ");
  }

  String problem(Row row) {
    return row.problem().in(lang);
  }

  String causes(List<Cause> causes) {
    return causes.stream()
        .map(cause -> cause.text(lang))
        .collect(Collectors.joining(lang.of("；", "; ")));
  }

  /**
   * @param id null for a clause that is not in play
   */
  String outcome(String id) {
    return id == null
        ? lang.of("不在其列", "not in play")
        : lang.of(Outcome.ofId(id).zh(), id.replace('-', ' '));
  }
}
