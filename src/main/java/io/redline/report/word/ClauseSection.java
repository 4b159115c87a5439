package io.redline.report.word;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.Topic;
import io.redline.facts.Outcome;
import io.redline.words.PrintableText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** 4 逐条对照 by the four dimensions, and 5 负面清单、红线、产业目录, each clause in exactly one table. */
final class ClauseSection {
  private static final Comparator<ExplainedFinding> WORST_FIRST =
      Comparator.comparing(ExplainedFinding::machine)
          .thenComparing(f -> f.finding().clause().instrument(), BasisSection.byRank());

  private final Chapter chapter;

  ClauseSection(Chapter chapter) {
    this.chapter = chapter;
  }

  void write() {
    section(
        chapter.lang.of("4 逐条对照", "4 Clause by clause"),
        4,
        Arrays.stream(Topic.values()).filter(Topic::isDimension).toList());
    section(
        chapter.lang.of("5 负面清单、红线、产业目录", "5 Negative lists, red lines, catalogues"),
        5,
        Arrays.stream(Topic.values()).filter(topic -> !topic.isDimension()).toList());
  }

  private void section(String title, int number, List<Topic> topics) {
    chapter.file.paragraph(WordStyle.HEADING_1, title);
    for (int i = 0; i < topics.size(); i++) {
      chapter.file.paragraph(
          WordStyle.HEADING_2,
          number
              + "."
              + (i + 1)
              + " "
              + PrintableText.capitalised(topics.get(i).title(chapter.lang)));
      topic(topics.get(i));
    }
  }

  private void topic(Topic topic) {
    List<ExplainedFinding> all = chapter.findings.stream().filter(f -> f.topic() == topic).toList();
    List<ExplainedFinding> concerned =
        all.stream()
            .filter(f -> f.machine() != Outcome.NOT_APPLICABLE && !isFolded(f))
            .sorted(WORST_FIRST)
            .toList();
    if (!concerned.isEmpty()) new ClauseTable(chapter).write(concerned);
    List<String> folded =
        all.stream().filter(this::isFolded).map(ExplainedFinding::clause).toList();
    if (!folded.isEmpty()) chapter.file.paragraph(WordStyle.NOTE, folded(folded));
    int passed = all.size() - concerned.size() - folded.size();
    if (passed > 0 || all.isEmpty())
      chapter.file.paragraph(WordStyle.NOTE, passed(passed, concerned.isEmpty()));
  }

  /** What merely may encourage the project speaks neither for nor against it. */
  private boolean isFolded(ExplainedFinding finding) {
    return finding.isFolded() && !chapter.report.showAll();
  }

  private String folded(List<String> clauses) {
    String ids = String.join(chapter.lang.of("、", ", "), clauses);
    return chapter.lang.of(
        "鼓励类条款是否适用待补充事实，未逐条列出（" + clauses.size() + " 条）：" + ids + "。",
        "Whether these encouragements ("
            + clauses.size()
            + ") apply waits for facts; they are not listed one by one: "
            + ids
            + ".");
  }

  private String passed(int count, boolean nothingElse) {
    if (count == 0) return nothingEncoded();
    return chapter.lang.of(
        (nothingElse ? "本类 " : "本类另有 ") + count + " 条经查不涉及本项目。",
        count
            + (nothingElse ? "" : " more")
            + " clauses of this kind were checked and do not concern the project.");
  }

  /** Silence of the rulebook is no pass: what it does not encode has to be read by a person. */
  private String nothingEncoded() {
    int open = chapter.assessment.notEncoded();
    String rest =
        open == 0
            ? ""
            : chapter.lang.of(
                "登记册中另有 " + open + " 条未编码（含原文未取得的清单），未作判断，须人工对照。",
                " The register holds "
                    + open
                    + " clauses that are not encoded, lists without a verified text among them; they were not judged and have to be read by a person.");
    return chapter.lang.of("本类没有在此施行的已编码条款。", "No encoded clause of this kind is in force here.")
        + rest;
  }
}
