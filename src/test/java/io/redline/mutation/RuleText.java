package io.redline.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of the book as its named conditions: the house rules leave nothing else to tell.
 *
 * @param bindings in the order of the rule
 */
record RuleText(List<Binding> bindings) {
  private static final Pattern PATTERN =
      Pattern.compile("\\bwhen\\s+Project\\((.*)\\)\\s*then\\b", Pattern.DOTALL);
  private static final Pattern COMMENT =
      Pattern.compile("(\"[^\"\\n]*\")|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern BINDING = Pattern.compile("\\$(\\w+)\\s*:\\s*(.*)", Pattern.DOTALL);

  /**
   * @param possible whether yes and unknown are let through
   */
  record Binding(String name, String condition, boolean possible) {
    Binding with(String newCondition) {
      return new Binding(name, newCondition, possible);
    }
  }

  RuleText {
    bindings = List.copyOf(bindings);
  }

  static RuleText of(String drl) {
    String bare = COMMENT.matcher(drl).replaceAll(m -> m.group(1) == null ? " " : "$1");
    Matcher found = PATTERN.matcher(bare);
    if (!found.find()) throw new IllegalArgumentException("no pattern Project( … ) in: " + drl);
    List<Binding> bindings = new ArrayList<>();
    for (String constraint : atTopLevel(found.group(1))) {
      Matcher binding = BINDING.matcher(constraint);
      if (binding.matches())
        bindings.add(new Binding(binding.group(1), binding.group(2).strip(), false));
      else letThrough(bindings, constraint);
    }
    return new RuleText(bindings);
  }

  /** {@code $name.possible}. */
  private static void letThrough(List<Binding> bindings, String constraint) {
    for (int i = 0; i < bindings.size(); i++)
      if (constraint.equals("$" + bindings.get(i).name() + ".possible"))
        bindings.set(i, new Binding(bindings.get(i).name(), bindings.get(i).condition(), true));
  }

  RuleText with(int index, Binding changed) {
    List<Binding> all = new ArrayList<>(bindings);
    all.set(index, changed);
    return new RuleText(all);
  }

  RuleText without(int index) {
    List<Binding> all = new ArrayList<>(bindings);
    all.remove(index);
    return new RuleText(all);
  }

  /** As one rule of a file that holds many; the imports stand above them. */
  String drl(String name) {
    List<String> constraints = new ArrayList<>();
    for (Binding b : bindings) {
      constraints.add("$" + b.name() + " : " + b.condition());
      if (b.possible()) constraints.add("$" + b.name() + ".possible");
    }
    return "rule \""
        + name
        + "\"\nwhen\n  Project( "
        + String.join(",\n           ", constraints)
        + " )\nthen\n  insert( Matched.of( drools.getMatch() ) );\nend\n";
  }

  private static List<String> atTopLevel(String constraints) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < constraints.length(); i++) {
      char c = constraints.charAt(i);
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '(') depth++;
      if (c == ')') depth--;
      if (c == ',' && depth == 0) {
        parts.add(constraints.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(constraints.substring(from).strip());
    return parts;
  }
}
