package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Well-known text: one geometry, with {@code SRID=4490;} before it or without. */
final class WktDrawing implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Pattern WKT =
      Pattern.compile(
          "\\s*(?:SRID\\s*=\\s*(\\d{1,6})\\s*;)?\\s*((?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\\b.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final int MOST_DEPTH = 4;

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    return WKT.matcher(source.text()).matches();
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    Matcher text = WKT.matcher(source.text());
    if (!text.matches()) throw new IllegalStateException("not recognised");
    String wkt = text.group(2).strip();
    DeclaredCrs system =
        text.group(1) == null ? DeclaredCrs.NOTHING : DeclaredCrs.in("EPSG:" + text.group(1));
    if (wkt.regionMatches(true, 0, "GEOMETRYCOLLECTION", 0, 18))
      throw refuse(source, TEXTS.say("wkt-drawing.collection-geometries"));
    if (isTooDeep(wkt)) throw refuse(source, TEXTS.say("wkt-drawing.parentheses-more", MOST_DEPTH));
    if (!endsWithItsLastParenthesis(wkt))
      throw refuse(source, TEXTS.say("wkt-drawing.something-after-geometry"));
    Geometry geometry;
    try {
      geometry = new WKTReader().read(wkt);
    } catch (ParseException | IllegalArgumentException e) {
      throw refuse(source, SiteSource.quoted(String.valueOf(e.getMessage())));
    }
    return new Drawing(
        Message.same("WKT"),
        system,
        Axes.EAST_FIRST,
        DrawnGeometry.plots(source, geometry, "", Message.same("WKT")),
        List.of());
  }

  /** Of a multipolygon three; looked at before anything is built. */
  private static boolean isTooDeep(String wkt) {
    int depth = 0;
    for (int i = 0; i < wkt.length(); i++) {
      char c = wkt.charAt(i);
      if (c == '(' && ++depth > MOST_DEPTH) return true;
      if (c == ')') depth--;
    }
    return false;
  }

  private static boolean endsWithItsLastParenthesis(String wkt) {
    int depth = 0;
    for (int i = 0; i < wkt.length(); i++) {
      char c = wkt.charAt(i);
      if (c == '(') depth++;
      if (c == ')' && --depth == 0) return wkt.substring(i + 1).matches("\\s*;?\\s*");
      if (depth < 0) return false;
    }
    return false;
  }

  private static IntakeProblem refuse(SiteSource source, Message value) {
    return source.refuse(value, TEXTS.say("wkt-drawing.one-wkt-geometry"), SiteSource.NOTHING);
  }
}
