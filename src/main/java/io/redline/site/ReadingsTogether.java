package io.redline.site;

import io.redline.admission.ControlUnit;
import io.redline.admission.ControlUnits;
import io.redline.admission.ControlUnits.OfLayer;
import io.redline.facts.Detail;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the map says of a site that may lie in several places: firm only where it is the same of all
 * of them, else unknown until somebody says which place is meant.
 */
final class ReadingsTogether {
  private static final String SYSTEM = "/site/crs";

  private ReadingsTogether() {}

  /**
   * @param each the same question answered for each place, at least one
   */
  static Measured say(List<Measured> each) {
    Measured first = nearest(each);
    Set<Truth> truths = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    for (Measured one : each) truths.add(one.truth());
    boolean agree = truths.size() == 1;
    if (!agree) missing.add(SYSTEM);
    for (Measured one : each) missing.addAll(one.missing());
    Detail detail =
        agree
            ? first.detail()
            : new Detail(Detail.Kind.WITHIN_DOUBT, first.detail().text(), first.part());
    return new Measured(
        agree ? first.truth() : Truth.UNKNOWN,
        middle(each, first),
        halfWidth(each, first),
        first.feature(),
        first.source(),
        detail,
        List.copyOf(missing));
  }

  private static Measured nearest(List<Measured> each) {
    return each.stream()
        .min(
            Comparator.comparingDouble(
                m -> m.metres() == null ? Double.POSITIVE_INFINITY : m.metres()))
        .orElseThrow();
  }

  /** The distances with their doubts span a range; it is told by its middle and half its width. */
  private static Double middle(List<Measured> each, Measured first) {
    return isMeasuredThroughout(each)
        ? Double.valueOf((least(each) + most(each)) / 2)
        : first.metres();
  }

  private static Double halfWidth(List<Measured> each, Measured first) {
    return isMeasuredThroughout(each)
        ? Double.valueOf((most(each) - least(each)) / 2)
        : first.doubtMetres();
  }

  private static boolean isMeasuredThroughout(List<Measured> each) {
    boolean spread = each.stream().map(Measured::metres).distinct().count() > 1;
    return spread && each.stream().allMatch(m -> m.metres() != null && m.doubtMetres() != null);
  }

  private static double least(List<Measured> each) {
    return each.stream().mapToDouble(m -> m.metres() - m.doubtMetres()).min().orElseThrow();
  }

  private static double most(List<Measured> each) {
    return each.stream().mapToDouble(m -> m.metres() + m.doubtMetres()).max().orElseThrow();
  }

  /**
   * The units of every place: surely met is only what all of them meet.
   *
   * @param each of the same layers
   */
  static ControlUnits units(List<ControlUnits> each) {
    List<OfLayer> layers = new ArrayList<>();
    for (int i = 0; i < each.get(0).layers().size(); i++) {
      int layer = i;
      layers.add(together(each.stream().map(units -> units.layers().get(layer)).toList()));
    }
    Measured elsewhere =
        each.stream()
            .map(ControlUnits::elsewhere)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new ControlUnits(layers, elsewhere);
  }

  private static OfLayer together(List<OfLayer> each) {
    Map<String, List<ControlUnit>> met = new LinkedHashMap<>();
    for (OfLayer one : each)
      for (ControlUnit unit : one.touched())
        met.computeIfAbsent(key(unit, met.size()), k -> new ArrayList<>()).add(unit);
    List<ControlUnit> touched = new ArrayList<>();
    for (List<ControlUnit> units : met.values()) {
      List<Measured> overlaps = new ArrayList<>(units.stream().map(ControlUnit::overlap).toList());
      if (units.size() < each.size()) overlaps.add(notMet(overlaps.get(0)));
      touched.add(units.get(0).with(say(overlaps)));
    }
    OfLayer first = each.get(0);
    return new OfLayer(first.id(), first.title(), first.list(), touched);
  }

  /** A unit without a code is not known again. */
  private static String key(ControlUnit unit, int position) {
    return unit.code() == null ? "#" + position : unit.code();
  }

  private static Measured notMet(Measured met) {
    return new Measured(
        Truth.NO,
        null,
        null,
        null,
        met.source(),
        new Detail(Detail.Kind.NO_FEATURE, ""),
        List.of());
  }
}
