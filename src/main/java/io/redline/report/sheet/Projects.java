package io.redline.report.sheet;

import io.redline.assess.Assessment;
import io.redline.report.Report;
import io.redline.report.chapter.Chapter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/** The chapters of a workbook; of several every row begins with the project's name. */
record Projects(List<Chapter> chapters) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  static Projects of(List<Report> reports) {
    return new Projects(reports.stream().map(Chapter::of).toList());
  }

  Lang lang() {
    return chapters.get(0).report().lang();
  }

  boolean areSeveral() {
    return chapters.size() > 1;
  }

  String heading() {
    return TEXTS.say(lang(), "chapter-sheet.project");
  }

  /** With its id where another project has the same name. */
  String name(Chapter chapter) {
    Assessment assessment = chapter.report().assessment();
    String name = assessment.proposalName();
    long same =
        chapters.stream().filter(c -> c.report().assessment().proposalName().equals(name)).count();
    return same == 1 ? name : (name + " " + assessment.proposalId()).strip();
  }

  List<Object> under(String name, List<?> cells) {
    List<Object> all = new ArrayList<>();
    if (areSeveral()) all.add(name);
    all.addAll(cells);
    return all;
  }
}
