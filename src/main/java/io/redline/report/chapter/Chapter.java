package io.redline.report.chapter;

import io.redline.facts.Outcome;
import io.redline.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reviewer hands in unchanged: the verdict, where the site lies, four tables and the review;
 * then an annexe that may be left away. Word, page, print and workbook all draw this, in this
 * order.
 *
 * @param headline the verdict in a sentence or two; the persons' where they concluded
 * @param mark by which it is coloured
 * @param beside what is said below the headline: the machine's, who signed, what the paper is good
 *     for
 * @param project labels and values, two pairs a row
 * @param caption of the figure; there is a figure where the report has a map
 * @param near what lies nearest, in words, or why there is no figure
 * @param sections tables 1 to 4, then the review
 * @param annexe instruments, layers, facts, comparisons, digests
 */
public record Chapter(
    Report report,
    String title,
    String headline,
    Outcome mark,
    List<String> beside,
    Table project,
    String caption,
    List<String> near,
    List<Section> sections,
    String annexeTitle,
    List<Section> annexe) {

  public static Chapter of(Report report) {
    Author author = new Author(report);
    Opening opening = new Opening(author);
    QuestionNumbers questions = new QuestionNumbers(author);
    Section units = new UnitPart(author).section();
    List<Section> sections = new ArrayList<>();
    sections.add(units);
    sections.add(new BanPart(author, questions, units.clauses()).section());
    sections.add(new PlanPart(author).section());
    sections.add(new DutyPart(author, units.clauses()).section());
    sections.addAll(new OpinionPart(author, questions, units.clauses()).sections());
    return new Chapter(
        report,
        author.say("title"),
        opening.headline(),
        report.outcome(),
        opening.beside(),
        opening.project(),
        author.say("figure.caption"),
        opening.near(),
        List.copyOf(sections),
        author.say("annexe"),
        new Annexe(author).sections());
  }

  /**
   * A part of the chapter or its annexe by its id; some are there only where they have something to
   * say.
   */
  public Optional<Section> section(String id) {
    return Stream.concat(sections.stream(), annexe.stream())
        .filter(section -> section.id().equals(id))
        .findFirst();
  }
}
