package io.redline.report.page;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Part;
import io.redline.report.Report;
import io.redline.words.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the map shows, as a table: every distance and overlap that was measured, each once. */
final class MeasuredTable {
  private MeasuredTable() {}

  /** Null when nothing was measured. */
  static Table of(Report report) {
    Explanation explain = report.explanation();
    Words words = explain.words();
    Map<String, Condition> measured = new LinkedHashMap<>();
    for (ExplainedFinding finding : report.findings())
      if (finding.machine() != Outcome.NOT_APPLICABLE)
        for (Condition condition : finding.finding().conditions())
          for (Condition leaf : condition.leaves())
            if ((leaf.operator() == Operator.WITHIN || leaf.operator() == Operator.OVERLAPS)
                && leaf.value() != null)
              measured.putIfAbsent(explain.reason(leaf) + leaf.source(), leaf);
    if (measured.isEmpty()) return null;
    return new Table(
        words.label("map.table"),
        Stream.of(
                "layer",
                "map.metres",
                "map.doubt-metres",
                "map.limit-metres",
                "map.overlap",
                "source")
            .map(words::label)
            .toList(),
        measured.values().stream().map(leaf -> row(leaf, words)).toList());
  }

  private static List<String> row(Condition leaf, Words words) {
    return List.of(
        layer(leaf, words),
        Numbers.spaced((Double) leaf.value()),
        "±" + Numbers.spaced(leaf.doubtMetres()),
        leaf.limit() == null ? "–" : Numbers.spaced((Double) leaf.limit()),
        part(leaf.detail().part()),
        leaf.source());
  }

  private static String layer(Condition leaf, Words words) {
    String name = words.layer(leaf.fact().substring("layer:".length()));
    String feature = leaf.detail().text();
    return feature.isEmpty() ? name : Pages.text(words.lang(), "aside", name, feature);
  }

  private static String part(Part part) {
    if (part == null) return "–";
    return part.lengthMetres() > 0
        ? Numbers.metres(part.lengthMetres())
        : Numbers.fixed(part.hectares(), 4) + " ha";
  }
}
