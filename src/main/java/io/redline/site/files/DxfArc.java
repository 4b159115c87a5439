package io.redline.site.files;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Arcs of a drawing in chords that stay within two centimetres of them. */
final class DxfArc {
  private static final double SAGITTA_METRES = 0.02;

  /** Of drawings in degrees, some two centimetres too. */
  private static final double SAGITTA_DEGREES = 2e-7;

  private static final int MOST_CHORDS = 720;

  private DxfArc() {}

  /**
   * The points between two vertices.
   *
   * @param bulge tangent of a quarter of the angle, positive when the arc turns left
   */
  static List<Coordinate> between(Coordinate from, Coordinate to, double bulge) {
    double chord = from.distance(to);
    if (chord == 0) return List.of();
    double angle = 4 * Math.atan(bulge);
    double radius = chord / 2 / Math.sin(Math.abs(angle) / 2);
    double apothem = radius * Math.cos(Math.abs(angle) / 2) * Math.signum(bulge);
    double x = (from.x + to.x) / 2 - apothem * (to.y - from.y) / chord;
    double y = (from.y + to.y) / 2 + apothem * (to.x - from.x) / chord;
    double start = Math.atan2(from.y - y, from.x - x);
    List<Coordinate> points = new ArrayList<>();
    int chords = chords(radius, Math.abs(angle), from);
    for (int i = 1; i < chords; i++) points.add(at(x, y, radius, start + angle * i / chords));
    return points;
  }

  /**
   * Counter-clockwise, its ends among the points.
   *
   * @param start, end in degrees
   */
  static List<Coordinate> of(double x, double y, double radius, double start, double end) {
    double sweep = ((end - start) % 360 + 360) % 360;
    double angle = Math.toRadians(sweep == 0 ? 360 : sweep);
    int chords = chords(radius, angle, new Coordinate(x, y));
    List<Coordinate> points = new ArrayList<>();
    int last = sweep == 0 ? chords - 1 : chords;
    for (int i = 0; i <= last; i++)
      points.add(at(x, y, radius, Math.toRadians(start) + angle * i / chords));
    return points;
  }

  private static Coordinate at(double x, double y, double radius, double angle) {
    return new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }

  private static int chords(double radius, double angle, Coordinate where) {
    boolean degrees = Math.abs(where.x) <= 180 && Math.abs(where.y) <= 180;
    double share = (degrees ? SAGITTA_DEGREES : SAGITTA_METRES) / radius;
    double step = share >= 1 ? Math.PI / 2 : 2 * Math.acos(1 - share);
    double wanted = Math.ceil(angle / Math.max(step, 1e-6));
    return (int) Math.max(4, Math.min(MOST_CHORDS, wanted));
  }
}
