package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What may be concluded from a report, and no more: "feasible" is withheld while anything is open
 * on a clause that can bar the project.
 *
 * @param verdict in a sentence
 * @param reasons one for each kind of finding that stands behind it
 * @param coverage how many clauses were looked at, and how many were not
 */
public record ClosingOpinion(String verdict, List<String> reasons, String coverage) {

  public ClosingOpinion {
    reasons = List.copyOf(reasons);
  }

  public static ClosingOpinion of(Report report) {
    return new Writer(report).opinion();
  }

  private static final class Writer {
    private final Report report;
    private final Assessment assessment;
    private final Lang lang;

    Writer(Report report) {
      this.report = report;
      this.assessment = report.assessment();
      this.lang = report.lang();
    }

    ClosingOpinion opinion() {
      List<String> reasons = new ArrayList<>();
      reason(reasons, Outcome.VIOLATED, "与下列条款不符合", "does not comply with");
      reason(reasons, Outcome.ERROR, "下列条款未能评估", "could not be assessed against");
      reason(reasons, Outcome.UNDETERMINED, "下列条款待补充事实后才能判断", "waits for facts on");
      reason(reasons, Outcome.REVIEW, "下列条款由人判断", "waits for a person's judgement on");
      reason(reasons, Outcome.REQUIRED, "按下列条款须办理许可或文件", "needs permits or documents by");
      return new ClosingOpinion(verdict(), reasons, coverage());
    }

    private String verdict() {
      if (has(Outcome.VIOLATED))
        return lang.of(
            "就本表所列条款，本项目在申报的地点、以申报的内容不符合准入要求，不得出“可行”的结论。",
            "As far as the clauses listed here go, the project as declared does not comply at this site; it is not found feasible.");
      if (has(Outcome.ERROR))
        return lang.of(
            "有条款未能评估，不能作出结论。", "Some clauses could not be assessed; no conclusion is drawn.");
      if (assessment.findings().stream().anyMatch(this::isOpenBar))
        return lang.of(
            "就本表所列条款，未发现不符合；但禁止性条款仍有待补充或待人工判断的事项，暂不作“可行”的结论。",
            "As far as the clauses listed here go, nothing was found against the project; but prohibitions still wait for facts or for a person, so it is not yet found feasible.");
      if (has(Outcome.UNDETERMINED) || has(Outcome.REVIEW))
        return lang.of(
            "就本表所列条款，未发现与禁止性条款不符合；尚有其他条款待补充或待人工判断，结论以其完成为条件。",
            "As far as the clauses listed here go, no prohibition stands against the project; other clauses still wait for facts or for a person, and the conclusion depends on them.");
      if (has(Outcome.REQUIRED))
        return lang.of(
            "就本表所列条款，未发现不符合；在办妥所列许可和文件的前提下可行。",
            "As far as the clauses listed here go, the project is feasible once the permits and documents listed are held.");
      return lang.of(
          "就本表所列条款，本项目符合准入要求，可行。",
          "As far as the clauses listed here go, the project complies and is feasible.");
    }

    private boolean has(Outcome outcome) {
      return assessment.counts().get(outcome) > 0;
    }

    /** Whether a clause that can bar the project still waits for facts or for a named person. */
    private boolean isOpenBar(Finding finding) {
      boolean open =
          finding.outcome() == Outcome.UNDETERMINED || finding.outcome() == Outcome.REVIEW;
      boolean bars =
          finding.clause().gives() == Outcome.VIOLATED
              || finding.clause().kind().equals("prohibition");
      return open && bars && !isConcluded(finding);
    }

    private boolean isConcluded(Finding finding) {
      return report.conclusionsOn(finding.clause().id()).stream()
          .anyMatch(c -> c.isSigned() && c.holdsOn(report.seenOn()));
    }

    private void reason(List<String> to, Outcome outcome, String zh, String en) {
      if (!has(outcome)) return;
      String clauses =
          assessment.findings().stream()
              .filter(f -> f.outcome() == outcome)
              .map(f -> f.clause().id())
              .collect(Collectors.joining(lang.of("、", ", ")));
      int count = assessment.counts().get(outcome);
      to.add(
          lang.of(
              zh + "（" + count + " 条）：" + clauses + "。",
              "The project " + en + " " + count + " clause(s): " + clauses + "."));
    }

    private String coverage() {
      return report.explanation().coverageLine(assessment)
          + lang.of(
              "。未编码的 " + assessment.notEncoded() + " 条和清单以外的规定未作判断。",
              ". The "
                  + assessment.notEncoded()
                  + " clauses not encoded, and rules outside the register, were not judged.");
    }
  }
}
