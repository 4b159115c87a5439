package io.redline.report.page;

import io.redline.explain.Words;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.siting.Patch;
import io.redline.siting.Permission;
import io.redline.siting.SitingMap;
import io.redline.siting.SitingPicture;
import io.redline.words.Numbers;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A siting map as one self-contained page: picture, legend, and a table that says the same. */
public record SitingPage(SitingMap map, Rulebook rulebook, Words words) {
  private static final int MOST_CLAUSES = 12;

  /** A sign of the legend with how much ground it covers. */
  public record Key(String css, String label, String area) {}

  public static String write(SitingMap map, Rulebook rulebook, Words words) {
    return Pages.write(
        "siting.html", words.lang(), Map.of("page", new SitingPage(map, rulebook, words)));
  }

  public String title() {
    return text("siting.title", words.activity(map.prospect().activity()));
  }

  public String about() {
    return text(
        "siting.about",
        words.value("/nature", map.prospect().nature()),
        map.prospect().asOf(),
        Numbers.spaced(map.grid().cellMetres()));
  }

  public List<Key> keys() {
    return List.of(
        key("barred", Permission.BARRED, false),
        key("doubt", Permission.UNKNOWN, true),
        key("unknown", Permission.UNKNOWN, false),
        key("allowed", Permission.ALLOWED, false));
  }

  private Key key(String css, Permission permission, boolean doubtHere) {
    double area =
        IntStream.range(0, map.patches().size())
            .filter(p -> map.patches().get(p).permission() == permission)
            .filter(p -> map.patches().get(p).doubtHere() == doubtHere)
            .mapToDouble(map::squareKilometres)
            .sum();
    return new Key(css, label(permission, doubtHere), area(area));
  }

  /** The PNG in base 64. */
  public String picture() {
    return Base64.getEncoder().encodeToString(SitingPicture.png(map));
  }

  /** Verdict, area, clauses and what is missing of every kind of place, worst and largest first. */
  public List<List<String>> rows() {
    return IntStream.range(0, map.patches().size())
        .boxed()
        .filter(p -> map.squareKilometres(p) > 0)
        .sorted(
            Comparator.comparing((Integer p) -> map.patches().get(p).permission())
                .thenComparing(p -> -map.squareKilometres(p)))
        .map(this::row)
        .toList();
  }

  private List<String> row(int number) {
    Patch patch = map.patches().get(number);
    return List.of(
        label(patch.permission(), patch.doubtHere()),
        area(map.squareKilometres(number)),
        clauses(patch.clauses()),
        patch.missing().stream().map(words::fact).collect(Collectors.joining(text("stop"))));
  }

  /** Clauses that are open wherever the project stands; empty when there are none. */
  public String everywhere() {
    return clauses(map.openEverywhere());
  }

  private String clauses(List<String> ids) {
    String named =
        ids.stream()
            .limit(MOST_CLAUSES)
            .map(this::clause)
            .collect(Collectors.joining(text("stop")));
    return ids.size() <= MOST_CLAUSES ? named : text("siting.and-others", named, ids.size());
  }

  /** A row of an admission list is no clause of the rulebook; its id says where it is. */
  private String clause(String id) {
    Clause clause = rulebook.clause(id);
    return clause == null
        ? id
        : text("siting.clause", id, clause.instrument().title(), clause.article());
  }

  private String label(Permission permission, boolean doubtHere) {
    return text("siting." + permission.id() + (doubtHere ? "-here" : ""));
  }

  private static String area(double squareKilometres) {
    return Numbers.squareKilometres(squareKilometres);
  }

  private String text(String key, Object... arguments) {
    return Pages.text(words.lang(), key, arguments);
  }
}
