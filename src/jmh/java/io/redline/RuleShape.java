package io.redline;

import io.redline.facts.Condition;
import io.redline.facts.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Ways to write one clause in DRL, and the facts each of them matches. */
public enum RuleShape {
  /** One rule a clause, one pattern; the match is the evidence. */
  A {
    @Override
    String rules(RuleShapeWorld.Clause clause) {
      return rule(clause.id(), "", "Project( " + about(clause) + ", " + limit(clause) + " )", SINK);
    }
  },
  /** One rule for "applies", and one for "breached" that extends it. */
  B {
    @Override
    String rules(RuleShapeWorld.Clause clause) {
      return rule(clause.id() + " applies", "", "Project( $id : id, " + about(clause) + " )", SINK)
          + rule(
              clause.id() + " breached",
              " extends \"" + clause.id() + " applies\"",
              "Project( id == $id, " + limit(clause) + ", $near.possible )",
              SINK);
    }
  },
  /** Small facts that the engine can find by hash, joined with the project. */
  C {
    @Override
    String rules(RuleShapeWorld.Clause clause) {
      return rule(
          clause.id(),
          "",
          "PossibleActivity( id == \""
              + clause.activity()
              + "\", $of : projectId, $kind : condition )\n  Project( id == $of, "
              + works(clause)
              + ", "
              + limit(clause)
              + " )",
          SINK);
    }

    @Override
    void insert(KieSession session, RuleShapeWorld.Proposal proposal, boolean explaining) {
      Project project = proposal.project(explaining);
      session.insert(project);
      for (String activity : ACTIVITIES) {
        Condition condition = project.activity(activity);
        if (condition.isPossible())
          session.insert(new PossibleActivity(activity, project.getId(), condition));
      }
    }
  },
  /** As A, but a listener takes the match and nothing is inserted. */
  D {
    @Override
    String rules(RuleShapeWorld.Clause clause) {
      return A.rules(clause).replace(SINK, "");
    }

    @Override
    List<Evidence> fire(KieSession session, int cap) {
      List<Evidence> found = new ArrayList<>();
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              found.add(Evidence.of(event.getMatch()));
            }
          });
      fireAll(session, cap);
      return found;
    }
  },
  /** Plain booleans: what is missing reads as no. Wrong, and here only to be compared with. */
  E {
    @Override
    String rules(RuleShapeWorld.Clause clause) {
      List<String> natures =
          clause.natures().stream().map(nature -> "nature == \"" + nature + "\"").toList();
      return rule(
          clause.id(),
          "",
          "PlainProject( activities contains \""
              + clause.activity()
              + "\", "
              + String.join(" || ", natures)
              + ", $near : nearer(\""
              + clause.layer()
              + "\", "
              + clause.metres()
              + ") )",
          SINK);
    }

    @Override
    @SuppressWarnings("unchecked")
    void insert(KieSession session, RuleShapeWorld.Proposal proposal, boolean explaining) {
      session.insert(
          new PlainProject(
              proposal.id(),
              (List<String>) proposal.facts().get("activities"),
              (String) proposal.facts().get("nature"),
              proposal.distances()));
    }
  };

  private static final String SINK = "insert( Evidence.of( drools.getMatch() ) );";
  private static final List<String> ACTIVITIES = RuleShapeWorld.activities();

  abstract String rules(RuleShapeWorld.Clause clause);

  final String drl(RuleShapeWorld.Clause clause) {
    return "package redline.shapes\n\nimport io.redline.facts.Project\n"
        + "import io.redline.RuleShape.Evidence\nimport io.redline.RuleShape.PlainProject\n"
        + "import io.redline.RuleShape.PossibleActivity\n\n"
        + rules(clause);
  }

  void insert(KieSession session, RuleShapeWorld.Proposal proposal, boolean explaining) {
    session.insert(proposal.project(explaining));
  }

  List<Evidence> fire(KieSession session, int cap) {
    fireAll(session, cap);
    List<Evidence> found = new ArrayList<>();
    for (Object fact : session.getObjects(fact -> fact instanceof Evidence))
      found.add((Evidence) fact);
    return found;
  }

  private static void fireAll(KieSession session, int cap) {
    if (session.fireAllRules(cap) >= cap) throw new IllegalStateException("too many rules fired");
  }

  private static String rule(String name, String parent, String when, String then) {
    return "rule \"" + name + "\"" + parent + "\nwhen\n  " + when + "\nthen\n  " + then + "\nend\n";
  }

  private static String about(RuleShapeWorld.Clause clause) {
    return "$kind : activity(\"" + clause.activity() + "\"), $kind.possible, " + works(clause);
  }

  private static String works(RuleShapeWorld.Clause clause) {
    return "$works : nature(\"" + String.join("\", \"", clause.natures()) + "\"), $works.possible";
  }

  private static String limit(RuleShapeWorld.Clause clause) {
    return "$near : limit( distance(\""
        + clause.layer()
        + "\").within(\""
        + clause.belt()
        + "\") )";
  }

  /**
   * A rule's match, taken as evidence.
   *
   * @param values what the rule bound, by name
   */
  public record Evidence(String rule, String project, Map<String, Object> values) {
    public static Evidence of(Match match) {
      Map<String, Object> values = new TreeMap<>();
      for (String name : match.getDeclarationIds()) {
        Object value = match.getDeclarationValue(name);
        if (value instanceof Condition || value instanceof Boolean) values.put(name, value);
      }
      String project = null;
      for (Object fact : match.getObjects())
        if (fact instanceof Project whole) project = whole.getId();
        else if (fact instanceof PlainProject plain) project = plain.id();
      return new Evidence(match.getRule().getName(), project, values);
    }
  }

  /** An activity that the project is or may be. */
  public record PossibleActivity(String id, String projectId, Condition condition) {}

  /** A proposal without the third value. */
  public record PlainProject(
      String id, List<String> activities, String nature, Map<String, Double> distances) {
    public boolean nearer(String layer, double metres) {
      Double found = distances.get(layer);
      return found != null && found < metres;
    }
  }
}
