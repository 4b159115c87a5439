package io.redline.mutation;

import io.redline.assess.Example;
import io.redline.rulebook.Clause;
import io.redline.rulebook.MutantCompiler;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Model;

/**
 * Changes each rule of a rulebook in every small way and asks whether the examples beside it
 * notice. PIT changes Java and cannot see DRL.
 */
public final class MutationRun {
  private static final int RULES_A_BUILD = 300;
  private static final String HEAD =
      "package redline.clauses\n\nimport io.redline.assess.Matched\nimport io.redline.facts.Project\n\n";

  private final Path folder;
  private final Rulebook rulebook;
  private final Map<Clause, List<Example>> examples;
  private final List<MutationReport.Line> lines = new ArrayList<>();

  private MutationRun(Path folder, Rulebook rulebook) throws IOException {
    this.folder = folder;
    this.rulebook = rulebook;
    this.examples =
        Example.all(folder, rulebook).stream().collect(Collectors.groupingBy(Example::clause));
  }

  /**
   * @param args rules folder, report file, and if wanted an instrument to confine the run to
   */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Predicate<Clause> which =
        args.length < 3 ? clause -> true : clause -> clause.instrument().id().equals(args[2]);
    Path folder = Path.of(args[0]);
    MutationReport report = run(folder, RulebookReader.read(folder), which);
    Path file = Path.of(args[1]);
    if (file.getParent() != null) Files.createDirectories(file.getParent());
    Files.writeString(file, report.text());
    System.out.println(report.summary());
    System.out.printf("%d s; survivors in %s%n", (System.nanoTime() - start) / 1_000_000_000, file);
  }

  /**
   * Every mutant of the clauses asked for, against the examples beside each rule.
   *
   * @param folder where rules and examples are read from
   * @param rulebook the register, definitions and parameters they rest on
   */
  static MutationReport run(Path folder, Rulebook rulebook, Predicate<Clause> which)
      throws IOException {
    MutationRun run = new MutationRun(folder, rulebook);
    Map<Clause, List<Mutant>> batch = new LinkedHashMap<>();
    int rules = 0;
    for (Clause clause : run.rulebook.clauses()) {
      if (!clause.hasRule() || !which.test(clause)) continue;
      List<Mutant> mutants = Mutants.of(run.rulebook, clause, run.rule(clause));
      batch.put(clause, mutants);
      rules += 1 + mutants.size();
      if (rules >= RULES_A_BUILD) {
        run.tryOut(batch);
        batch.clear();
        rules = 0;
      }
    }
    run.tryOut(batch);
    return new MutationReport(run.rulebook.version(), run.rulebook.digest(), run.lines);
  }

  private RuleText rule(Clause clause) throws IOException {
    Path file = folder.resolve(clause.instrument().id()).resolve(clause.id() + ".drl");
    return RuleText.of(Files.readString(file));
  }

  private void tryOut(Map<Clause, List<Mutant>> batch) throws IOException {
    if (batch.isEmpty()) return;
    StringBuilder drl = new StringBuilder(HEAD);
    for (Map.Entry<Clause, List<Mutant>> e : batch.entrySet()) {
      drl.append(rule(e.getKey()).drl(e.getKey().id()));
      for (Mutant mutant : e.getValue())
        if (mutant.hasRuleOfItsOwn()) drl.append(mutant.rule().drl(mutant.name()));
    }
    List<Model> models = MutantCompiler.compile(drl.toString());
    batch.forEach(
        (clause, mutants) -> {
          List<Mutant> left =
              new Trial(rulebook, clause, examples.getOrDefault(clause, List.of()))
                  .survivors(models, clause.id(), mutants);
          for (Mutant mutant : mutants)
            lines.add(new MutationReport.Line(mutant, left.contains(mutant)));
        });
  }
}
