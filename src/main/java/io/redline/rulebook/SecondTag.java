package io.redline.rulebook;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a condition by which one thing more that a project says would lift a ban: an activity
 * spared or released must be asked of each thing by itself, and a purpose must come with a
 * document.
 */
final class SecondTag {
  private final Register register;
  private final String at;

  SecondTag(Register register, String at) {
    this.register = register;
    this.at = at;
  }

  void check(MethodCallExpr condition) {
    walk(condition, false, null, false);
  }

  /**
   * @param frees whether it speaks for the project where it holds
   * @param exception clause of the exception that this stands in, or null
   * @param documented whether evidence is demanded beside it
   */
  private void walk(
      MethodCallExpr call, boolean frees, @Nullable String exception, boolean documented) {
    switch (call.getNameAsString()) {
      case "activity" -> {
        if (frees)
          register.problem(
              at,
              "frees-other",
              Problems.TEXTS.say(exception == null ? "say-other-than" : "say-each"));
      }
      case "otherThan" -> {
        if (frees) register.problem(at, "other-than-here");
      }
      case "each" -> {
        if (!frees) register.problem(at, "each-here");
      }
      case "purpose" -> {
        if (exception != null && !documented) purposes(call, exception);
      }
      default -> {
        boolean inside = call.getNameAsString().equals("unless");
        boolean turned = inside || call.getNameAsString().equals("isNot");
        String clause = inside && call.getArguments().isNonEmpty() ? text(call) : exception;
        boolean shown =
            documented
                || call.getNameAsString().equals("allOf")
                    && call.getArguments().stream().anyMatch(SecondTag::isEvidence);
        for (Expression argument : call.getArguments())
          if (argument instanceof MethodCallExpr inner) walk(inner, turned != frees, clause, shown);
      }
    }
  }

  private void purposes(MethodCallExpr call, String exception) {
    Map<String, String> shown =
        register.definitions.purposeDocuments().getOrDefault(exception, Map.of());
    for (Expression purpose : call.getArguments())
      if (purpose instanceof StringLiteralExpr text && !shown.containsKey(text.asString()))
        register.problem(at, "undocumented-purpose", text.asString(), exception);
  }

  private static boolean isEvidence(Expression argument) {
    return argument instanceof MethodCallExpr call && call.getNameAsString().equals("evidence");
  }

  private static String text(MethodCallExpr unless) {
    return unless.getArgument(0) instanceof StringLiteralExpr text ? text.asString() : null;
  }
}
