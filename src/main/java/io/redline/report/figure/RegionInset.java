package io.redline.report.figure;

import io.redline.layer.PlaceNames;
import io.redline.site.MapView;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The region in small: rivers, borders, cities and seats, and a ring where the site is. */
record RegionInset(MapView view, Graphics2D pen) {
  private static final double MOST = 222;

  /** Smaller than this it would show nothing. */
  private static final double LEAST = 130;

  private static final double LABEL = 11;
  private static final Color RIVER = new Color(0x1f6fa8);
  private static final Color BORDER = new Color(0x8a93a0);

  /**
   * In the corner below the legend; not at all where that leaves no room.
   *
   * @param legendEnd how far down the legend reaches
   */
  void paint(double left, double legendEnd) {
    double side = Math.min(MOST, MapFigure.HEIGHT - legendEnd - 8);
    if (side < LEAST) return;
    double top = MapFigure.HEIGHT - 1 - side;
    Rectangle2D frame = new Rectangle2D.Double(left, top, side, side);
    pen.setColor(MapColours.GROUND);
    pen.fill(frame);
    Shape everywhere = pen.getClip();
    pen.clip(frame);
    double middleX = left + side / 2;
    double middleY = top + side / 2;
    double scale = side / 2 / MapView.REGION_METRES;
    for (MapView.Shape shape : view.region()) {
      boolean river = shape.kind() == MapView.Kind.LAYER_LINE;
      pen.setColor(river ? RIVER : BORDER);
      pen.setStroke(river ? MapColours.stroke(1.6f) : MapColours.stroke(0.9f, 4, 2));
      pen.draw(path(shape, middleX, middleY, scale));
    }
    List<Rectangle2D> taken = new ArrayList<>();
    taken.add(new Rectangle2D.Double(middleX - 9, middleY - 9, 18, 18));
    for (PlacesNear.Near near : PlacesNear.within(view.plane(), MapView.REGION_METRES))
      if (near.kind() != PlaceNames.Kind.TOWN)
        name(near, middleX + near.east() * scale, middleY - near.north() * scale, taken, frame);
    pen.setColor(MapColours.SITE);
    pen.setStroke(MapColours.stroke(2.4f));
    pen.draw(new Ellipse2D.Double(middleX - 6, middleY - 6, 12, 12));
    pen.setClip(everywhere);
    pen.setColor(MapColours.FRAME);
    pen.setStroke(MapColours.stroke(1));
    pen.draw(frame);
  }

  private void name(
      PlacesNear.Near near, double x, double y, List<Rectangle2D> taken, Rectangle2D frame) {
    double width = Typeface.width(near.name(), LABEL);
    Rectangle2D box = new Rectangle2D.Double(x - 3, y - LABEL, width + 10, LABEL + 5);
    if (!frame.contains(box) || taken.stream().anyMatch(box::intersects)) return;
    taken.add(box);
    pen.setColor(MapColours.INK);
    pen.fill(new Ellipse2D.Double(x - 2, y - 2, 4, 4));
    MapPainter.write(pen, near.name(), LABEL, x + 4, y + 4, true);
  }

  private static Path2D path(MapView.Shape shape, double middleX, double middleY, double scale) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (double[] ring : shape.rings()) {
      if (ring.length < 4) continue;
      path.moveTo(middleX + ring[0] * scale, middleY - ring[1] * scale);
      for (int i = 2; i < ring.length; i += 2)
        path.lineTo(middleX + ring[i] * scale, middleY - ring[i + 1] * scale);
    }
    return path;
  }
}
