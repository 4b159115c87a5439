package io.redline.report.page;

import io.redline.report.TextPage;
import io.redline.site.MapView;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The surroundings of a site as a small drawing, as its template reads it: north up, with a scale
 * bar, in {@value SIZE} by {@value SIZE} units. Its colours are the style sheet's, and what it
 * names can be read by a screen reader, so it is written as elements and not painted.
 */
public record MapDrawing(MapView view, Lang lang) {
  private static final int SIZE = 640;
  private static final int TEXT = 14;

  /** Room for the north arrow above, the scale bar below, and a hand's breadth at the sides. */
  private static final int MARGIN_TOP = 60;

  private static final int MARGIN = 40;

  /** Corners closer than this cannot be told apart. */
  private static final double LEAST_STEP = 0.33;

  /**
   * One shape of the view.
   *
   * @param points each x and y
   * @param path of an SVG; empty when there are only points
   */
  public record Drawn(List<Label> points, String path, String css, String title) {}

  /** A text with its place, or a place alone. */
  public record Label(String x, String y, String text) {}

  public int size() {
    return SIZE;
  }

  /** What the legend explains, in the order in which it is drawn. */
  public List<String> kinds() {
    return Arrays.stream(MapView.Kind.values())
        .filter(kind -> view.shapes().stream().anyMatch(s -> s.kind() == kind))
        .map(MapDrawing::css)
        .toList();
  }

  public List<Drawn> shapes() {
    return view.shapes().stream().map(this::shape).toList();
  }

  private Drawn shape(MapView.Shape shape) {
    String css = css(shape.kind());
    List<Label> points = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (double[] ring : shape.rings())
      if (ring.length == 2) points.add(new Label(fine(x(ring[0])), fine(y(ring[1])), ""));
      else ring(ring, path);
    String title = (shape.layer() + " " + shape.label()).strip();
    return new Drawn(
        points,
        path.toString(),
        // A pipeline encloses nothing.
        isLineOfPart(shape) ? css + " line" : css,
        title.isEmpty() ? Pages.text(lang, "map." + css) : title);
  }

  private static String css(MapView.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isLineOfPart(MapView.Shape shape) {
    return shape.kind() == MapView.Kind.PART && shape.geometry().getDimension() == 1;
  }

  private void ring(double[] ring, StringBuilder path) {
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < ring.length; i += 2) {
      double x = x(ring[i]);
      double y = y(ring[i + 1]);
      boolean end = i == 0 || i == ring.length - 2;
      if (!end && Math.abs(x - lastX) < LEAST_STEP && Math.abs(y - lastY) < LEAST_STEP) continue;
      path.append(i == 0 ? 'M' : 'L').append(fine(x)).append(' ').append(fine(y));
      lastX = x;
      lastY = y;
    }
  }

  /** From the middle of the site to the middle of the place it might move to; null for none. */
  public String arrow() {
    Geometry move = middleOf(MapView.Kind.MOVE);
    Geometry site = middleOf(MapView.Kind.SITE);
    if (move == null || site == null) return null;
    double x1 = x(site.getCoordinate().x), y1 = y(site.getCoordinate().y);
    double x2 = x(move.getCoordinate().x), y2 = y(move.getCoordinate().y);
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 12) return null;
    double ux = (x2 - x1) / length, uy = (y2 - y1) / length;
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fL%.1f %.1fM%.1f %.1fL%.1f %.1fL%.1f %.1f",
        x1,
        y1,
        x2,
        y2,
        x2 - 9 * ux - 5 * uy,
        y2 - 9 * uy + 5 * ux,
        x2,
        y2,
        x2 - 9 * ux + 5 * uy,
        y2 - 9 * uy - 5 * ux);
  }

  private Geometry middleOf(MapView.Kind kind) {
    return view.shapes().stream()
        .filter(s -> s.kind() == kind)
        .map(s -> (Geometry) s.geometry().getCentroid())
        .findFirst()
        .orElse(null);
  }

  /** A name on its feature's middle corner, and none where another stands already. */
  public List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    List<Envelope> taken = new ArrayList<>();
    for (MapView.Shape shape : view.shapes()) {
      String text = named(shape);
      if (text.isEmpty() || shape.rings().isEmpty()) continue;
      double[] ring = shape.rings().get(0);
      double width = TextPage.width(text) * TEXT * 0.52;
      int middle = ring.length / 4 * 2;
      double left = clamp(x(ring[middle]), MARGIN / 2.0, SIZE - width - MARGIN);
      double base = clamp(y(ring[middle + 1]) - 6, MARGIN_TOP + 30, SIZE - MARGIN);
      Envelope box = new Envelope(left, left + width, base - TEXT, base + 4);
      if (taken.stream().anyMatch(box::intersects)) continue;
      taken.add(box);
      labels.add(new Label(round(left), round(base), text));
    }
    return labels;
  }

  private String named(MapView.Shape shape) {
    return switch (shape.kind()) {
      case SITE, MOVE, TRIM -> Pages.text(lang, "map." + css(shape.kind()));
      default -> shape.label();
    };
  }

  /** Length of the scale bar, in units. */
  public String scale() {
    return fine(scaleMetres() / view.radiusMetres() * SIZE / 2);
  }

  public String scaleText() {
    double metres = scaleMetres();
    return metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
  }

  private double scaleMetres() {
    return Math.pow(10, Math.floor(Math.log10(view.radiusMetres())));
  }

  private static String fine(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private double x(double east) {
    return SIZE / 2.0 + east / view.radiusMetres() * SIZE / 2;
  }

  private double y(double north) {
    return SIZE / 2.0 - north / view.radiusMetres() * SIZE / 2;
  }
}
