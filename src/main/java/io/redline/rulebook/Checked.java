package io.redline.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A rules folder that keeps the house rules.
 *
 * @param bindings by clause: its conditions' names in the order of the rule
 */
record Checked(RulesFolder folder, Register register, Map<String, List<String>> bindings) {
  private static final int FEWEST_EXAMPLES = 3;

  /**
   * @param packed whose rules need no second look where nothing changed; null for none
   * @param clause the only one to look at; null for all of them
   * @throws RulebookProblem naming everything to mend; of one clause only what is in its own files
   *     and in those that are for all
   */
  static Checked of(RulesFolder folder, @Nullable PackedRulebook packed, @Nullable String clause) {
    Register register = new Register(folder);
    Map<String, List<String>> bindings = rules(folder, register, packed, clause);
    AboutCheck aboutCheck = new AboutCheck(register, new ProposalFacts());
    for (Clause one : register.clauses.values()) {
      if (clause != null && !clause.equals(one.id())) continue;
      if (one.about() != null) aboutCheck.check(one);
      if (one.hasRule()) hasItsFiles(one, register, bindings);
    }
    register.problems.throwIfAny(clause == null ? at -> true : concerning(clause, register));
    return new Checked(folder, register, bindings);
  }

  private static Map<String, List<String>> rules(
      RulesFolder folder,
      Register register,
      @Nullable PackedRulebook packed,
      @Nullable String clause) {
    RuleFiles files = folder.files().get();
    boolean sameData = packed != null && packed.hasData(files);
    Map<String, List<String>> known = packed == null ? Map.of() : packed.bindings();
    Map<String, List<String>> bindings = new LinkedHashMap<>();
    ProposalFacts facts = new ProposalFacts();
    folder
        .drl()
        .forEach(
            (path, text) -> {
              RuleFile rule = new RuleFile(register, facts, path);
              String id = rule.clauseId();
              if (clause != null && !clause.equals(id)) return;
              boolean same = sameData && packed.has(path, files.byPath().get(path));
              bindings.put(id, same ? known.getOrDefault(id, List.of()) : rule.check(text));
            });
    return bindings;
  }

  private static void hasItsFiles(
      Clause clause, Register register, Map<String, List<String>> bindings) {
    String place = clause.instrument().id() + "/" + clause.id();
    if (!bindings.containsKey(clause.id()))
      register.problem(place + RulesFolder.RULE, "missing-rule", clause.status().id());
    if (register.exampleCounts.getOrDefault(clause.id(), 0) < FEWEST_EXAMPLES)
      register.problem(place + RulesFolder.EXAMPLES, "few-examples");
  }

  /** Of the clause, its instrument's card, or a file that all clauses stand on. */
  private static Predicate<String> concerning(String id, Register register) {
    Clause clause = register.clauses.get(id);
    String folder = clause == null ? "" : clause.instrument().id() + "/";
    return at -> {
      String file = at.replaceAll("[:,].*", "");
      return !file.contains("/")
          || file.equals(folder + "instrument.yaml")
          || file.substring(file.lastIndexOf('/') + 1).matches("\\Q" + id + "\\E\\.[a-z.]+")
          || at.matches("[^,]*, \\Q" + id + "\\E(,.*)?");
    };
  }

  /**
   * The compiled rules: those that are in the jar to the byte from there, the others compiled.
   *
   * @throws RulebookProblem when Drools refuses a file that the house rules let through
   */
  Rulebook rulebook(@Nullable PackedRulebook packed) {
    RuleFiles files = folder.files().get();
    Map<String, String> anew = new TreeMap<>();
    List<String> kept = new ArrayList<>();
    folder
        .drl()
        .forEach(
            (path, text) -> {
              String id = RulesFolder.clauseOf(path);
              if (!bindings.containsKey(id)) return;
              if (packed != null && packed.has(path, files.byPath().get(path))) kept.add(id);
              else anew.put(path, text);
            });
    List<Model> models = new ArrayList<>();
    if (!kept.isEmpty()) models.addAll(RuleCompiler.only(packed.models(), kept));
    if (!anew.isEmpty()) models.addAll(RuleCompiler.compile(folder.name(), anew).load());
    return rulebook(models);
  }

  Rulebook rulebook(List<Model> models) {
    return new Rulebook(
        new Rulebook.Edition(register.version, folder.digest()),
        new Rulebook.Terms(
            register.vocabulary,
            register.definitions,
            register.parameters,
            register.territories,
            register.offices),
        register.instruments,
        register.clauses,
        register.admissionLists,
        new Rulebook.Compiled(models, bindings),
        register.exampleCounts,
        folder.files());
  }
}
