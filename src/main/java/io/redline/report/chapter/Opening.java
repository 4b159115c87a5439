package io.redline.report.chapter;

import io.redline.assess.Assessment;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Place;
import io.redline.intake.AdministrativeCodes;
import io.redline.report.Report;
import io.redline.report.chapter.Table.Cell;
import io.redline.report.chapter.Table.Row;
import io.redline.site.DerivedFact;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a reader learns first: the verdict in a sentence, which project, where it lies. */
final class Opening {
  private static final int MOST_NEAR = 6;

  private final Author author;
  private final Report report;
  private final Assessment assessment;

  Opening(Author author) {
    this.author = author;
    this.report = author.report;
    this.assessment = report.assessment();
  }

  /** As people left it where they did; else the machine's. */
  String headline() {
    return isByPeople() ? report.personHeadline() : machine();
  }

  private boolean isByPeople() {
    return !report.personHeadline().isEmpty();
  }

  private String machine() {
    return report.explanation().headline(assessment, report.questions());
  }

  List<String> beside() {
    List<String> lines = new ArrayList<>();
    if (isByPeople()) lines.add(author.say("headline.machine", machine()));
    if (report.isSigned()) lines.add(report.signatureLine());
    lines.add(report.gradeTitle() + author.say("stop.between") + author.words.label("disclaimer"));
    return lines;
  }

  Table project() {
    JsonNode json = report.screened().proposal().json();
    List<String> said = new ArrayList<>();
    add(said, "project.name", assessment.proposalName());
    add(said, "project.place", place());
    add(said, "project.kind", new Kind(author).of(report.screened().proposal()));
    JsonNode nature = json.path("nature");
    JsonNode area = json.at("/land/areaHectares");
    add(
        said,
        "project.nature",
        (nature.isString()
                ? author.words.value("/nature", nature.asString())
                : author.say("not-given"))
            + (area.isNumber() ? author.say("project.area", area.asString()) : ""));
    add(
        said,
        "project.as-of",
        author.say("project.rules", assessment.asOf(), assessment.rulebook().version()));
    add(
        said,
        "project.record",
        report.stamp() == null ? author.words.label("record.none") : report.stamp().number());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < said.size(); i += 4)
      rows.add(
          new Row(
              List.of(
                  Cell.label(said.get(i)),
                  Cell.of(said.get(i + 1)),
                  Cell.label(said.get(i + 2)),
                  Cell.of(said.get(i + 3))),
              List.of()));
    return new Table(author.columns("", 11, "", 43, "", 11, "", 35), rows);
  }

  private void add(List<String> to, String key, String value) {
    to.add(author.say(key));
    to.add(value);
  }

  /** Counties by name; of a site across a border each. */
  private String place() {
    Place place = assessment.place();
    if (!place.isKnown()) return author.say("not-given");
    List<String> names =
        place.codes().stream()
            .filter(code -> !code.equals(Place.ANYWHERE))
            .map(code -> code.equals(Place.ELSEWHERE) ? author.say("elsewhere") : named(code))
            .toList();
    return names.isEmpty() ? author.say("not-given") : Punctuation.list(author.lang, names);
  }

  /** With city and province before the county. */
  private static String named(String code) {
    List<String> names = new ArrayList<>();
    for (String wider : List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)) {
      String name = AdministrativeCodes.name(wider);
      boolean plain = !name.equals(wider) && !name.matches("市辖区|县");
      if (plain && !names.contains(name)) names.add(name);
    }
    return names.isEmpty() ? AdministrativeCodes.name(code) : String.join("", names);
  }

  /** Middle, units and the nearest of what was measured, for those who look at the figure. */
  List<String> near() {
    List<String> lines = new ArrayList<>();
    if (report.map() == null) {
      lines.add(author.say("figure.none"));
      return lines;
    }
    List<String> units =
        assessment.controlUnits().stream().map(unit -> unit.unit().label()).distinct().toList();
    lines.add(
        author.say("figure.site", report.readAsLine())
            + (units.isEmpty()
                ? author.say("figure.no-unit")
                : author.say("figure.units", Punctuation.list(author.lang, units))));
    List<String> near = measured();
    if (!near.isEmpty())
      lines.add(author.say("figure.near", String.join(Punctuation.semicolon(author.lang), near)));
    return lines;
  }

  private List<String> measured() {
    Map<String, String> near = new LinkedHashMap<>();
    for (DerivedFact fact : report.readAs().derived())
      if (fact.metres() != null)
        near(near, report.words(fact.value()), fact.metres(), fact.doubtMetres());
    leaves()
        .filter(
            c -> c.operator() == Operator.WITHIN && c.value() != null && c.doubtMetres() != null)
        .forEach(
            c -> {
              String name =
                  c.detail().text().isEmpty()
                      ? author.words.layer(c.fact().substring("layer:".length()))
                      : c.detail().text();
              near(near, name, (Double) c.value(), c.doubtMetres());
            });
    return near.values().stream().distinct().limit(MOST_NEAR).toList();
  }

  /** A feature once, however many clauses ask for it. */
  private void near(Map<String, String> near, String name, double metres, double doubtMetres) {
    if (near.keySet().stream().noneMatch(other -> other.startsWith(name)))
      near.put(
          name,
          author.say("figure.distance", name, Numbers.spaced(metres), Numbers.spaced(doubtMetres)));
  }

  private Stream<Condition> leaves() {
    return author.findings().stream()
        .filter(f -> f.outcome() != Outcome.NOT_APPLICABLE)
        .flatMap(f -> f.conditions().stream())
        .flatMap(c -> c.leaves().stream());
  }
}
