package io.redline.report;

import io.redline.explain.Lang;
import io.redline.site.MapView;
import java.util.Locale;

/** The surroundings of a site as a small drawing: north up, with a scale bar. */
final class SvgMap {
  private static final int SIZE = 640;
  private final MapView view;
  private final Lang lang;
  private final StringBuilder svg = new StringBuilder();

  private SvgMap(MapView view, Lang lang) {
    this.view = view;
    this.lang = lang;
  }

  static String draw(MapView view, Lang lang) {
    return new SvgMap(view, lang).draw();
  }

  private String draw() {
    svg.append("<svg viewBox=\"0 0 ")
        .append(SIZE)
        .append(' ')
        .append(SIZE)
        .append("\" role=\"img\" aria-label=\"")
        .append(lang.of("选址及周边图层示意图", "map of the site and the layers around it"))
        .append("\">\n");
    svg.append("<rect width=\"100%\" height=\"100%\" class=\"ground\"/>\n");
    for (MapView.Shape shape : view.shapes()) shape(shape);
    scaleBar();
    svg.append(
            "<path d=\"M612 52 l-9 24 9 -6 9 6z\" class=\"north\"/><text x=\"612\" y=\"44\" text-anchor=\"middle\">")
        .append(lang.of("北", "N"))
        .append("</text>\n</svg>");
    return svg.toString();
  }

  private void shape(MapView.Shape shape) {
    String css = shape.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    StringBuilder path = new StringBuilder();
    for (double[] ring : shape.rings()) {
      if (ring.length == 2) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"6\" class=\"%s\"/>%n",
                x(ring[0]),
                y(ring[1]),
                css));
        continue;
      }
      for (int i = 0; i < ring.length; i += 2)
        path.append(i == 0 ? 'M' : 'L')
            .append(String.format(Locale.ROOT, "%.1f %.1f", x(ring[i]), y(ring[i + 1])));
    }
    String title = (shape.layer() + " " + shape.label()).strip();
    if (!path.isEmpty())
      svg.append("<path d=\"")
          .append(path)
          .append("\" class=\"")
          .append(css)
          .append("\"><title>")
          .append(HtmlReport.escape(title))
          .append("</title></path>\n");
    label(shape);
  }

  private void label(MapView.Shape shape) {
    if (shape.label().isEmpty() || shape.rings().isEmpty()) return;
    double[] ring = shape.rings().get(0);
    int middle = ring.length / 4 * 2;
    double x = Math.max(30, Math.min(SIZE - 170, x(ring[middle])));
    double y = Math.max(90, Math.min(SIZE - 40, y(ring[middle + 1]) - 6));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.0f\" y=\"%.0f\">%s</text>%n",
            x,
            y,
            HtmlReport.escape(shape.label())));
  }

  private void scaleBar() {
    double metres = Math.pow(10, Math.floor(Math.log10(view.radiusMetres())));
    double length = metres / view.radiusMetres() * SIZE / 2;
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M20 %d h%.1f\" class=\"scale\"/><text x=\"20\" y=\"%d\">%s</text>%n",
            SIZE - 18,
            length,
            SIZE - 24,
            metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m"));
  }

  private double x(double east) {
    return SIZE / 2.0 + east / view.radiusMetres() * SIZE / 2;
  }

  private double y(double north) {
    return SIZE / 2.0 - north / view.radiusMetres() * SIZE / 2;
  }
}
