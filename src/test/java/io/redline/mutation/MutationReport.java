package io.redline.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What came of a mutation run. */
record MutationReport(String version, String digest, List<Line> lines) {

  /** One mutant, and whether no example noticed it. */
  record Line(Mutant mutant, boolean survived) {}

  MutationReport {
    lines = List.copyOf(lines);
  }

  double noticed() {
    return lines.isEmpty() ? 0 : 1 - (double) survivors().size() / lines.size();
  }

  List<Line> survivors() {
    return lines.stream().filter(Line::survived).toList();
  }

  /** The table by kind of change, as it goes into the measurements. */
  String summary() {
    return "Rulebook "
        + version
        + " ("
        + digest.substring(0, Math.min(19, digest.length()))
        + "): "
        + lines.stream().map(l -> l.mutant().clause().id()).distinct().count()
        + " rules, "
        + lines.size()
        + " mutants, "
        + percent(noticed())
        + " noticed\n\n"
        + table("change", line -> line.mutant().change().title);
  }

  String text() {
    StringBuilder text = new StringBuilder(summary());
    text.append('\n').append(table("instrument", l -> l.mutant().clause().instrument().id()));
    text.append("\n## Survivors\n\n");
    for (Line line : survivors()) {
      Mutant mutant = line.mutant();
      text.append("- ")
          .append(mutant.clause().instrument().id())
          .append('/')
          .append(mutant.clause().id())
          .append(".drl, ")
          .append(mutant.change().title)
          .append(": `")
          .append(mutant.shown())
          .append("`\n");
    }
    return text.toString();
  }

  private String table(String heading, Function<Line, String> key) {
    Map<String, List<Line>> groups = new TreeMap<>();
    for (Line line : lines)
      groups.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line);
    StringBuilder table =
        new StringBuilder("| " + heading + " | mutants | noticed | survived | |\n");
    table.append("|---|---:|---:|---:|---:|\n");
    groups.forEach((name, group) -> row(table, name, group));
    row(table, "**all**", lines);
    return table.toString();
  }

  private static void row(StringBuilder table, String name, List<Line> group) {
    long survived = group.stream().filter(Line::survived).count();
    long noticed = group.size() - survived;
    table
        .append("| ")
        .append(name)
        .append(" | ")
        .append(group.size())
        .append(" | ")
        .append(noticed)
        .append(" | ")
        .append(survived)
        .append(" | ")
        .append(percent(group.isEmpty() ? 0 : (double) noticed / group.size()))
        .append(" |\n");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
