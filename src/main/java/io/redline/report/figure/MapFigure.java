package io.redline.report.figure;

import io.redline.site.MapView;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The figure "relative position of the site": north up, with scale bar, north arrow and legend. The
 * same view gives the same picture.
 */
public record MapFigure(MapView view, Lang lang) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  /** Width and height of the drawing, in its own units. */
  public static final int WIDTH = 800;

  public static final int HEIGHT = 560;
  private static final int PIXELS_A_UNIT = 2;

  /** As PNG, 1600 x 1120 pixels. */
  public byte[] png() {
    BufferedImage image =
        new BufferedImage(
            WIDTH * PIXELS_A_UNIT, HEIGHT * PIXELS_A_UNIT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(PIXELS_A_UNIT, PIXELS_A_UNIT);
    paint(pen);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // Through memory: a cache file is not always allowed.
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Into {@value WIDTH} by {@value HEIGHT} units, y downwards. */
  public void paint(Graphics2D pen) {
    AffineTransform before = pen.getTransform();
    new MapPainter(view, pen, lang).paint();
    pen.setTransform(before);
  }

  /** What the figure shows, for a reader who cannot see it. */
  public String alternativeText() {
    String layers =
        String.join(
            Punctuation.listComma(lang),
            view.shapes().stream()
                .map(MapView.Shape::layer)
                .filter(layer -> !layer.isEmpty())
                .distinct()
                .toList());
    String side = Numbers.kilometres(view.radiusMetres() * 2);
    String around = layers.isEmpty() ? TEXTS.say(lang, "map-figure.no-layer-features") : layers;
    return TEXTS.say(lang, "map-figure.relative-position", side, around);
  }
}
