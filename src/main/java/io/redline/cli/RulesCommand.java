package io.redline.cli;

import io.redline.assess.RulesCheck;
import io.redline.benchmark.KnownCases;
import io.redline.benchmark.Score;
import io.redline.benchmark.ScoreTold;
import io.redline.report.ClauseJson;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Instrument;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Browses, accounts for and validates the rulebook. */
@Command(
    name = "rules",
    description = "The rulebook: browse, account for every clause, validate.",
    mixinStandardHelpOptions = true,
    subcommands = ImpactCommand.class,
    versionProvider = Main.Version.class)
final class RulesCommand {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final Catalogue TEXTS = Catalogue.named("rulebook");

  /** What the sub-commands write. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec CommandSpec spec;

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(
      name = "list",
      description = "Every clause of the register.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin Settings settings,
      @Option(names = "--format", defaultValue = "text", description = "text or json")
          Format format) {
    Rulebook rulebook = settings.rulebook();
    if (format == Format.JSON) {
      ArrayNode all = JSON.createArrayNode();
      rulebook.clauses().forEach(clause -> all.add(ClauseJson.brief(clause, rulebook)));
      out().println(JSON.writeValueAsString(all));
    } else
      for (Clause c : rulebook.clauses())
        out()
            .printf(
                "%-16s %-22s %s %s “%s”%n",
                c.id(), c.status().id(), c.instrument().title(), c.article(), c.quote());
    return ExitCode.NOTHING_AGAINST;
  }

  @Command(
      name = "show",
      description = "One clause with its quote, dates, reading and rule.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "CLAUSE") String id,
      @Mixin Settings settings,
      @Option(names = "--format", defaultValue = "text", description = "text or json")
          Format format) {
    Rulebook rulebook = settings.rulebook();
    Clause clause = rulebook.clause(id);
    if (clause == null) return unknown(id, rulebook, settings);
    ObjectNode json = ClauseJson.full(clause, rulebook);
    if (format == Format.JSON) out().println(JSON.writeValueAsString(json));
    else
      json.properties().stream()
          .filter(e -> !e.getValue().isNull() && !e.getValue().asString("x").isEmpty())
          .forEach(
              e ->
                  out()
                      .println(
                          e.getKey()
                              + ": "
                              + (e.getValue().isValueNode()
                                  ? e.getValue().asString()
                                  : e.getValue())));
    return ExitCode.NOTHING_AGAINST;
  }

  @Command(
      name = "coverage",
      description = "The account of every clause, by instrument.",
      mixinStandardHelpOptions = true)
  int coverage(
      @Mixin Settings settings,
      @Option(names = "--format", defaultValue = "text", description = "text or json")
          Format format) {
    Rulebook rulebook = settings.rulebook();
    Map<String, Map<String, Integer>> byInstrument = new LinkedHashMap<>();
    Map<String, Integer> byStatus = new LinkedHashMap<>();
    for (Clause.Status status : Clause.Status.values()) byStatus.put(status.id(), 0);
    for (Instrument instrument : rulebook.instruments())
      byInstrument.put(instrument.title(), new LinkedHashMap<>());
    for (Clause clause : rulebook.clauses()) {
      byStatus.merge(clause.status().id(), 1, Integer::sum);
      byInstrument.get(clause.instrument().title()).merge(clause.status().id(), 1, Integer::sum);
    }
    if (format == Format.JSON) {
      ObjectNode json = JSON.createObjectNode().put("clauses", rulebook.clauses().size());
      json.set("byStatus", JSON.valueToTree(byStatus));
      json.set("byInstrument", JSON.valueToTree(byInstrument));
      out().println(JSON.writeValueAsString(json));
      return ExitCode.NOTHING_AGAINST;
    }
    out().println("| instrument | clauses | " + String.join(" | ", byStatus.keySet()) + " |");
    out().println("|---|---:|" + "---:|".repeat(byStatus.size()));
    out().println(row("**total**", byStatus, byStatus.keySet()));
    byInstrument.entrySet().stream()
        .sorted(Comparator.comparing(e -> -sum(e.getValue())))
        .forEach(e -> out().println(row(e.getKey(), e.getValue(), byStatus.keySet())));
    return ExitCode.NOTHING_AGAINST;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Command(
      name = "check",
      description = "Validates a rules folder: house rules, compilation, every example.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              defaultValue = "rules",
              description = "Rules folder (default: ${DEFAULT-VALUE}).")
          Path folder,
      @Option(
              names = "--clause",
              paramLabel = "ID",
              description = "Only this clause: its entry, its rule, its examples.")
          String clause,
      @Mixin Settings settings)
      throws IOException {
    Rulebook rulebook =
        clause == null ? RulebookReader.read(folder) : RulebookReader.readOnly(clause, folder);
    if (clause != null && rulebook.clause(clause) == null)
      return unknown(clause, rulebook, settings);
    out().println(RulesCheck.of(rulebook, folder, clause).in(settings.lang));
    return ExitCode.NOTHING_AGAINST;
  }

  @Command(
      name = "cases",
      description =
          "How the rulebook stands against cases with published verdicts: false passes, share named, noise.",
      mixinStandardHelpOptions = true)
  int cases(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              defaultValue = "samples/enforcement",
              description = "Folder of cases (default: ${DEFAULT-VALUE}).")
          Path folder,
      @Mixin Settings settings,
      @Option(names = "--format", defaultValue = "text", description = "text or json")
          Format format)
      throws IOException {
    Screening screening = settings.screening(null);
    Score score = Score.of(KnownCases.in(folder, screening.rulebook()), screening);
    if (format == Format.JSON) out().println(JSON.writeValueAsString(ScoreTold.json(score)));
    else ScoreTold.lines(score, settings.lang).forEach(out()::println);
    return score.count(Score.Came.FALSE_PASS) == 0 ? ExitCode.NOTHING_AGAINST : ExitCode.VIOLATED;
  }

  private int unknown(String clause, Rulebook rulebook, Settings settings) {
    String guess = Guess.closest(clause, rulebook.clausesById().keySet());
    Object maybe = guess == null ? "" : TEXTS.say("or-maybe", guess);
    spec.commandLine().getErr().println(TEXTS.say(settings.lang, "no-such-clause", clause, maybe));
    return ExitCode.UNREADABLE;
  }

  private static String row(
      String title, Map<String, Integer> counts, java.util.Set<String> statuses) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return "| "
        + title
        + " | "
        + all
        + " | "
        + statuses.stream()
            .map(s -> String.valueOf(counts.getOrDefault(s, 0)))
            .collect(Collectors.joining(" | "))
        + " |";
  }
}
