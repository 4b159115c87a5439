package io.redline.rulebook;

import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * One DRL file against the house rules: one clause, one rule, one pattern, one line of consequence,
 * no other code.
 */
final class RuleFile {
  static final String PACKAGE = "redline.clauses";
  private static final Set<String> IMPORTS =
      Set.of("io.redline.facts.Project", "io.redline.assess.Matched");
  private static final String CONSEQUENCE = "insert( Matched.of( drools.getMatch() ) );";
  private static final Pattern NEVER_NEEDED =
      Pattern.compile(
          "\\b(eval|function|global|query|declare|salience|modify|update|retract|delete|from|over"
              + "|accumulate|forall|exists|not|import static|extends|dialect|unit)\\b(?!\\()|@\\w+");

  /** The whole file once comments are blanked; what stands besides is refused unseen. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\s*package [\\w.]+;?\\s+(import [\\w.]+;?\\s+)*rule \"[^\"]*\"\\s+when\\s+Project\\("
              + "[\\s\\p{L}\\p{N}$:.,()\"_-]*\\)\\s+then\\s[^{}]*\\send\\s*");

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"[^\"\\n]*\"", Pattern.DOTALL);
  private static final Pattern BINDING = Pattern.compile("\\$(\\w+)\\s*:\\s*(.*)", Pattern.DOTALL);
  private static final Pattern POSSIBLE = Pattern.compile("\\$(\\w+)\\.possible");
  private static final Set<String> NOT_LET_THROUGH = Set.of("limit", "unless", "needs", "evidence");

  private final Register register;
  private final ProposalFacts facts;
  private final String path;
  private final String clauseId;

  RuleFile(Register register, ProposalFacts facts, String path) {
    this.register = register;
    this.facts = facts;
    this.path = path;
    this.clauseId = RulesFolder.clauseOf(path);
  }

  String clauseId() {
    return clauseId;
  }

  /**
   * @return the names of the conditions in order; empty after problems were reported
   */
  List<String> check(String text) {
    Clause clause = register.clauses.get(clauseId);
    if (clause == null) {
      register.known(path, "clause-for-file", clauseId, register.clauses.keySet());
      return List.of();
    }
    if (!path.equals(clause.instrument().id() + "/" + clauseId + ".drl"))
      register.problem(path, "wrong-folder", clause.instrument().id());
    if (!clause.hasRule())
      register.problem(
          path,
          "rule-not-expected",
          clause.about() != null ? "about: …" : clause.status().id(),
          clauseId);
    PackageDescr parsed = parse(text);
    if (parsed == null || !isAlone(parsed)) return List.of();
    RuleDescr rule = parsed.getRules().get(0);
    if (!rule.getName().equals(clauseId))
      register.problem(path + ":" + rule.getLine(), "rule-name", rule.getName(), clauseId);
    if (!normal(String.valueOf(rule.getConsequence())).equals(normal(CONSEQUENCE)))
      register.problem(path + ":" + rule.getConsequenceLine(), "then", CONSEQUENCE);
    int before = register.problems.count();
    List<String> names = conditions(clause, rule);
    if (register.problems.count() == before && !SHAPE.matcher(blanked(text, false)).matches())
      register.problem(path, "something-else");
    return names;
  }

  private PackageDescr parse(String text) {
    // An escape is read as a character by the compiler, but not by those who look for words.
    int escape = text.indexOf('\\');
    if (escape >= 0) {
      register.problem(path + ":" + line(text, escape), "backslash");
      return null;
    }
    Matcher word = NEVER_NEEDED.matcher(blanked(text, true));
    if (word.find()) {
      register.problem(path + ":" + line(text, word.start()), "not-allowed", word.group());
      return null;
    }
    try {
      DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
      PackageDescr parsed = parser.parse(false, text);
      if (!parser.hasErrors() && parsed != null) return parsed;
      parser
          .getErrors()
          .forEach(
              e ->
                  register.problem(
                      path + ":" + (e.getLines().length > 0 ? e.getLines()[0] : 0),
                      "parser",
                      e.getMessage()));
    } catch (DroolsParserException e) {
      register.problem(path, "parser", e.getMessage());
    }
    return null;
  }

  private boolean isAlone(PackageDescr parsed) {
    int before = register.problems.count();
    if (!PACKAGE.equals(parsed.getName()))
      register.problem(path + ":1", "package", parsed.getName(), PACKAGE);
    for (ImportDescr imported : parsed.getImports())
      if (!IMPORTS.contains(imported.getTarget()))
        register.problem(
            path + ":" + imported.getLine(),
            "import",
            imported.getTarget(),
            new TreeSet<>(IMPORTS));
    boolean other =
        !parsed.getGlobals().isEmpty()
            || !parsed.getFunctions().isEmpty()
            || !parsed.getFunctionImports().isEmpty()
            || !parsed.getTypeDeclarations().isEmpty()
            || !parsed.getEnumDeclarations().isEmpty()
            || !parsed.getAccumulateImports().isEmpty()
            || !parsed.getEntryPointDeclarations().isEmpty()
            || !parsed.getWindowDeclarations().isEmpty()
            || !parsed.getAttributes().isEmpty()
            || parsed.getUnit() != null;
    if (other) register.problem(path, "only-a-rule");
    if (parsed.getRules().size() != 1) register.problem(path, "one-rule", parsed.getRules().size());
    else {
      RuleDescr rule = parsed.getRules().get(0);
      if (!rule.getAttributes().isEmpty()
          || !rule.getAnnotations().isEmpty()
          || rule.getParentName() != null
          || !rule.getNamedConsequences().isEmpty())
        register.problem(path + ":" + rule.getLine(), "no-attributes");
    }
    return register.problems.count() == before;
  }

  private List<String> conditions(Clause clause, RuleDescr rule) {
    AndDescr lhs = rule.getLhs();
    if (lhs.getDescrs().size() != 1
        || !(lhs.getDescrs().get(0) instanceof PatternDescr pattern)
        || !"Project".equals(pattern.getObjectType())
        || pattern.getSource() != null
        || pattern.getIdentifier() != null
        || !pattern.getBehaviors().isEmpty()
        || !pattern.getAnnotations().isEmpty()) {
      register.problem(path + ":" + rule.getLine(), "one-pattern");
      return List.of();
    }
    List<String> names = new ArrayList<>();
    Set<String> possible = new HashSet<>();
    Map<String, String> words = new java.util.LinkedHashMap<>();
    for (BaseDescr constraint : pattern.getDescrs()) {
      String text = constraint.toString().trim();
      Matcher let = POSSIBLE.matcher(text);
      Matcher binding = BINDING.matcher(text);
      String at = path + ":" + Math.max(constraint.getLine(), rule.getLine());
      if (let.matches()) possible.add(let.group(1));
      else if (binding.matches()) {
        names.add("$" + binding.group(1));
        String word = new RuleWords(register, facts, clause, at).check(binding.group(2).trim());
        if (words.put(binding.group(1), word == null ? "" : word) != null)
          register.problem(at, "bound-twice", binding.group(1));
      } else register.problem(at, "neither", text);
    }
    if (names.isEmpty()) register.problem(path + ":" + rule.getLine(), "no-condition");
    checkRoles(clause, rule, words, possible);
    return names;
  }

  private void checkRoles(
      Clause clause, RuleDescr rule, Map<String, String> words, Set<String> possible) {
    String at = path + ":" + rule.getLine();
    words.forEach(
        (name, word) -> {
          boolean about = !NOT_LET_THROUGH.contains(word);
          if (about && !possible.contains(name)) register.problem(at, "add-possible", name);
          if (!about && possible.contains(name)) register.problem(at, "drop-possible", name);
        });
    for (String name : possible)
      if (!words.containsKey(name)) register.problem(at, "possible-of-nothing", name);
    boolean evidence = words.containsValue("evidence") || words.containsValue("needs");
    if (clause.gives() == Outcome.REQUIRED != evidence)
      register.problem(
          at,
          evidence ? "evidence-demanded" : "evidence-not-demanded",
          clause.gives() == null ? Problems.TEXTS.say("gives-nothing") : clause.gives().id());
    if (words.containsValue("limit") && clause.gives() != Outcome.VIOLATED)
      register.problem(at, "only-in-a-ban", "limit");
    if (words.containsValue("unless") && clause.gives() != Outcome.VIOLATED)
      register.problem(at, "only-in-a-ban", "unless");
  }

  /** Comments, and if asked texts in quotes, as blanks of the same length. */
  private static String blanked(String text, boolean textsToo) {
    return COMMENT_OR_TEXT
        .matcher(text)
        .replaceAll(
            found ->
                found.group().startsWith("/") || textsToo
                    ? found.group().replaceAll("[^\\n]", " ")
                    : Matcher.quoteReplacement(found.group()));
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static String normal(String text) {
    return text.replaceAll("\\s+", "");
  }
}
