package io.redline.assess;

import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the examples beside the rules come out as they say. */
public final class RulesCheck {
  private static final Catalogue TEXTS = Catalogue.named("rulebook");

  private RulesCheck() {}

  /**
   * @param folder that the rulebook was read from
   * @param clause the only one to examine, one of the rulebook's; null for all of them
   * @return that it is sound, with numbers
   * @throws RulebookProblem naming every example that does not come out or cannot be read
   */
  public static Message of(Rulebook rulebook, Path folder, @Nullable String clause)
      throws IOException {
    List<Example> examples =
        clause == null
            ? Example.all(folder, rulebook)
            : Example.of(rulebook.clause(clause), folder, rulebook);
    judge(examples, rulebook);
    if (clause != null) return TEXTS.say("sound-clause", clause, examples.size());
    Collection<Clause> clauses = rulebook.clauses();
    return TEXTS.say(
        "sound",
        clauses.size(),
        rulebook.compiled().bindings().size(),
        clauses.stream().filter(one -> one.about() != null).count(),
        examples.size(),
        rulebook.digest());
  }

  private static void judge(List<Example> examples, Rulebook rulebook) {
    Assessor assessor = new Assessor(rulebook);
    List<Message> wrong = new ArrayList<>();
    for (Example example : examples) {
      Finding finding = example.judge(assessor);
      if (finding != null && finding.outcome() == example.expected()) continue;
      Object found = finding == null ? TEXTS.say("outside") : finding.outcome().id();
      wrong.add(
          TEXTS.say(
              "example-gives", example.at(), example.title(), example.expected().id(), found));
    }
    if (!wrong.isEmpty()) throw new RulebookProblem(wrong);
  }
}
