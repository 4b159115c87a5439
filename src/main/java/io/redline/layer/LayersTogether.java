package io.redline.layer;

import io.redline.earth.Nearest;
import io.redline.facts.Detail;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.layer.OnOneLayer.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * Several layers for one id, each with its own accuracy: a hit in any is a hit, and something in
 * doubt in any stays in doubt. "No" needs complete layers that looked everywhere the question
 * reaches, one alone or several side by side; partial layers and those that looked elsewhere
 * neither add to it nor take from it.
 */
public final class LayersTogether {
  private static final Set<Detail.Kind> SAW_NOTHING =
      Set.of(Detail.Kind.OUTSIDE_COVERAGE, Detail.Kind.PARTIAL);

  private LayersTogether() {}

  /**
   * @param answers one of each layer, at least one
   */
  public static Measured say(Geometry site, LayerGroup layers, List<Answer> answers) {
    Measured decisive =
        answers.stream()
            .map(Answer::measured)
            .min(Comparator.comparingInt(LayersTogether::rank).thenComparing(nearest()))
            .orElseThrow();
    if (decisive.truth() != Truth.UNKNOWN || answers.size() == 1) return decisive;
    boolean allSawNothing =
        answers.stream()
            .map(Answer::measured)
            .allMatch(m -> m.truth() == Truth.NO || SAW_NOTHING.contains(m.detail().kind()));
    if (!allSawNothing) return decisive;
    Measured no =
        answers.stream()
            .map(Answer::measured)
            .filter(m -> m.truth() == Truth.NO)
            .min(nearest())
            .orElse(null);
    return no != null ? no : sideBySide(site, layers, answers, decisive);
  }

  /** Two complete layers that meet inside the reach, as two provinces' do at their border. */
  private static Measured sideBySide(
      Geometry site, LayerGroup layers, List<Answer> answers, Measured otherwise) {
    if (layers.sideBySide() == null) return otherwise;
    List<Answer> complete =
        answers.stream()
            .filter(a -> a.layer().isComplete() && a.layer().coverage() != null)
            .toList();
    double reach = complete.stream().mapToDouble(Answer::reachMetres).max().orElseThrow();
    if (!layers.sideBySide().covers(Nearest.around(site.getEnvelopeInternal(), reach)))
      return otherwise;
    Measured m = complete.stream().map(Answer::measured).min(nearest()).orElseThrow();
    String sources =
        String.join("；", complete.stream().map(a -> a.layer().label()).distinct().toList());
    Detail.Kind kind = m.metres() == null ? Detail.Kind.NO_FEATURE : Detail.Kind.FEATURE;
    return new Measured(
        Truth.NO,
        m.metres(),
        m.doubtMetres(),
        m.feature(),
        sources,
        new Detail(kind, m.detail().text()),
        List.of());
  }

  private static Comparator<Measured> nearest() {
    return Comparator.comparingDouble(
        m -> m.metres() == null ? Double.POSITIVE_INFINITY : m.metres());
  }

  private static int rank(Measured answer) {
    int truth = answer.truth() == Truth.YES ? 0 : answer.truth() == Truth.UNKNOWN ? 10 : 20;
    int detail =
        switch (answer.detail().kind()) {
          case WITHIN_DOUBT -> 0;
          case ATTRIBUTE_UNKNOWN -> 1;
          default -> 2;
        };
    return truth + detail;
  }
}
