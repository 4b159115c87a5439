package io.redline.site.files;

import java.util.List;

/**
 * Whether words hold something that looks like a pair of coordinates. A reader that leaves a line
 * aside asks here first: what looks like a vertex and is not read must be refused or told.
 */
final class PairLook {
  private static final int MOST_NUMBERS = 40;

  private PairLook() {}

  /**
   * @param normal as {@link Angle#normal} gives it
   */
  static boolean in(String normal) {
    List<Angle> numbers = Angle.somewhereIn(normal, MOST_NUMBERS);
    for (int i = 0; i < numbers.size(); i++)
      for (int j = i + 1; j < numbers.size(); j++)
        if (isPair(numbers.get(i), numbers.get(j)) || isPair(numbers.get(j), numbers.get(i)))
          return true;
    return false;
  }

  static boolean in(List<String> cells) {
    return in(Angle.normal(String.join(" , ", cells)));
  }

  /**
   * Whether two numbers are a place, whichever of them comes first; a bare whole number is the name
   * of a point sooner than a degree.
   */
  static boolean isPlace(List<Angle> two) {
    boolean degrees = two.get(0).value() < 180 || two.get(1).value() < 180;
    if (degrees && !(isFine(two.get(0)) && isFine(two.get(1)))) return false;
    return isPair(two.get(0), two.get(1)) || isPair(two.get(1), two.get(0));
  }

  private static boolean isPair(Angle east, Angle north) {
    double x = east.value();
    double y = north.value();
    boolean metres =
        y >= 300_000
            && y <= 6_000_000
            && (x >= 270_000 && x <= 730_000 || x >= 25_270_000 && x <= 45_730_000);
    boolean degrees = x >= 73 && x <= 136 && y >= 3 && y <= 54;
    return metres || degrees && (isFine(east) || isFine(north));
  }

  private static boolean isFine(Angle angle) {
    return angle.label() != Angle.Label.NONE || angle.value() != Math.rint(angle.value());
  }
}
