package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.explain.Explanation;
import io.redline.explain.Lang;
import io.redline.explain.Words;
import io.redline.facts.Condition.Operator;
import io.redline.facts.Outcome;
import io.redline.intake.Wording;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.DerivedFact;
import io.redline.site.Layer;
import io.redline.site.LayerStore;
import io.redline.site.MapView;
import io.redline.site.ReadAs;
import java.util.List;

/**
 * Everything a report is made of.
 *
 * @param screened the proposal as read, its site, and the verdict
 * @param showAll list the clauses that are not applicable too
 * @param map null without site coordinates
 * @param stamp null when the assessment was not recorded
 * @param conclusions what people concluded on single clauses, expired ones too
 */
public record Report(
    Screened screened,
    ReadAs readAs,
    LayerStore layers,
    MapView map,
    Explanation explanation,
    boolean showAll,
    RecordStamp stamp,
    List<Conclusion> conclusions) {
  private static final double USUAL_LIMIT_METRES = 1000;

  /**
   * @param fileNotes how the site's own file was understood; empty when the proposal gave the site
   * @param withMap whether to draw what lies around the site
   */
  public static Report of(
      Screened screened,
      Screening by,
      List<Wording> fileNotes,
      Explanation explanation,
      boolean showAll,
      boolean withMap) {
    Assessment assessment = screened.assessment();
    return new Report(
        screened,
        SiteReading.of(screened, by, fileNotes),
        by.layers(),
        withMap ? MapView.of(screened.site(), by.layers(), largestLimit(assessment)) : null,
        explanation,
        showAll,
        null,
        List.of());
  }

  /** The same as it stands in the decision log. */
  public Report recorded(RecordStamp newStamp) {
    return new Report(screened, readAs, layers, map, explanation, showAll, newStamp, conclusions);
  }

  /** The same with what people concluded. */
  public Report concluded(List<Conclusion> byPeople) {
    return new Report(screened, readAs, layers, map, explanation, showAll, stamp, byPeople);
  }

  public Assessment assessment() {
    return screened.assessment();
  }

  private static double largestLimit(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.outcome() != Outcome.NOT_APPLICABLE)
        .flatMap(f -> f.conditions().stream())
        .flatMap(c -> c.leaves().stream())
        .filter(c -> c.operator() == Operator.WITHIN)
        .mapToDouble(c -> (Double) c.limit())
        .max()
        .orElse(USUAL_LIMIT_METRES);
  }

  public Lang lang() {
    return explanation.words().lang();
  }

  public List<Finding> shown() {
    return assessment().findings().stream()
        .filter(f -> showAll || f.outcome() != Outcome.NOT_APPLICABLE)
        .toList();
  }

  /** "How we read this", in a line. */
  public String readAsLine() {
    Lang lang = lang();
    String place =
        readAs.place().isEmpty()
            ? lang.of("区县不明", "county unknown")
            : String.join("、", readAs.place());
    if (Double.isNaN(readAs.longitude()))
      return place + lang.of("；没有选址坐标", "; no site coordinates");
    String size =
        readAs.areaHectares() > 0
            ? lang.of("，面积 ", ", area ")
                + String.format(java.util.Locale.ROOT, "%.2f", readAs.areaHectares())
                + lang.of(" 公顷", " ha")
            : readAs.lengthMetres() > 0
                ? lang.of("，长 ", ", length ") + Math.round(readAs.lengthMetres()) + " m"
                : lang.of("，点位", ", a point");
    return String.format(
            java.util.Locale.ROOT, "%.6f°E %.6f°N", readAs.longitude(), readAs.latitude())
        + "（"
        + readAs.crs()
        + "）"
        + size
        + lang.of("，", ", ")
        + place
        + lang.of("，坐标精度 ±", ", accuracy ±")
        + Words.number(readAs.accuracyMetres())
        + " m";
  }

  /** Whether a layer was imported, came with the product, or was given by directory. */
  public String origin(Layer layer) {
    return switch (layer.origin()) {
      case DEFAULT -> lang().of("随产品的默认图层", "default layer");
      case IMPORTED -> lang().of("本机导入的图层", "imported layer");
      case GIVEN -> lang().of("指定目录的图层", "layer of the given directory");
    };
  }

  public List<String> notes() {
    return readAs.notes().stream().map(this::words).toList();
  }

  public String words(Wording note) {
    return lang().of(note.zh(), note.en());
  }

  /** A derived fact in words: the value, and for a distance the metres with their doubt. */
  public String value(DerivedFact fact) {
    String value = words(fact.value());
    if (fact.metres() == null) return value;
    return Words.number(fact.metres())
        + " m ± "
        + Words.number(fact.doubtMetres())
        + " m"
        + lang().of("，", ", ")
        + value;
  }
}
