package io.redline.cli;

import io.redline.decisions.impact.ImpactRun;
import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.replay.Cause;
import io.redline.decisions.replay.ClauseChange;
import io.redline.explain.Lang;
import io.redline.facts.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The impact on a list, as text, JSON and workbook. */
final class ImpactText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Excel holds 1 048 576 rows. */
  private static final int MOST_ROWS = 1_000_000;

  private final Lang lang;
  private final String from;
  private final String to;

  /**
   * @param from what the sides are, in words
   */
  ImpactText(Lang lang, String from, String to) {
    this.lang = lang;
    this.from = from;
    this.to = to;
  }

  String text(ImpactRun run) {
    StringBuilder out = new StringBuilder();
    out.append(from).append(" → ").append(to).append('\n').append(summary(run)).append('\n');
    if (!run.byClause().isEmpty()) out.append('\n');
    run.byClause()
        .forEach(
            (clause, counts) ->
                counts.forEach(
                    (pair, count) ->
                        out.append(
                            String.format(
                                "%-18s %s → %s  %d  %s%n",
                                clause,
                                outcome(pair.split(">")[0]),
                                outcome(pair.split(">")[1]),
                                count,
                                causes(run.impact().clauses().get(clause))))));
    for (Row row : run.changed()) {
      out.append(
          String.format(
              "%n%d  %s（%s）  %s → %s%n",
              row.number(),
              row.changed().name(),
              row.id(),
              outcome(row.changed().before().id()),
              outcome(row.changed().after().id())));
      for (ClauseChange change : row.changed().clauses())
        out.append(
            String.format(
                "    %-18s %s → %s%n",
                change.clause(), outcome(change.before()), outcome(change.after())));
    }
    for (Row row : run.failed())
      out.append(
          String.format(
              "%n%d  %s  %s%s%n",
              row.number(), row.id(), lang.of("未评估：", "not judged: "), problem(row)));
    return out.toString();
  }

  private String summary(ImpactRun run) {
    return lang.of(
        "清单 "
            + run.projects()
            + " 个项目：有条文结果改变 "
            + run.changed().size()
            + "（其中总结论改变 "
            + verdicts(run)
            + "），未能评估 "
            + run.failed().size()
            + "；可能受影响的条文 "
            + run.impact().clauses().size()
            + " 条",
        run.projects()
            + " projects: "
            + run.changed().size()
            + " with a changed clause (of "
            + verdicts(run)
            + " the verdict changes), "
            + run.failed().size()
            + " not judged; "
            + run.impact().clauses().size()
            + " clauses may differ");
  }

  private static long verdicts(ImpactRun run) {
    return run.changed().stream()
        .filter(row -> row.changed().before() != row.changed().after())
        .count();
  }

  String json(ImpactRun run) {
    ObjectNode json = JSON.createObjectNode().put("from", from).put("to", to);
    json.put("projects", run.projects());
    json.put("changed", run.changed().size()).put("verdictChanged", verdicts(run));
    json.put("notJudged", run.failed().size());
    ArrayNode clauses = json.putArray("clauses");
    run.impact()
        .clauses()
        .forEach(
            (clause, why) -> {
              ObjectNode one = clauses.addObject().put("clause", clause);
              ArrayNode causes = one.putArray("causes");
              why.forEach(
                  c ->
                      causes
                          .addObject()
                          .put("kind", c.kind().id())
                          .put("what", c.what().in(lang.isZh())));
              ArrayNode counts = one.putArray("changes");
              run.byClause()
                  .getOrDefault(clause, Map.of())
                  .forEach(
                      (pair, count) ->
                          counts
                              .addObject()
                              .put("before", id(pair.split(">")[0]))
                              .put("after", id(pair.split(">")[1]))
                              .put("projects", count));
            });
    ArrayNode projects = json.putArray("changes");
    for (Row row : run.changed()) {
      ObjectNode one = projects.addObject().put("row", row.number()).put("id", row.id());
      one.put("name", row.changed().name());
      one.put("before", row.changed().before().id()).put("after", row.changed().after().id());
      ArrayNode list = one.putArray("clauses");
      for (ClauseChange change : row.changed().clauses())
        list.addObject()
            .put("clause", change.clause())
            .put("before", change.before())
            .put("after", change.after());
    }
    ArrayNode failed = json.putArray("failed");
    for (Row row : run.failed())
      failed.addObject().put("row", row.number()).put("id", row.id()).put("problem", problem(row));
    return JSON.writeValueAsString(json) + "\n";
  }

  byte[] workbook(ImpactRun run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Redline", "1.0")) {
      Worksheet clauses = book.newWorksheet(lang.of("按条文", "clauses"));
      clauses.value(0, 0, from + " → " + to);
      clauses.value(1, 0, summary(run));
      heads(
          clauses,
          3,
          "条文",
          "clause",
          "原结果",
          "before",
          "新结果",
          "after",
          "项目数",
          "projects",
          "原因",
          "cause");
      int at = 4;
      for (Map.Entry<String, Map<String, Long>> clause : run.byClause().entrySet())
        for (Map.Entry<String, Long> pair : clause.getValue().entrySet()) {
          clauses.value(at, 0, clause.getKey());
          clauses.value(at, 1, outcome(pair.getKey().split(">")[0]));
          clauses.value(at, 2, outcome(pair.getKey().split(">")[1]));
          clauses.value(at, 3, pair.getValue());
          clauses.value(at++, 4, causes(run.impact().clauses().get(clause.getKey())));
        }
      projects(book, run);
      Worksheet failed = book.newWorksheet(lang.of("未评估", "not judged"));
      heads(failed, 0, "行", "row", "编号", "id", "原因", "reason");
      at = 1;
      for (Row row : run.failed()) {
        failed.value(at, 0, row.number());
        failed.value(at, 1, row.id());
        failed.value(at++, 2, problem(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void projects(Workbook book, ImpactRun run) throws IOException {
    Worksheet sheet = null;
    int at = MOST_ROWS;
    int sheets = 0;
    for (Row row : run.changed())
      for (ClauseChange change : row.changed().clauses()) {
        if (at >= MOST_ROWS) {
          sheet =
              book.newWorksheet(lang.of("按项目", "projects") + (++sheets == 1 ? "" : " " + sheets));
          heads(
              sheet,
              0,
              "行",
              "row",
              "编号",
              "id",
              "项目",
              "name",
              "原结论",
              "verdict before",
              "新结论",
              "verdict after",
              "条文",
              "clause",
              "原结果",
              "before",
              "新结果",
              "after",
              "原因",
              "cause");
          at = 1;
        }
        sheet.value(at, 0, row.number());
        sheet.value(at, 1, row.id());
        sheet.value(at, 2, row.changed().name());
        sheet.value(at, 3, outcome(row.changed().before().id()));
        sheet.value(at, 4, outcome(row.changed().after().id()));
        sheet.value(at, 5, change.clause());
        sheet.value(at, 6, outcome(change.before()));
        sheet.value(at, 7, outcome(change.after()));
        sheet.value(at++, 8, causes(change.causes()));
      }
  }

  /** Headings in pairs, Chinese and English. */
  private void heads(Worksheet sheet, int row, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      sheet.value(row, i / 2, lang.of(pairs[i], pairs[i + 1]));
      sheet.style(row, i / 2).bold().set();
    }
    sheet.freezePane(0, row + 1);
  }

  private String problem(Row row) {
    return row.problem().in(lang.isZh());
  }

  private String causes(List<Cause> causes) {
    return causes.stream()
        .map(cause -> cause.text(lang.isZh()))
        .collect(Collectors.joining(lang.of("；", "; ")));
  }

  private static String id(String outcome) {
    return outcome.equals("null") ? null : outcome;
  }

  private String outcome(String id) {
    return id == null || id.equals("null")
        ? lang.of("不在其列", "not in play")
        : lang.of(Outcome.ofId(id).zh(), id.replace('-', ' '));
  }
}
