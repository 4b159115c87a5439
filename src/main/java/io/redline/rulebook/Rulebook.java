package io.redline.rulebook;

import io.redline.facts.Definitions;
import io.redline.facts.Parameters;
import io.redline.intake.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A checked and compiled rulebook; immutable. Two with the same digest judge alike.
 *
 * @param edition which it is
 * @param terms the words and numbers that clauses are written in
 * @param clausesById the whole register, by instrument folder and order within it
 * @param admissionLists what is said of the lists of control units
 * @param compiled its rules
 * @param exampleCounts number of examples beside each rule
 * @param files what it was compiled from, so that it can be kept and compiled again
 */
public record Rulebook(
    Edition edition,
    Terms terms,
    List<Instrument> instruments,
    Map<String, Clause> clausesById,
    AdmissionLists admissionLists,
    Compiled compiled,
    Map<String, Integer> exampleCounts,
    Supplier<RuleFiles> files) {

  /**
   * What tells one rulebook from another.
   *
   * @param digest over every file; two rulebooks with the same one judge alike
   */
  public record Edition(String version, String digest) {}

  /**
   * The words and numbers that clauses are written in.
   *
   * @param offices who keeps which boundary and issues which document
   */
  public record Terms(
      Vocabulary vocabulary,
      Definitions definitions,
      Map<String, DatedParameter> parameters,
      Map<String, Territory> territories,
      Offices offices) {
    public Terms {
      parameters = Map.copyOf(parameters);
      territories = Map.copyOf(territories);
    }
  }

  /**
   * The rules as the engine takes them.
   *
   * @param models one rule a clause, named after it
   * @param bindings for each clause with a rule: its conditions' names in the order of the rule
   */
  public record Compiled(List<Model> models, Map<String, List<String>> bindings) {
    public Compiled {
      models = List.copyOf(models);
      bindings = Map.copyOf(bindings);
    }
  }

  public Rulebook {
    instruments = List.copyOf(instruments);
    clausesById = Collections.unmodifiableMap(new LinkedHashMap<>(clausesById));
    exampleCounts = Map.copyOf(exampleCounts);
  }

  public String version() {
    return edition.version();
  }

  public String digest() {
    return edition.digest();
  }

  public Vocabulary vocabulary() {
    return terms.vocabulary();
  }

  public Definitions definitions() {
    return terms.definitions();
  }

  public Map<String, DatedParameter> parameters() {
    return terms.parameters();
  }

  public Map<String, Territory> territories() {
    return terms.territories();
  }

  public Offices offices() {
    return terms.offices();
  }

  /** By instrument folder and order within it. */
  public Collection<Clause> clauses() {
    return clausesById.values();
  }

  public Parameters parametersOn(LocalDate day) {
    Map<String, Parameters.Parameter> byId = new HashMap<>();
    for (DatedParameter parameter : parameters().values()) {
      DatedParameter.Value value = parameter.on(day);
      if (value != null)
        byId.put(
            parameter.id(),
            new Parameters.Parameter(
                parameter.id(), value.value(), parameter.unit(), value.source()));
    }
    return new Parameters(byId);
  }

  /**
   * @return null when there is no such clause
   */
  public @Nullable Clause clause(String id) {
    return clausesById.get(id);
  }
}
