package io.redline.rulebook;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.redline.intake.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks one condition of a rule: only the words of the rule vocabulary, and every id in it exists.
 * DRL is code; what is not on this list never reaches the compiler.
 */
final class RuleWords {
  private static final Set<String> STARTS =
      new TreeSet<>(
          Set.of(
              "activity",
              "otherThan",
              "each",
              "outfallElsewhere",
              "nature",
              "purpose",
              "evidence",
              "fact",
              "distance",
              "overlap",
              "limit",
              "unless",
              "needs",
              "anyOf",
              "allOf",
              "isNot"));
  private static final Map<String, Set<String>> FOLLOWS =
      Map.of(
          "fact",
              new TreeSet<>(Set.of("isAny", "isTrue", "atLeast", "moreThan", "atMost", "lessThan")),
          "distance", new TreeSet<>(Set.of("where", "within")),
          "overlap", new TreeSet<>(Set.of("where", "any")));
  private static final Set<String> WRAPPERS =
      Set.of("limit", "unless", "needs", "anyOf", "allOf", "isNot");
  private static final Set<String> ONE_CONDITION = Set.of("limit", "needs", "isNot", "unless");
  private static final Set<String> ONE_ID = Set.of("evidence", "fact", "distance", "overlap");
  private static final Map<String, Integer> ARGUMENTS =
      Map.of(
          "isTrue",
          0,
          "any",
          0,
          "where",
          2,
          "within",
          1,
          "atLeast",
          1,
          "moreThan",
          1,
          "atMost",
          1,
          "lessThan",
          1);
  private static final Set<String> COMPARISONS =
      Set.of("atLeast", "moreThan", "atMost", "lessThan", "within");

  private final Register register;
  private final ProposalFacts facts;
  private final Clause clause;
  private final String at;

  RuleWords(Register register, ProposalFacts facts, Clause clause, String at) {
    this.register = register;
    this.facts = facts;
    this.clause = clause;
    this.at = at;
  }

  /**
   * @return the outermost word, or null when the text is not a condition
   */
  @Nullable String check(String condition) {
    Expression expression;
    try {
      expression = StaticJavaParser.parseExpression(condition);
    } catch (ParseProblemException e) {
      register.problem(at, "unreadable-condition", condition);
      return null;
    }
    for (Node node : expression.findAll(Node.class))
      if (!(node instanceof MethodCallExpr
          || node instanceof StringLiteralExpr
          || node instanceof com.github.javaparser.ast.expr.SimpleName)) {
        register.problem(at, "not-vocabulary", node, condition, STARTS);
        return null;
      }
    if (!(expression instanceof MethodCallExpr call) || !"condition".equals(kind(call)))
      return notACondition(condition);
    new SecondTag(register, at).check(call);
    return outermost(call);
  }

  private String notACondition(String condition) {
    register.problem(at, "not-a-condition", condition);
    return null;
  }

  private static String outermost(MethodCallExpr call) {
    MethodCallExpr first = call;
    while (first.getScope().isPresent() && first.getScope().get() instanceof MethodCallExpr before)
      first = before;
    return first.getNameAsString();
  }

  /** What a call gives: fact, distance, overlap or condition; null after a problem was reported. */
  private @Nullable String kind(MethodCallExpr call) {
    String name = call.getNameAsString();
    if (call.getScope().isEmpty()) {
      if (!STARTS.contains(name)) {
        register.known(at, "word", name, STARTS);
        return null;
      }
      return start(name, call);
    }
    if (!(call.getScope().get() instanceof MethodCallExpr before)) return null;
    String kind = kind(before);
    if (kind == null) return null;
    if (!FOLLOWS.containsKey(kind)) {
      register.problem(at, "follows-finished", name);
      return null;
    }
    if (!FOLLOWS.get(kind).contains(name)) {
      register.known(at, Problems.noun("word-after", kind), name, FOLLOWS.get(kind));
      return null;
    }
    return follow(kind, name, call, before);
  }

  private String start(String name, MethodCallExpr call) {
    List<String> texts = texts(call);
    switch (name) {
      case "activity", "otherThan", "each" ->
          texts.forEach(
              id ->
                  register.known(at, "activity", id, register.vocabulary.ids(Vocabulary.ACTIVITY)));
      case "nature" ->
          texts.forEach(
              id -> register.known(at, "nature", id, register.definitions.natures().keySet()));
      case "purpose" ->
          texts.forEach(id -> register.known(at, "purpose", id, facts.words("purposes")));
      case "evidence" ->
          texts.forEach(
              id ->
                  register.known(at, "evidence", id, register.vocabulary.ids(Vocabulary.EVIDENCE)));
      case "fact" -> texts.forEach(key -> register.known(at, "fact", key, facts.keys()));
      case "distance", "overlap" ->
          texts.forEach(
              id -> register.known(at, "layer", id, register.vocabulary.ids(Vocabulary.LAYER)));
      case "unless" ->
          texts.forEach(id -> register.known(at, "clause", id, register.clauses.keySet()));
      default -> {}
    }
    if (name.equals("outfallElsewhere")) {
      if (!call.getArguments().isEmpty()) register.problem(at, "takes-nothing", name);
      return "condition";
    }
    boolean takesId = !WRAPPERS.contains(name) || name.equals("unless");
    if (texts.isEmpty() == takesId)
      register.problem(at, takesId ? "names-nothing" : "takes-conditions-not", name, texts);
    if (ONE_ID.contains(name) && texts.size() > 1)
      register.problem(at, "takes-one-id", name, texts);
    if (WRAPPERS.contains(name)) {
      conditions(name, call);
      return "condition";
    }
    textsOnly(name, call);
    return Set.of("fact", "distance", "overlap").contains(name) ? name : "condition";
  }

  private String follow(String kind, String name, MethodCallExpr call, MethodCallExpr before) {
    List<String> texts = texts(call);
    if (COMPARISONS.contains(name)) texts.forEach(this::parameter);
    String fact = texts(before).isEmpty() ? "" : texts(before).get(0);
    if (name.equals("isAny") && facts.words(fact) != null)
      texts.forEach(
          word -> register.known(at, Problems.noun("word-of", fact), word, facts.words(fact)));
    if (name.equals("where")) where(call, texts);
    boolean withFact =
        kind.equals("fact")
            && COMPARISONS.contains(name)
            && call.getArguments().size() == 1
            && call.getArgument(0) instanceof MethodCallExpr;
    if (withFact) otherFact((MethodCallExpr) call.getArgument(0));
    else arguments(name, call, texts);
    return name.equals("where") ? kind : "condition";
  }

  /** A number of the proposal may be compared with another one instead of a parameter. */
  private void otherFact(MethodCallExpr other) {
    if (!"fact".equals(kind(other))) notACondition(other.toString());
  }

  private void arguments(String name, MethodCallExpr call, List<String> texts) {
    textsOnly(name, call);
    int wanted = ARGUMENTS.getOrDefault(name, texts.size());
    if (texts.size() != wanted || name.equals("isAny") && texts.isEmpty()) {
      if (name.equals("isAny")) register.problem(at, "takes-a-text", name, texts);
      else register.problem(at, "takes-texts", name, wanted, texts);
    }
  }

  /** A call inside a call that takes only ids would run unseen. */
  private void textsOnly(String name, MethodCallExpr call) {
    for (Expression argument : call.getArguments())
      if (!(argument instanceof StringLiteralExpr))
        register.problem(at, "takes-ids", name, argument);
  }

  private void conditions(String name, MethodCallExpr call) {
    int wanted = name.equals("unless") ? 2 : ONE_CONDITION.contains(name) ? 1 : 0;
    int found = call.getArguments().size();
    if (wanted > 0 && found != wanted) register.problem(at, "takes-count", name, wanted, found);
    else if (found == 0) register.problem(at, "takes-some", name, found);
    for (int i = 0; i < found; i++) {
      Expression argument = call.getArgument(i);
      if (argument instanceof MethodCallExpr inner) {
        if (!"condition".equals(kind(inner))) notACondition(inner.toString());
      } else if (!name.equals("unless") || i > 0)
        register.problem(at, "takes-conditions-not", name, argument);
    }
  }

  private void parameter(String id) {
    register.known(at, "parameter", id, register.parameters.keySet());
    DatedParameter parameter = register.parameters.get(id);
    if (parameter != null && parameter.on(clause.effectiveFrom()) == null)
      register.problem(at, "no-value-on", id, clause.effectiveFrom());
  }

  private void where(MethodCallExpr call, List<String> texts) {
    MethodCallExpr first = call;
    while (first.getScope().isPresent()) first = (MethodCallExpr) first.getScope().get();
    String layer = texts(first).isEmpty() ? "" : texts(first).get(0);
    if (texts.size() != 2) register.problem(at, "where");
    else AboutCheck.attribute(register, at, layer, texts.get(0), texts.get(1));
  }

  private static List<String> texts(MethodCallExpr call) {
    return call.getArguments().stream()
        .filter(a -> a instanceof StringLiteralExpr)
        .map(a -> ((StringLiteralExpr) a).asString())
        .toList();
  }
}
