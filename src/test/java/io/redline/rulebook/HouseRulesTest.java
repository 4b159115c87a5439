package io.redline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.words.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** DRL is code: what is not of the vocabulary is refused before anything is compiled or run. */
class HouseRulesTest {
  private static final String FILE = "yangtze-protection-law/CJBHF-26-2.drl";
  private static final String PWNED = "redline.hostile";
  private static final String SET = "System.setProperty(\"redline.hostile\", \"yes\")";

  /** Our own folder, read once: what does not compile needs no copy. */
  private static final RulesFolder OURS = RulesFolder.read(Path.of("rules"));

  @TempDir Path folder;

  private RulesCopy copy() {
    return RulesCopy.into(folder);
  }

  @Test
  void our_own_rules_are_accepted() {
    Rulebook rulebook = RulebookReader.read(Path.of("rules"));
    assertEquals(
        rulebook.clauses().stream().filter(Clause::hasRule).count(),
        rulebook.compiled().bindings().size());
    assertFalse(rulebook.compiled().bindings().isEmpty());
  }

  /** The rule with one change each. */
  private static Map<String, String> hostile() {
    String good =
        """
        package redline.clauses

        import io.redline.assess.Matched
        import io.redline.facts.Project

        rule "CJBHF-26-2"
        when
          Project( $kind  : activity("chemical-project"), $kind.possible )
        then
          insert( Matched.of( drools.getMatch() ) );
        end
        """;
    String pattern = "Project( $kind  : activity(\"chemical-project\"), $kind.possible )";
    String then = "insert( Matched.of( drools.getMatch() ) );";
    Map<String, String> all = new LinkedHashMap<>();
    String[] attributes = {
      "salience 10",
      "salience( $x )",
      "no-loop true",
      "lock-on-active",
      "enabled false",
      "agenda-group \"x\"",
      "activation-group \"x\"",
      "auto-focus true",
      "date-effective \"01-Jan-2030\"",
      "date-expires \"01-Jan-2020\"",
      "duration 1000",
      "timer (int: 0 1s)",
      "calendars \"x\"",
      "dialect \"mvel\"",
      "ruleflow-group \"x\"",
      "@Propagation(EAGER)",
      "extends \"CN-24-1\""
    };
    for (String a : attributes) {
      all.put("on the rule: " + a, good.replace("\nwhen", " " + a + "\nwhen"));
      if (!a.startsWith("extends") && !a.startsWith("@"))
        all.put("on the package: " + a, good.replace("\nrule ", "\n" + a + "\nrule "));
    }
    String[] statements = {
      "global java.util.List found",
      "function void f() { " + SET + "; }",
      "import java.lang.Runtime",
      "import java.lang.System",
      "import java.util.*",
      "import io.redline.facts.*",
      "import static java.lang.Runtime.getRuntime",
      "import function java.lang.System.exit",
      "import accumulate java.lang.Object x",
      "declare Evil x : String end",
      "declare enum Evil A(1); n : int end",
      "declare window W Project() over window:length(1) end",
      "declare entry-point E end",
      "query q Project() end",
      "unit Evil",
      "rule \"other\" when Project() then end",
      "rule \"CJBHF-26-2\" when Project() then end"
    };
    for (String s : statements)
      all.put("before the rule: " + s, good.replace("\nrule ", "\n" + s + "\nrule "));
    String[] patterns = {
      "Project()",
      "Project",
      "$p : " + pattern,
      pattern + " from entry-point \"x\"",
      pattern + " from $x",
      pattern + " over window:length(1)",
      pattern + " @watch(*)",
      pattern + " eval( true )",
      pattern + " eval( " + SET + " == null )",
      pattern + " String()",
      pattern + " not String()",
      pattern + " exists String()",
      pattern + " and Project()",
      pattern + " or Project()",
      "forall( " + pattern + " )",
      "accumulate( " + pattern + "; $n : count(1) )",
      "java.lang.Object()",
      "Object()",
      "?q()",
      "io.redline.facts.Project( $kind : activity(\"chemical-project\"), $kind.possible )",
      "/projects",
      "Project( eval( true ) )",
      "Project( id == \"1\" )",
      "Project( $a : id )",
      "Project( $a : 1 + 1 )",
      "Project( $a : 1000 )",
      "Project( $a := activity(\"chemical-project\"), $a.possible )",
      "Project( $a : activity(\"chemical-project\") && $b : nature(\"new\") )",
      "Project( $a : activity(\"chemical-project\") || true, $a.possible )",
      "Project( $a : !activity(\"chemical-project\"), $a.possible )",
      "Project( $a : Runtime.getRuntime() )",
      "Project( $a : Runtime.getRuntime().exec(\"id\") )",
      "Project( $a : java.lang.System.exit(1) )",
      "Project( $a : " + SET + " )",
      "Project( $a : new java.io.File(\"/etc/passwd\") )",
      "Project( $a : getClass() )",
      "Project( $a : this.getClass() )",
      "Project( $a : activity(getClass().forName(\"java.lang.Runtime\").toString()), $a.possible )",
      "Project( $a : activity(\"chemical-project\", getClass().getName()), $a.possible )",
      "Project( $a : fact(\"park.name\").isAny(\"x\", getClass().getName()), $a.possible )",
      "Project( $a : fact(getId()).isTrue(), $a.possible )",
      "Project( $a : distance(\"lakes\").where(\"name\", getId()).within(\"yangtze-chemical-belt\"), $a.possible )",
      "Project( $a : activity(\"chemical-project\").getClass() )",
      "Project( $a : activity(\"chemical-project\").not(), $a.possible )",
      "Project( $a : activity(\"chemical-project\").hashCode() )",
      "Project( $a : \"x\".getClass() )",
      "Project( $a : ((Object) activity(\"chemical-project\")) )",
      "Project( $a : true ? activity(\"chemical-project\") : nature(\"new\"), $a.possible )",
      "Project( $a : (() -> activity(\"chemical-project\")) )",
      "Project( $a : activity(\"chemical-project\" + \"\"), $a.possible )",
      "Project( $a : activity(id), $a.possible )",
      "Project( $a : activity(null), $a.possible )",
      "Project( $a : fact(\"park.name\").isAny(\"\\u0022 + "
          + SET.replace("\"", "\\u0022")
          + " + \\u0022\"), $a.possible )",
      "Project( $a : activity(\"chemical\\u002dproject\"), $a.possible )",
      "Project( $a : fact(\"land.areaHectares\").moreThan(50), $a.possible )",
      "Project( $a : fact(\"land.areaHectares\").moreThan(\"50\"), $a.possible )",
      "Project( $a : distance(\"yangtze-shoreline\").within(1000), $a.possible )",
      "Project( $a : distance(\"yangtze-shoreline\"), $a.possible )",
      "Project( $a : fact(\"water.intake\"), $a.possible )",
      "Project( $a : fact().isTrue(), $a.possible )",
      "Project( $a : fact(\"industries\").isAny(\"2614\"), $a.possible )",
      "Project( $a : fact().isAny(\"x\"), $a.possible )",
      "Project( $a : fact(\"water.intake\").isAny(), $a.possible )",
      "Project( $a : activity(), $a.possible )",
      "Project( $a : anyOf(), $a.possible )",
      "Project( $a : isNot(nature(\"new\"), nature(\"expand\")), $a.possible )",
      "Project( $a : anyOf(\"x\"), $a.possible )",
      "Project( $a : limit(limit), $a.possible )",
      "Project( $a : unless(\"CJBHF-26-2\") )",
      "Project( $a : overlap(\"lakes\").any(\"x\"), $a.possible )",
      "Project( $a : distance(\"lakes\").within(\"yangtze-chemical-belt\", \"tailings-belt-major\"), $a.possible )",
      "Project( $a : activity(\"chemical-project\") )",
      "Project( $a : activity(\"chemical-project\"), $b.possible )",
      "Project( $a : limit(nature(\"new\")), $a.possible )",
      "Project( $a : activity(\"chemical-project\"), $a.possible, $a : nature(\"new\") )",
      "Project( $a : activity(\"chemical-project\"), $a.possible; )",
      "Project( activity(\"chemical-project\").possible )",
      "Project( $a : activity(\"chemical-project\"), $a.possible == true )",
      "Project( /* $a : */ id != null )"
    };
    for (String p : patterns) all.put("when " + p, good.replace(pattern, p));
    String[] consequences = {
      "",
      then + " " + SET + ";",
      SET + "; " + then,
      "insertLogical( Matched.of( drools.getMatch() ) );",
      "update( $kind );",
      "modify( $kind ) { }",
      "delete( $kind );",
      "drools.halt();",
      "while (true) {}",
      "kcontext.getKieRuntime().halt(); " + then,
      "insert( Matched.of( drools.getMatch() ) ); // " + SET,
      "insert( Matched.of( drools.getMatch() ) ) ; ;",
      "\\u0069nsert( Matched.of( drools.getMatch() ) );",
      then + "\nthen[more]\n" + then
    };
    for (String c : consequences) all.put("then " + c, good.replace("  " + then, "  " + c));
    all.put("another package", good.replace("package redline.clauses", "package java.lang"));
    all.put("no package", good.replace("package redline.clauses", ""));
    all.put("another name", good.replace("rule \"CJBHF-26-2\"", "rule \"CJBHF-26-3\""));
    all.put("escaped salience", good.replace("\nwhen", " \\u0073alience 10\nwhen"));
    all.put("empty file", "");
    all.put("only a comment", "// nothing");
    all.put("no rule", "package redline.clauses\n");
    all.put("not DRL", "hello");
    all.put("cut off", good.substring(0, good.length() - 10));
    all.put(
        "a comment that hides its end",
        good.replace("\nwhen", " /* \"*/ salience 10 /* \" */\nwhen"));
    all.put(
        "a text that looks like a comment",
        good.replace(
            pattern,
            "Project( $kind : fact(\"park.name\").isAny(\"//\"), $kind.possible ) eval( "
                + SET
                + " == null )"));
    all.put("more after the end", good + "\nrule \"x\" when then " + SET + "; end");
    return all;
  }

  @TestFactory
  Stream<DynamicTest> each_of_these_is_refused_before_it_is_compiled() {
    return hostile().entrySet().stream()
        .map(e -> dynamicTest(e.getKey().strip(), () -> isRefused(e.getValue())));
  }

  private void isRefused(String drl) {
    List<String> problems = problemsOf(drl);
    assertFalse(problems.isEmpty(), () -> "accepted:\n" + drl);
    for (String problem : problems) assertTrue(problem.startsWith("rules/" + FILE), problem);
    assertNull(System.getProperty(PWNED));
  }

  /** What stands against this text in the place of the rule. */
  private static List<String> problemsOf(String drl) {
    Register register = new Register(OURS);
    assertEquals(List.of(), register.problems.all());
    new RuleFile(register, new ProposalFacts(), FILE).check(drl);
    return register.problems.all().stream().map(Message::en).toList();
  }

  @Test
  void a_hostile_rule_stops_the_whole_rulebook_and_is_not_run() {
    RulesCopy rules = copy();
    rules.replace(FILE, "$kind.possible,", "$kind.possible, $x : " + SET + ",");
    String problem = String.join("\n", rules.problems());
    assertTrue(problem.contains(FILE + ":"), problem);
    assertTrue(problem.contains("not of the rule vocabulary"), problem);
    assertNull(System.getProperty(PWNED));
  }

  @Test
  void the_line_of_a_forbidden_word_is_named_even_when_a_comment_has_the_word_too() {
    RulesCopy rules = copy();
    rules.replace(
        FILE,
        "import io.redline.assess.Matched",
        "// salience is not allowed\nimport io.redline.assess.Matched");
    rules.replace(FILE, "\nwhen", " salience 3\nwhen");
    assertTrue(rules.problems().get(0).contains(FILE + ":7: 'salience'"), rules.problems().get(0));
  }

  @Test
  void a_comment_may_use_any_word() {
    String commented =
        OURS.drl()
            .get(FILE)
            .replace("\nwhen", "\n// not from eval; 不得 import\n/* declare \"nothing\" */\nwhen");
    assertEquals(List.of(), problemsOf(commented));
  }

  private static Stream<String[]> mistyped() {
    return Stream.of(
        new String[] {
          "activity(\"chemical-park\"",
          "activity(\"chemical-prak\"",
          "activity 'chemical-prak'",
          "chemical-park"
        },
        new String[] {
          "distance(\"yangtze-shoreline\")",
          "distance(\"yangtse-shoreline\")",
          "layer 'yangtse-shoreline'",
          "yangtze-shoreline"
        },
        new String[] {
          "\"yangtze-chemical-belt\"",
          "\"yangtze-chemical-bel\"",
          "parameter 'yangtze-chemical-bel'",
          "yangtze-chemical-belt"
        },
        new String[] {"nature(\"new\"", "nature(\"nwe\"", "nature 'nwe'", "new"},
        new String[] {
          "nature(\"new\", \"expand\")", "purpose(\"saftey\")", "purpose 'saftey'", "safety"
        },
        new String[] {"nature(\"new\", \"expand\")", "natur(\"new\")", "word 'natur'", "nature"},
        new String[] {
          "nature(\"new\", \"expand\")",
          "fact(\"water.intak\").isAny(\"none\")",
          "fact 'water.intak'",
          "water.intake"
        },
        new String[] {
          "nature(\"new\", \"expand\")",
          "fact(\"water.intake\").isAny(\"surfcae\")",
          "word of water.intake 'surfcae'",
          "surface"
        },
        new String[] {
          "nature(\"new\", \"expand\")",
          "fact(\"water.intake\").isAyn(\"surface\")",
          "word after fact 'isAyn'",
          "isAny"
        },
        new String[] {
          "nature(\"new\", \"expand\")",
          "distance(\"yangtze-shoreline\").where(\"class\", \"mainstream\").within(\"yangtze-chemical-belt\")",
          "value of class 'mainstream'",
          "mainstem"
        },
        new String[] {
          "nature(\"new\", \"expand\")",
          "distance(\"yangtze-shoreline\").where(\"clas\", \"mainstem\").within(\"yangtze-chemical-belt\")",
          "no attribute of layer yangtze-shoreline 'clas'",
          null
        });
  }

  @TestFactory
  Stream<DynamicTest> a_mistyped_id_is_named_with_what_exists_and_a_guess() {
    return mistyped()
        .map(
            m ->
                dynamicTest(
                    m[1],
                    () -> {
                      String drl = OURS.drl().get(FILE);
                      assertTrue(drl.contains(m[0]), m[0]);
                      String all = String.join("\n", problemsOf(drl.replace(m[0], m[1])));
                      assertTrue(all.contains(FILE + ":"), all);
                      assertTrue(all.contains(m[2]), all);
                      if (m[3] != null) assertTrue(all.contains("Maybe '" + m[3] + "'"), all);
                    }));
  }

  @Test
  void a_mistyped_exception_clause_is_named() {
    RulesCopy rules = copy();
    rules.replace("yangtze-protection-law/CJBHF-26-3.drl", "\"CJBHF-26-3X\"", "\"CJBHF-26-3Y\"");
    assertTrue(
        rules.problems().get(0).contains("no clause 'CJBHF-26-3Y'"), rules.problems().get(0));
  }

  @Test
  void a_mistyped_document_is_named() {
    RulesCopy rules = copy();
    rules.replace(
        "tuojiang-belt-2022/TJ-4.1.1-1.drl", "soil-conservation-plan", "soil-conservation-pln");
    String problem = rules.problems().get(0);
    assertTrue(problem.contains("no evidence 'soil-conservation-pln'"), problem);
    assertTrue(problem.contains("Maybe 'soil-conservation-plan'"), problem);
  }

  @Test
  void a_rule_in_the_wrong_folder_is_told_where_it_belongs() {
    RulesCopy rules = copy();
    String drl = rules.text(FILE);
    rules.without(FILE).with("panxi-plan-2021/CJBHF-26-2.drl", drl);
    assertTrue(
        String.join("\n", rules.problems()).contains("belongs into yangtze-protection-law/"),
        rules.problems().toString());
  }

  @Test
  void a_rule_without_a_clause_is_refused() {
    RulesCopy rules = copy();
    rules.with("yangtze-protection-law/CJBHF-26-22.drl", rules.text(FILE));
    String all = String.join("\n", rules.problems());
    assertTrue(all.contains("no clause for this file 'CJBHF-26-22'"), all);
    assertTrue(all.contains("Maybe 'CJBHF-26-2'"), all);
  }

  @Test
  void a_clause_without_its_rule_is_refused() {
    RulesCopy rules = copy();
    rules.without(FILE);
    assertTrue(rules.problems().get(0).contains(FILE + ": the file is missing"));
  }

  @Test
  void a_rule_without_examples_is_refused() {
    RulesCopy rules = copy();
    rules.without("yangtze-protection-law/CJBHF-26-2.examples.yaml");
    String problem = rules.problems().get(0);
    assertTrue(problem.contains("CJBHF-26-2.examples.yaml: at least three examples"), problem);
  }

  @Test
  void a_rule_with_two_examples_is_refused() {
    RulesCopy rules = copy();
    rules.with(
        "yangtze-protection-law/CJBHF-26-2.examples.yaml", "- violated: a\n- satisfied: b\n");
    assertTrue(rules.problems().get(0).contains("at least three examples"));
  }
}
