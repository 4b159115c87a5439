package io.redline.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/** Colours and strokes of the figure; layers differ in dash as well as in colour. */
final class MapColours {
  static final Color INK = new Color(0x1c2430);
  static final Color GROUND = new Color(0xfafaf5);
  static final Color FRAME = new Color(0x8a93a0);
  static final Color HALO = new Color(0xffffff);
  static final Color LIMIT = new Color(0xb3261e);
  static final Color SITE = new Color(0x7d150f);
  static final Color PART = new Color(0x4a1d6b);
  static final Color DOUBT = new Color(0xe0a030);
  static final Color BETTER = new Color(0x1b6e3a);
  static final Stroke OUTLINE = stroke(1.6f);
  static final Stroke DASHED = stroke(1.4f, 8, 5);
  static final Stroke DOTTED = stroke(1.6f, 2.5f, 2.5f);

  private static final List<Color> LAYERS =
      List.of(
          new Color(0x1f6fa8),
          new Color(0x4f7a28),
          new Color(0x8a5300),
          new Color(0x6a3fa0),
          new Color(0x00746b),
          new Color(0xa03468),
          new Color(0x505a66));
  private static final float[][] DASHES = {{}, {9, 3}, {3, 3}, {12, 3, 2, 3}};

  private MapColours() {}

  static Color layer(int number) {
    return LAYERS.get(number % LAYERS.size());
  }

  static Color wash(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  static Stroke layerStroke(int number, boolean line) {
    return stroke(line ? 2.4f : 1.2f, DASHES[number / LAYERS.size() % DASHES.length]);
  }

  static Stroke stroke(float width, float... dash) {
    return dash.length == 0
        ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
  }
}
