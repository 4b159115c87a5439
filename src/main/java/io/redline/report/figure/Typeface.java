package io.redline.report.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that come with the product, and text as outlines from them. Drawn so, a figure looks
 * the same on every machine, whatever fonts it has, and on one that has none.
 */
public final class Typeface {
  /** A font file, in the order in which a character is looked for. */
  public enum Face {
    /** Latin, Greek, signs and the characters of GB 2312. */
    REGULAR("NotoSansSC-Regular.ttf"),
    /** The same, bold. */
    BOLD("NotoSansSC-Bold.ttf"),
    /** The characters that the other two lack. */
    RARE("DroidSansFallback.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }

    /** The TrueType file; the caller closes it. */
    public InputStream open() {
      InputStream in = Typeface.class.getResourceAsStream("/io/redline/report/fonts/" + file);
      if (in == null) throw new IllegalStateException("font " + file + " is not in the jar");
      return in;
    }
  }

  /** Read on first use; a text report never comes here. */
  private static final class Fonts {
    static final List<TrueTypeFont> INSTANCE = List.of(read(Face.REGULAR), read(Face.RARE));

    private static TrueTypeFont read(Face face) {
      try (InputStream in = face.open()) {
        return new TTFParser().parse(new RandomAccessReadBuffer(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Typeface() {}

  /**
   * The outline of a line of text that starts at 0, 0 on its base line, y downwards.
   *
   * @param size of the em square
   */
  static Path2D outline(String text, double size) {
    Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] x = {0};
    text.codePoints()
        .forEach(
            code -> {
              Glyph glyph = glyph(code);
              double scale = size / glyph.unitsPerEm();
              AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x[0], 0);
              line.append(glyph.path().getPathIterator(place), false);
              x[0] += glyph.advance() * scale;
            });
    return line;
  }

  /** How wide {@link #outline} is, trailing space included. */
  static double width(String text, double size) {
    return text.codePoints()
        .mapToDouble(
            code -> {
              Glyph glyph = glyph(code);
              return glyph.advance() * size / glyph.unitsPerEm();
            })
        .sum();
  }

  private record Glyph(Path2D path, double advance, double unitsPerEm) {}

  /** A character that no font has gets the empty box of the first. */
  private static Glyph glyph(int code) {
    try {
      for (TrueTypeFont font : Fonts.INSTANCE) {
        CmapLookup characters = font.getUnicodeCmapLookup();
        int glyph = characters.getGlyphId(code);
        if (glyph != 0) return glyph(font, glyph);
      }
      return glyph(Fonts.INSTANCE.get(0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Glyph glyph(TrueTypeFont font, int id) throws IOException {
    var data = font.getGlyph().getGlyph(id);
    Path2D path = data == null ? new Path2D.Double() : data.getPath();
    return new Glyph(path, font.getAdvanceWidth(id), font.getUnitsPerEm());
  }
}
