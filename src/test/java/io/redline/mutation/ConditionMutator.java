package io.redline.mutation;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Every way to change one word of a condition. */
final class ConditionMutator {
  private static final Map<String, String> BOUNDARY =
      Map.of(
          "atLeast", "moreThan", "moreThan", "atLeast", "atMost", "lessThan", "lessThan", "atMost");
  private static final Map<String, String> AND_OR = Map.of("anyOf", "allOf", "allOf", "anyOf");
  private static final Set<String> NO_LEAF =
      Set.of(
          "fact",
          "distance",
          "overlap",
          "where",
          "limit",
          "unless",
          "needs",
          "anyOf",
          "allOf",
          "isNot");
  private static final Set<String> LISTS = Set.of("activity", "nature", "purpose", "isAny");

  /** One changed condition. */
  record Changed(Change change, String condition) {}

  private final String condition;
  private final List<Changed> all = new ArrayList<>();

  private ConditionMutator(String condition) {
    this.condition = condition;
  }

  static List<Changed> of(String condition) {
    ConditionMutator mutator = new ConditionMutator(condition);
    int calls = mutator.calls(mutator.parsed()).size();
    for (int i = 0; i < calls; i++) mutator.change(i);
    return mutator.all;
  }

  /** In a statement, so that the outermost call can be replaced as any other. */
  private ExpressionStmt parsed() {
    return new ExpressionStmt(StaticJavaParser.parseExpression(condition));
  }

  private List<MethodCallExpr> calls(ExpressionStmt statement) {
    return statement.findAll(MethodCallExpr.class);
  }

  private void change(int index) {
    MethodCallExpr call = calls(parsed()).get(index);
    String name = call.getNameAsString();
    int arguments = call.getArguments().size();
    if (BOUNDARY.containsKey(name)) add(Change.BOUNDARY, index, c -> c.setName(BOUNDARY.get(name)));
    if (AND_OR.containsKey(name) && arguments > 1) {
      add(Change.AND_OR, index, c -> c.setName(AND_OR.get(name)));
      for (int i = 0; i < arguments; i++) add(Change.OPERAND_DROPPED, index, without(i));
    }
    if (LISTS.contains(name) && arguments > 1)
      for (int i = 0; i < arguments; i++)
        if (call.getArgument(i) instanceof StringLiteralExpr)
          add(Change.LIST_SHORTENED, index, without(i));
    if (name.equals("where")) add(Change.ATTRIBUTE_DROPPED, index, c -> c.getScope().orElseThrow());
    if (name.equals("isNot")) add(Change.NEGATED, index, c -> c.getArgument(0));
    if (!NO_LEAF.contains(name) && !isInsideNot(call))
      add(
          name.equals("within") ? Change.BEYOND : Change.NEGATED,
          index,
          c -> new MethodCallExpr(null, "isNot").addArgument(c.clone()));
  }

  /** There the negation is taken away instead; both are the same change. */
  private static boolean isInsideNot(MethodCallExpr call) {
    return call.getParentNode()
        .filter(p -> p instanceof MethodCallExpr outer && outer.getNameAsString().equals("isNot"))
        .isPresent();
  }

  private static Function<MethodCallExpr, Expression> without(int argument) {
    return call -> {
      call.getArguments().remove(argument);
      return call;
    };
  }

  private void add(Change change, int index, Function<MethodCallExpr, Expression> how) {
    ExpressionStmt statement = parsed();
    MethodCallExpr call = calls(statement).get(index);
    Expression changed = how.apply(call.clone());
    call.replace(changed);
    all.add(new Changed(change, statement.getExpression().toString()));
  }
}
