package io.redline.report.figure;

import io.redline.site.MapView;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a view with a pen: the map in a square on the left, its legend on the right. */
final class MapPainter {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final double MAP = MapFigure.HEIGHT - 2;
  private static final double LABEL = 13;

  private final MapView view;
  private final Graphics2D pen;
  private final Lang lang;
  private final List<String> layers;
  private final List<Rectangle2D> taken = new ArrayList<>();

  MapPainter(MapView view, Graphics2D pen, Lang lang) {
    this.view = view;
    this.pen = pen;
    this.lang = lang;
    this.layers =
        view.shapes().stream()
            .map(MapView.Shape::layer)
            .filter(l -> !l.isEmpty())
            .distinct()
            .toList();
  }

  void paint() {
    pen.setColor(Color.WHITE);
    pen.fill(new Rectangle2D.Double(0, 0, MapFigure.WIDTH, MapFigure.HEIGHT));
    Rectangle2D frame = new Rectangle2D.Double(1, 1, MAP, MAP);
    pen.setColor(MapColours.GROUND);
    pen.fill(frame);
    Shape everywhere = pen.getClip();
    pen.clip(frame);
    view.shapes().forEach(this::shape);
    northArrow();
    scaleBar();
    view.shapes().forEach(this::label);
    PlacesNear.within(view.plane(), view.radiusMetres()).forEach(this::place);
    pen.setClip(everywhere);
    pen.setColor(MapColours.FRAME);
    pen.setStroke(MapColours.stroke(1));
    pen.draw(frame);
    double below = new MapLegend(view, layers, pen, lang).paint(MAP + 18);
    new RegionInset(view, pen).paint(MAP + 14, below);
  }

  private void shape(MapView.Shape shape) {
    int layer = layers.indexOf(shape.layer());
    Path2D path = path(shape);
    switch (shape.kind()) {
      case LAYER_AREA -> {
        pen.setColor(MapColours.wash(MapColours.layer(layer), 22));
        pen.fill(path);
        draw(path, MapColours.layer(layer), MapColours.layerStroke(layer, false));
      }
      case LAYER_LINE -> draw(path, MapColours.layer(layer), MapColours.layerStroke(layer, true));
      case DOUBT -> {
        pen.setColor(MapColours.wash(MapColours.DOUBT, 80));
        pen.fill(path);
      }
      case LIMIT -> draw(path, MapColours.LIMIT, MapColours.DASHED);
      case SITE -> {
        pen.setColor(MapColours.wash(MapColours.SITE, 150));
        pen.fill(path);
        draw(path, MapColours.SITE, MapColours.OUTLINE);
      }
      case PART -> {
        pen.setColor(MapColours.wash(MapColours.PART, 120));
        // A line encloses nothing.
        if (shape.geometry().getDimension() != 1) pen.fill(path);
        draw(path, MapColours.PART, MapColours.OUTLINE);
      }
      case TRIM, MOVE -> {
        pen.setColor(MapColours.wash(MapColours.BETTER, 60));
        pen.fill(path);
        draw(path, MapColours.BETTER, MapColours.DOTTED);
      }
    }
  }

  private void draw(Path2D path, Color colour, Stroke stroke) {
    pen.setColor(colour);
    pen.setStroke(stroke);
    pen.draw(path);
  }

  private Path2D path(MapView.Shape shape) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (double[] ring : shape.rings()) {
      if (ring.length == 2) {
        path.append(new Ellipse2D.Double(x(ring[0]) - 5, y(ring[1]) - 5, 10, 10), false);
        continue;
      }
      path.moveTo(x(ring[0]), y(ring[1]));
      for (int i = 2; i < ring.length; i += 2) path.lineTo(x(ring[i]), y(ring[i + 1]));
    }
    return path;
  }

  /** A name stands on its feature's middle vertex, and not at all where one stands already. */
  private void label(MapView.Shape shape) {
    if (shape.label().isEmpty() || shape.rings().isEmpty()) return;
    double[] ring = shape.rings().get(0);
    int middle = ring.length / 4 * 2;
    double width = Typeface.width(shape.label(), LABEL);
    double left = Math.max(8, Math.min(MAP - width - 8, x(ring[middle]) - width / 2));
    double base = Math.max(60, Math.min(MAP - 42, y(ring[middle + 1]) - 6));
    Rectangle2D box = new Rectangle2D.Double(left - 2, base - LABEL, width + 4, LABEL + 5);
    if (width > MAP / 2 || taken.stream().anyMatch(box::intersects)) return;
    taken.add(box);
    text(shape.label(), LABEL, left, base);
  }

  /** A town or seat by name, where no feature's name stands already. */
  private void place(PlacesNear.Near near) {
    double left = x(near.east()) + 6;
    double base = y(near.north()) + 4;
    double width = Typeface.width(near.name(), LABEL);
    Rectangle2D box = new Rectangle2D.Double(left - 10, base - LABEL, width + 12, LABEL + 5);
    if (left + width > MAP || taken.stream().anyMatch(box::intersects)) return;
    taken.add(box);
    pen.setColor(MapColours.INK);
    pen.fill(new Ellipse2D.Double(left - 8, base - 7, 5, 5));
    text(near.name(), LABEL, left, base);
  }

  private void northArrow() {
    Path2D arrow = new Path2D.Double();
    double x = MAP - 24;
    arrow.moveTo(x, 28);
    arrow.lineTo(x - 8, 52);
    arrow.lineTo(x, 46);
    arrow.lineTo(x + 8, 52);
    arrow.closePath();
    pen.setColor(MapColours.INK);
    pen.fill(arrow);
    String north = TEXTS.say(lang, "map-painter.n");
    text(north, 15, x - Typeface.width(north, 15) / 2, 22);
    taken.add(new Rectangle2D.Double(x - 14, 0, 28, 56));
  }

  /** A round length of at most a third of the map: 1, 2 or 5 times a power of ten. */
  private void scaleBar() {
    double most = view.radiusMetres() * 2 / 3;
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double metres = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    double length = metres / view.radiusMetres() * MAP / 2;
    double y = MAP - 16;
    Path2D bar = new Path2D.Double();
    bar.moveTo(16, y - 5);
    bar.lineTo(16, y);
    bar.lineTo(16 + length, y);
    bar.lineTo(16 + length, y - 5);
    pen.setColor(MapColours.HALO);
    pen.setStroke(MapColours.stroke(5));
    pen.draw(bar);
    pen.setColor(MapColours.INK);
    pen.setStroke(MapColours.stroke(2));
    pen.draw(bar);
    String words =
        metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.max(1, Math.round(metres)) + " m";
    text(words, 13, 22, y - 7);
    taken.add(new Rectangle2D.Double(10, y - 24, length + 12, 30));
  }

  private void text(String words, double size, double x, double y) {
    write(pen, words, size, x, y, true);
  }

  static void write(Graphics2D pen, String words, double size, double x, double y, boolean onMap) {
    Path2D line = Typeface.outline(words, size);
    line.transform(AffineTransform.getTranslateInstance(x, y));
    if (onMap) {
      pen.setColor(MapColours.HALO);
      pen.setStroke(MapColours.stroke(3.2f));
      pen.draw(line);
    }
    pen.setColor(MapColours.INK);
    pen.fill(line);
  }

  private double x(double east) {
    return 1 + MAP / 2 + east / view.radiusMetres() * MAP / 2;
  }

  private double y(double north) {
    return 1 + MAP / 2 - north / view.radiusMetres() * MAP / 2;
  }
}
