package io.redline.bench;

import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.facts.Tier;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerReader;
import io.redline.report.Conclusion;
import io.redline.report.ConclusionReader;
import io.redline.report.ReviewedOutcome;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How firm the answers on the ordinary samples are, on the layers that ship: for each state the
 * headline, the prohibitions that are open, the questions left to others, the judgements that wait
 * for the reviewer, and the exit code.
 */
final class OrdinaryAnswers {
  private static final List<String> STATES = List.of("form", "answered", "reviewed");

  private OrdinaryAnswers() {}

  static void tell(Path folder, Rulebook rulebook) throws IOException, IntakeProblem {
    Screening screening =
        new Screening(new Assessor(rulebook), LayerReader.defaults(rulebook.vocabulary()));
    ProposalReader reader = new ProposalReader(rulebook.vocabulary());
    Explanation explanation = new Explanation(Lang.ZH, rulebook);
    System.out.println(
        "project\tstate\theadline\topen prohibitions\tquestions left\twaiting judgements\texit code");
    for (String state : STATES) {
      List<Row> rows = new ArrayList<>();
      for (Path project : projects(folder)) {
        boolean reviewed = state.equals("reviewed");
        Path file = project.resolve((reviewed ? "answered" : state) + ".json");
        Proposal proposal = reader.read(file);
        Screened screened = screening.screen(proposal, proposal.asOf());
        List<Conclusion> conclusions =
            reviewed
                ? ConclusionReader.read(
                    project.resolve("reviewed.json"), screened, Screening.today())
                : List.of();
        Row row = Row.of(screened.assessment(), explanation, conclusions);
        rows.add(row);
        System.out.printf(
            "%s\t%s\t%s\t%d\t%d\t%d\t%d%n",
            project.getFileName(),
            state,
            row.headline(),
            row.open(),
            row.questions(),
            row.judgements(),
            row.exitCode());
      }
      System.out.printf(
          "median\t%s\t\t%s\t%s\t%s\t%s%n",
          state,
          median(rows, Row::open),
          median(rows, Row::questions),
          median(rows, Row::judgements),
          median(rows, Row::exitCode));
    }
  }

  /**
   * @param open prohibitions that cannot be told yet
   * @param questions left to others than the reviewer
   * @param judgements that wait for the reviewer
   * @param exitCode of {@code redline check}
   */
  private record Row(String headline, int open, int questions, int judgements, int exitCode) {
    static Row of(Assessment found, Explanation explanation, List<Conclusion> conclusions) {
      ReviewedOutcome reviewed = new ReviewedOutcome(found.findings(), conclusions);
      List<String> open = reviewed.open().stream().map(f -> f.clause().id()).toList();
      List<Question> left =
          explanation.questions(found).stream()
              .filter(q -> q.settles().stream().anyMatch(open::contains))
              .toList();
      int judgements = (int) left.stream().filter(q -> q.kind() == Question.Kind.JUDGEMENT).count();
      int bans = (int) reviewed.open().stream().filter(f -> f.tier() == Tier.PROHIBITION).count();
      return new Row(
          reviewed.headline().id(),
          bans,
          left.size() - judgements,
          judgements,
          switch (reviewed.overall()) {
            case VIOLATED -> 1;
            case ERROR -> 70;
            case UNDETERMINED, REVIEW -> 3;
            default -> 0;
          });
    }
  }

  private static double median(List<Row> rows, ToIntFunction<Row> figure) {
    int[] sorted = rows.stream().mapToInt(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
  }

  private static List<Path> projects(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
