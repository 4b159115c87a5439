package io.redline.bench;

import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.assess.Headline;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerReader;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How firm the answers on the ordinary samples are, on the layers that ship: for each state the
 * headline, the prohibitions that are open and the questions left to others than the reviewer.
 */
final class OrdinaryAnswers {
  private static final List<String> STATES = List.of("form", "answered");

  private OrdinaryAnswers() {}

  static void tell(Path folder, Rulebook rulebook) throws IOException, IntakeProblem {
    Screening screening =
        new Screening(new Assessor(rulebook), LayerReader.defaults(rulebook.vocabulary()));
    ProposalReader reader = new ProposalReader(rulebook.vocabulary());
    Explanation explanation = new Explanation(Lang.ZH, rulebook);
    System.out.println("project\tstate\theadline\topen prohibitions\tquestions left");
    for (String state : STATES) {
      List<Long> left = new ArrayList<>();
      for (Path project : projects(folder)) {
        Proposal proposal = reader.read(project.resolve(state + ".json"));
        Assessment found = screening.screen(proposal, proposal.asOf()).assessment();
        long questions =
            explanation.questions(found).stream()
                .filter(q -> q.kind() != Question.Kind.JUDGEMENT)
                .count();
        left.add(questions);
        System.out.printf(
            "%s\t%s\t%s\t%d\t%d%n",
            project.getFileName(), state, found.headline().id(), open(found), questions);
      }
      left.sort(null);
      System.out.printf(
          "median\t%s\t\t\t%s%n",
          state, (left.get((left.size() - 1) / 2) + left.get(left.size() / 2)) / 2.0);
    }
  }

  private static int open(Assessment found) {
    int open = 0;
    for (Map.Entry<Outcome, Integer> each : found.tiers().get(Tier.PROHIBITION).entrySet())
      if (!Headline.isDecided(each.getKey())) open += each.getValue();
    return open;
  }

  private static List<Path> projects(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
