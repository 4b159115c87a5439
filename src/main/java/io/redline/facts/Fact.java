package io.redline.facts;

import java.util.List;
import java.util.function.Function;

/**
 * A fact of the proposal by its dotted key, asked three-valued. An absent fact is unknown; an empty
 * list is the statement "none of these".
 */
public final class Fact {
  private final Project project;
  private final String key;

  Fact(Project project, String key) {
    this.project = project;
    this.key = key;
  }

  /** JSON pointer of a dotted key: {@code water.intake} is {@code /water/intake}. */
  public static String pointer(String key) {
    return "/" + key.replace('.', '/');
  }

  /** Holds when the value, or one of the list's values, is among these. */
  public Condition isAny(String... wanted) {
    List<String> words = List.of(wanted);
    return ask("any of " + words, facts -> facts.isAny(key, words));
  }

  public Condition isTrue() {
    return ask("true", facts -> facts.isTrue(key));
  }

  public Condition atLeast(String parameter) {
    return compare(Operator.AT_LEAST, parameter);
  }

  public Condition moreThan(String parameter) {
    return compare(Operator.MORE_THAN, parameter);
  }

  public Condition atMost(String parameter) {
    return compare(Operator.AT_MOST, parameter);
  }

  public Condition lessThan(String parameter) {
    return compare(Operator.LESS_THAN, parameter);
  }

  /** Compared with another fact of the proposal instead of a number of the rulebook. */
  public Condition atLeast(Fact other) {
    return compare(Operator.AT_LEAST, other);
  }

  public Condition moreThan(Fact other) {
    return compare(Operator.MORE_THAN, other);
  }

  public Condition atMost(Fact other) {
    return compare(Operator.AT_MOST, other);
  }

  public Condition lessThan(Fact other) {
    return compare(Operator.LESS_THAN, other);
  }

  private Condition compare(Operator operator, String parameter) {
    return ask(
        operator.id() + " parameter " + parameter,
        facts -> facts.compared(key, operator, parameter));
  }

  private Condition compare(Operator operator, Fact other) {
    return ask(
        operator.id() + " fact " + other.key,
        facts -> facts.comparedWith(key, operator, other.key));
  }

  private Condition ask(String words, Function<Declared, Condition> how) {
    return project.ask("fact " + key + " " + words, how);
  }
}
