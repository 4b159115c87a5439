package io.redline.layer;

import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** A small picture of a layer, to see at once that a wrong file was taken. North is up. */
public final class LayerPicture {
  private static final int WIDTH = 800;
  private static final int LARGEST_SVG_EDGES = 60_000;
  private static final int COLUMNS = 60;
  private static final int LARGEST_ROWS = 24;
  private static final char BRAILLE = '\u2800';
  private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final double[] ends;
  private final Envelope box;
  private final double scaleX;

  private LayerPicture(Layer layer) {
    ends = layer.index().edges().ends();
    box = new Envelope();
    for (int i = 0; i + 1 < ends.length; i += 2) box.expandToInclude(ends[i], ends[i + 1]);
    if (box.getWidth() < 1e-6 || box.getHeight() < 1e-6) box.expandBy(1e-3);
    // Degrees of longitude are shorter: the picture keeps shapes.
    scaleX = Math.cos(Math.toRadians(box.centre().y));
  }

  /** An SVG drawing of every edge; of very large layers every n-th, and it says so. */
  public static String svg(Layer layer) {
    return new LayerPicture(layer).toSvg(layer.card().title());
  }

  /** Lines of braille characters, 60 columns of 2 by 4 dots. */
  public static String text(Layer layer) {
    return new LayerPicture(layer).toText();
  }

  private String toSvg(String title) {
    int height =
        (int) Math.max(1, Math.min(4 * WIDTH, WIDTH * box.getHeight() / (box.getWidth() * scaleX)));
    double unit = WIDTH / box.getWidth();
    double unitY = height / box.getHeight();
    int edges = ends.length / 4;
    int step = edges / LARGEST_SVG_EDGES + 1;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 -10 ")
        .append(WIDTH + 20)
        .append(' ')
        .append(height + 20)
        .append("\"><title>")
        .append(escaped(title))
        .append(step > 1 ? " (1/" + step + ")" : "")
        .append(
            "</title><rect x=\"-10\" y=\"-10\" width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"none\" stroke=\"#b3261e\" stroke-linecap=\"round\" stroke-width=\"1.5\" d=\"");
    for (int i = 0; i < edges; i += step) {
      double x1 = (ends[4 * i] - box.getMinX()) * unit,
          y1 = (box.getMaxY() - ends[4 * i + 1]) * unitY;
      double x2 = (ends[4 * i + 2] - box.getMinX()) * unit,
          y2 = (box.getMaxY() - ends[4 * i + 3]) * unitY;
      svg.append(String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x1, y1, x2, y2));
    }
    return svg.append("\"/></svg>\n").toString();
  }

  private String toText() {
    double ratio = box.getHeight() / (box.getWidth() * scaleX);
    int rows = (int) Math.max(2, Math.min(LARGEST_ROWS, Math.round(COLUMNS * 2 * ratio / 4)));
    int columns = (int) Math.max(4, Math.min(COLUMNS, Math.round(rows * 4 / ratio / 2)));
    int[][] cells = new int[rows][columns];
    for (int i = 0; i < ends.length; i += 4)
      line(cells, ends[i], ends[i + 1], ends[i + 2], ends[i + 3]);
    StringBuilder text = new StringBuilder();
    for (int[] row : cells) {
      for (int cell : row) text.append((char) (BRAILLE + cell));
      text.append('\n');
    }
    return text.toString();
  }

  private void line(int[][] cells, double ax, double ay, double bx, double by) {
    double w = cells[0].length * 2 - 1, h = cells.length * 4 - 1;
    double x1 = (ax - box.getMinX()) / box.getWidth() * w,
        y1 = (box.getMaxY() - ay) / box.getHeight() * h;
    double x2 = (bx - box.getMinX()) / box.getWidth() * w,
        y2 = (box.getMaxY() - by) / box.getHeight() * h;
    int steps = (int) Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
    for (int s = 0; s <= steps; s++) {
      double t = steps == 0 ? 0 : (double) s / steps;
      int x = (int) Math.round(x1 + t * (x2 - x1)), y = (int) Math.round(y1 + t * (y2 - y1));
      cells[y / 4][x / 2] |= DOTS[y % 4][x % 2];
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\p{Cntrl}", " ");
  }
}
