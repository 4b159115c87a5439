package io.redline.report.figure;

import io.redline.site.MapView;
import io.redline.site.MapView.Kind;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Says what each sign on the map stands for, one below the other. */
final class MapLegend {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final double SIZE = 13;
  private static final double LINE = 18;
  private static final double SIGN = 26;

  private final MapView view;
  private final List<String> layers;
  private final Graphics2D pen;
  private final Lang lang;
  private double left;
  private double y = 22;

  MapLegend(MapView view, List<String> layers, Graphics2D pen, Lang lang) {
    this.view = view;
    this.layers = layers;
    this.pen = pen;
    this.lang = lang;
  }

  /**
   * @return how far down it reaches
   */
  double paint(double fromLeft) {
    left = fromLeft;
    MapPainter.write(pen, TEXTS.say(lang, "map-legend.legend"), 15, left, y, false);
    y += 24;
    entry(TEXTS.say(lang, "map-legend.site"), () -> box(MapColours.SITE, 150, MapColours.OUTLINE));
    if (has(Kind.PART))
      entry(
          TEXTS.say(lang, "map-legend.part-project"),
          () -> box(MapColours.PART, 120, MapColours.OUTLINE));
    if (has(Kind.TRIM))
      entry(
          TEXTS.say(lang, "map-legend.suggested-trim"),
          () -> box(MapColours.BETTER, 60, MapColours.DOTTED));
    if (has(Kind.MOVE))
      entry(
          TEXTS.say(lang, "map-legend.suggested-place"),
          () -> box(MapColours.BETTER, 60, MapColours.DOTTED));
    for (String limit : labels(Kind.LIMIT))
      entry(
          TEXTS.say(lang, "map-legend.limit", limit),
          () -> line(MapColours.LIMIT, MapColours.DASHED));
    if (has(Kind.DOUBT))
      entry(
          TEXTS.say(lang, "map-legend.doubt-whether-limit"), () -> box(MapColours.DOUBT, 80, null));
    for (int i = 0; i < layers.size(); i++) layer(i);
    return y;
  }

  private boolean has(Kind kind) {
    return view.shapes().stream().anyMatch(shape -> shape.kind() == kind);
  }

  private List<String> labels(Kind kind) {
    return view.shapes().stream()
        .filter(shape -> shape.kind() == kind)
        .map(MapView.Shape::label)
        .distinct()
        .toList();
  }

  private void layer(int number) {
    boolean area =
        view.shapes().stream()
            .anyMatch(s -> s.layer().equals(layers.get(number)) && s.kind() == Kind.LAYER_AREA);
    Color colour = MapColours.layer(number);
    entry(
        layers.get(number),
        () -> {
          if (area) box(colour, 34, MapColours.layerStroke(number, false));
          else line(colour, MapColours.layerStroke(number, true));
        });
  }

  private void entry(String words, Runnable sign) {
    sign.run();
    double text = left + SIGN + 8;
    for (String line : wrapped(words, MapFigure.WIDTH - text - 2)) {
      MapPainter.write(pen, line, SIZE, text, y, false);
      y += LINE;
    }
    y += 5;
  }

  private void box(Color colour, int alpha, java.awt.Stroke stroke) {
    Rectangle2D sign = new Rectangle2D.Double(left, y - 11, SIGN, 13);
    pen.setColor(MapColours.wash(colour, alpha));
    pen.fill(sign);
    if (stroke == null) return;
    pen.setColor(colour);
    pen.setStroke(stroke);
    pen.draw(sign);
  }

  private void line(Color colour, java.awt.Stroke stroke) {
    pen.setColor(colour);
    pen.setStroke(stroke);
    pen.draw(new Line2D.Double(left, y - 5, left + SIGN, y - 5));
  }

  /** Chinese breaks anywhere, so everything may; Latin words break at spaces when they can. */
  static List<String> wrapped(String words, double width) {
    List<String> lines = new ArrayList<>();
    String rest = words;
    while (Typeface.width(rest, SIZE) > width) {
      int end = rest.length();
      while (end > 1 && Typeface.width(rest.substring(0, end), SIZE) > width)
        end = rest.offsetByCodePoints(end, -1);
      int space = rest.lastIndexOf(' ', end);
      int cut = space > 0 ? space : Math.max(end, rest.offsetByCodePoints(0, 1));
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }
}
