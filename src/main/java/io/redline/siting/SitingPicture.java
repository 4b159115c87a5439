package io.redline.siting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A siting map as a PNG, north up. The classes differ in pattern too, not in colour alone. */
public final class SitingPicture {
  private static final int LEAST_PIXELS = 700;
  private static final int BARRED = 0xFFC8453B;
  private static final int BARRED_LINE = 0xFF8F231B;
  private static final int UNKNOWN = 0xFFE9E4D4;
  private static final int UNKNOWN_LINE = 0xFFA89C78;
  private static final int ALLOWED = 0xFF9CCB9B;

  private SitingPicture() {}

  public static byte[] png(SitingMap map) {
    int zoom = Math.max(1, LEAST_PIXELS / Math.max(map.grid().columns(), map.grid().rows()));
    int width = map.grid().columns() * zoom;
    int height = map.grid().rows() * zoom;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++) {
        Patch patch = map.patch(map.grid().rows() - 1 - y / zoom, x / zoom);
        if (patch != null) image.setRGB(x, y, colour(patch, x, y));
      }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Barred is hatched, doubt here dotted close, want of layers dotted wide, allowed plain. */
  private static int colour(Patch patch, int x, int y) {
    int dots = patch.doubtHere() ? 3 : 6;
    return switch (patch.permission()) {
      case BARRED -> (x + y) % 8 == 0 ? BARRED_LINE : BARRED;
      case UNKNOWN -> x % dots == 0 && y % dots == 0 ? UNKNOWN_LINE : UNKNOWN;
      case ALLOWED -> ALLOWED;
    };
  }
}
