package io.redline.report;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.facts.Condition;
import io.redline.facts.Condition.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Part;
import io.redline.site.MapView;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The map with its legend, and the same facts as a table. */
final class HtmlMap {
  private final Report report;
  private final Html html;
  private final Explanation explain;
  private final Words words;

  HtmlMap(Report report, Html html) {
    this.report = report;
    this.html = html;
    this.explain = report.explanation();
    this.words = explain.words();
  }

  void write() {
    html.open("figure").raw(SvgMap.draw(report.map(), words)).raw("\n<figcaption>\n");
    html.open("ul class=\"legend\"");
    for (MapView.Kind kind : kinds())
      html.raw("<li><span class=\"key " + css(kind) + "\"></span>")
          .text(words.label("map." + css(kind)))
          .raw("</li>\n");
    html.close("ul").raw("</figcaption>\n</figure>\n");
    table();
  }

  private Set<MapView.Kind> kinds() {
    Set<MapView.Kind> kinds = new LinkedHashSet<>();
    for (MapView.Kind kind : MapView.Kind.values())
      if (report.map().shapes().stream().anyMatch(s -> s.kind() == kind)) kinds.add(kind);
    return kinds;
  }

  static String css(MapView.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every distance and overlap that was measured, each once. */
  private void table() {
    Map<String, Condition> measured = new LinkedHashMap<>();
    for (ExplainedFinding finding : report.findings())
      if (finding.machine() != Outcome.NOT_APPLICABLE)
        for (Condition condition : finding.finding().conditions())
          for (Condition leaf : condition.leaves())
            if ((leaf.operator() == Operator.WITHIN || leaf.operator() == Operator.OVERLAPS)
                && leaf.value() != null)
              measured.putIfAbsent(explain.reason(leaf) + leaf.source(), leaf);
    if (measured.isEmpty()) return;
    html.table(
        words.label("map.table"),
        words.label("layer"),
        words.label("map.metres"),
        words.label("map.doubt-metres"),
        words.label("map.limit-metres"),
        words.label("map.overlap"),
        words.label("source"));
    for (Condition leaf : measured.values())
      html.row(
          layer(leaf),
          Words.number((Double) leaf.value()),
          "±" + Words.number(leaf.doubtMetres()),
          leaf.limit() == null ? "–" : Words.number((Double) leaf.limit()),
          part(leaf.detail().part()),
          leaf.source());
    html.endTable();
  }

  private String layer(Condition leaf) {
    String name = words.layer(leaf.fact().substring("layer:".length()));
    String feature = leaf.detail().text();
    return feature.isEmpty()
        ? name
        : name + words.lang().of("（" + feature + "）", " (" + feature + ")");
  }

  private static String part(Part part) {
    if (part == null) return "–";
    return part.lengthMetres() > 0
        ? Words.number(part.lengthMetres()) + " m"
        : String.format(Locale.ROOT, "%.4f ha", part.hectares());
  }
}
