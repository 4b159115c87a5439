package io.redline.rulebook;

import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/** Lets the mutation run compile rules that are in no folder. */
public final class MutantCompiler {
  private MutantCompiler() {}

  public static List<Model> compile(String drl) {
    return RuleCompiler.compile("mutants", Map.of("mutants.drl", drl)).load();
  }
}
