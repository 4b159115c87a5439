package io.redline.report.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.redline.report.Report;
import io.redline.report.figure.MapFigure;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws each report's position figure where the page has its place, as lines and not as pixels. */
record FigureDrawers(List<Report> reports) implements FSObjectDrawerFactory, FSObjectDrawer {
  static final String TYPE = "application/x-redline-figure";
  static final String REPORT = "data";

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getTagName().equals("object") && element.getAttribute("type").equals(TYPE);
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Report report = reports.get(Integer.parseInt(element.getAttribute(REPORT)));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        pen -> {
          pen.scale(
              width / dotsPerPixel / MapFigure.WIDTH, height / dotsPerPixel / MapFigure.HEIGHT);
          new MapFigure(report.map(), report.lang()).paint(pen);
        });
    return Map.of();
  }
}
