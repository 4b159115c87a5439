package io.redline.report;

import io.redline.explain.Words;
import io.redline.site.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The surroundings of a site as a small drawing: north up, with a scale bar. */
final class SvgMap {
  private static final int SIZE = 640;
  private static final int TEXT = 14;

  /** Room for the north arrow above, the scale bar below, and a hand's breadth at the sides. */
  private static final int MARGIN_TOP = 60;

  private static final int MARGIN = 40;

  private final MapView view;
  private final Words words;
  private final StringBuilder svg = new StringBuilder();
  private final List<Envelope> taken = new ArrayList<>();

  private SvgMap(MapView view, Words words) {
    this.view = view;
    this.words = words;
  }

  static String draw(MapView view, Words words) {
    return new SvgMap(view, words).draw();
  }

  private String draw() {
    svg.append(
            String.format(
                Locale.ROOT, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", SIZE, SIZE))
        .append(Html.escape(words.label("map.label")))
        .append("\">\n<rect width=\"100%\" height=\"100%\" class=\"ground\"/>\n");
    view.shapes().forEach(this::shape);
    arrow();
    view.shapes().forEach(this::label);
    scaleBar();
    svg.append(
            "<path d=\"M612 52 l-9 24 9 -6 9 6z\" class=\"north\"/><text x=\"612\" y=\"44\" text-anchor=\"middle\">")
        .append(words.lang().of("北", "N"))
        .append("</text>\n</svg>");
    return svg.toString();
  }

  private void shape(MapView.Shape shape) {
    String css = HtmlMap.css(shape.kind());
    StringBuilder path = new StringBuilder();
    for (double[] ring : shape.rings()) {
      if (ring.length == 2) {
        append(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"6\" class=\"%s\"/>\n",
            x(ring[0]), y(ring[1]), css);
        continue;
      }
      ring(ring, path);
    }
    String title = (shape.layer() + " " + shape.label()).strip();
    if (!path.isEmpty())
      svg.append("<path d=\"")
          .append(path)
          .append("\" class=\"")
          .append(css)
          .append(isLineOfPart(shape) ? " line" : "")
          .append("\"><title>")
          .append(Html.escape(title.isEmpty() ? words.label("map." + css) : title))
          .append("</title></path>\n");
  }

  /** A pipeline encloses nothing. */
  private static boolean isLineOfPart(MapView.Shape shape) {
    return shape.kind() == MapView.Kind.PART && shape.geometry().getDimension() == 1;
  }

  /** Corners closer than a third of a point cannot be told apart. */
  private void ring(double[] ring, StringBuilder path) {
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < ring.length; i += 2) {
      double x = x(ring[i]);
      double y = y(ring[i + 1]);
      boolean end = i == 0 || i == ring.length - 2;
      if (!end && Math.abs(x - lastX) < 0.33 && Math.abs(y - lastY) < 0.33) continue;
      path.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
      lastX = x;
      lastY = y;
    }
  }

  /** From the middle of the site to the middle of the place it might move to. */
  private void arrow() {
    Geometry move = middleOf(MapView.Kind.MOVE);
    Geometry site = middleOf(MapView.Kind.SITE);
    if (move == null || site == null) return;
    double x1 = x(site.getCoordinate().x), y1 = y(site.getCoordinate().y);
    double x2 = x(move.getCoordinate().x), y2 = y(move.getCoordinate().y);
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 12) return;
    double ux = (x2 - x1) / length, uy = (y2 - y1) / length;
    append(
        "<path d=\"M%.1f %.1fL%.1f %.1fM%.1f %.1fL%.1f %.1fL%.1f %.1f\" class=\"arrow\"/>\n",
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
  private void label(MapView.Shape shape) {
    String text = named(shape);
    if (text.isEmpty() || shape.rings().isEmpty()) return;
    double[] ring = shape.rings().get(0);
    double width = TextPage.width(text) * TEXT * 0.52;
    int middle = ring.length / 4 * 2;
    double left = clamp(x(ring[middle]), MARGIN / 2.0, SIZE - width - MARGIN);
    double base = clamp(y(ring[middle + 1]) - 6, MARGIN_TOP + 30, SIZE - MARGIN);
    Envelope box = new Envelope(left, left + width, base - TEXT, base + 4);
    if (taken.stream().anyMatch(box::intersects)) return;
    taken.add(box);
    append("<text x=\"%.0f\" y=\"%.0f\">%s</text>\n", left, base, Html.escape(text));
  }

  private String named(MapView.Shape shape) {
    return switch (shape.kind()) {
      case SITE, MOVE, TRIM -> words.label("map." + HtmlMap.css(shape.kind()));
      default -> shape.label();
    };
  }

  private void scaleBar() {
    double metres = Math.pow(10, Math.floor(Math.log10(view.radiusMetres())));
    double length = metres / view.radiusMetres() * SIZE / 2;
    append(
        "<path d=\"M20 %d h%.1f\" class=\"scale\"/><text x=\"20\" y=\"%d\">%s</text>\n",
        SIZE - 18,
        length,
        SIZE - 24,
        metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m");
  }

  private void append(String pattern, Object... values) {
    svg.append(String.format(Locale.ROOT, pattern, values));
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
