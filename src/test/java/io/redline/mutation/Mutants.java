package io.redline.mutation;

import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.mutation.ConditionMutator.Changed;
import io.redline.mutation.RuleText.Binding;
import io.redline.rulebook.Clause;
import io.redline.rulebook.DatedParameter;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.Territory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every mutant of a clause with a rule. */
final class Mutants {
  private static final Pattern PARAMETER =
      Pattern.compile("\\.(?:within|atLeast|moreThan|atMost|lessThan)\\(\"([^\"]+)\"\\)");

  private final Rulebook rulebook;
  private final Clause clause;
  private final RuleText rule;
  private final List<Mutant> all = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  private Mutants(Rulebook rulebook, Clause clause, RuleText rule) {
    this.rulebook = rulebook;
    this.clause = clause;
    this.rule = rule;
  }

  static List<Mutant> of(Rulebook rulebook, Clause clause, RuleText rule) {
    Mutants mutants = new Mutants(rulebook, clause, rule);
    for (int i = 0; i < rule.bindings().size(); i++) mutants.ofBinding(i);
    mutants.ofParameters();
    boolean confined =
        rulebook.territories().get(clause.territory()).holds(Place.UNKNOWN).truth() != Truth.YES;
    if (confined && everywhere(rulebook).isPresent())
      mutants.add(Change.TERRITORY_DROPPED, rule, null, 0, clause.territory() + " → everywhere");
    return mutants.all;
  }

  /** A territory that holds any place, even one that is not known. */
  static Optional<Territory> everywhere(Rulebook rulebook) {
    return rulebook.territories().values().stream()
        .filter(t -> t.holds(Place.UNKNOWN).truth() == Truth.YES)
        .findFirst();
  }

  private void ofBinding(int index) {
    Binding binding = rule.bindings().get(index);
    boolean exception = binding.condition().startsWith("unless(");
    if (rule.bindings().size() > 1)
      add(
          exception ? Change.EXCEPTION_DROPPED : Change.CONDITION_DROPPED,
          rule.without(index),
          null,
          0,
          "without $" + binding.name() + " : " + oneLine(binding.condition()));
    if (binding.condition().startsWith("limit(")) {
      String inner =
          binding.condition().substring("limit(".length(), binding.condition().length() - 1);
      add(
          Change.LIMIT_AS_SCOPE,
          rule.with(index, new Binding(binding.name(), inner.strip(), true)),
          null,
          0,
          "$" + binding.name() + " : " + oneLine(inner));
    }
    for (Changed changed : ConditionMutator.of(binding.condition()))
      add(
          changed.change(),
          rule.with(index, binding.with(changed.condition())),
          null,
          0,
          "$" + binding.name() + " : " + changed.condition());
  }

  /** By one in the last place that the value is written with. */
  private void ofParameters() {
    Set<String> used = new TreeSet<>();
    for (Binding binding : rule.bindings()) {
      Matcher found = PARAMETER.matcher(binding.condition());
      while (found.find()) used.add(found.group(1));
    }
    for (String id : used) {
      DatedParameter parameter = rulebook.parameters().get(id);
      double value = parameter.values().get(0).value();
      double step = BigDecimal.ONE.movePointLeft(decimals(value)).doubleValue();
      for (double by : new double[] {step, -step})
        add(Change.PARAMETER, rule, id, by, id + " " + value + (by > 0 ? " + " : " - ") + step);
    }
  }

  private static int decimals(double value) {
    return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
  }

  /** The same change reached in two ways counts once. */
  private void add(Change change, RuleText changed, String parameter, double step, String shown) {
    boolean ofRule = parameter == null && change != Change.TERRITORY_DROPPED;
    if (ofRule && !seen.add(changed.drl(""))) return;
    all.add(
        new Mutant(
            clause.id() + " mutant " + all.size(),
            clause,
            change,
            changed,
            parameter,
            step,
            oneLine(shown)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
