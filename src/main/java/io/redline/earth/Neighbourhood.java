package io.redline.earth;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What the layers hold around a site, cut to a square window and laid into a plane in metres. Each
 * layer is cut once. Not for use by several threads.
 */
public final class Neighbourhood {
  /**
   * A feature, or one of its parts.
   *
   * @param metres what of it lies in the window
   */
  public record Near(Feature feature, Geometry metres) {}

  private final LocalPlane plane;
  private final Geometry site;
  private final Geometry window;

  /** By the index object itself: to compare two is to compare all they hold. */
  private final Map<FeatureIndex, List<Near>> known = new IdentityHashMap<>();

  /**
   * @param site longitude and latitude
   * @param reachMetres how far the window reaches beyond the site on every side
   */
  public Neighbourhood(Geometry site, double reachMetres) {
    this.plane = LocalPlane.around(site);
    this.site = plane.toMetres(site);
    Envelope box = this.site.getEnvelopeInternal();
    double half = Math.max(box.getWidth(), box.getHeight()) / 2 + reachMetres;
    this.window = site.getFactory().toGeometry(new Envelope(-half, half, -half, half));
  }

  public LocalPlane plane() {
    return plane;
  }

  /** The site in the plane. */
  public Geometry site() {
    return site;
  }

  public double radiusMetres() {
    return window.getEnvelopeInternal().getMaxX();
  }

  public Geometry window() {
    return window;
  }

  public List<Near> features(FeatureIndex layer) {
    return known.computeIfAbsent(layer, this::cut);
  }

  private List<Near> cut(FeatureIndex layer) {
    List<Near> near = new ArrayList<>();
    Envelope degrees = plane.toDegrees(window).getEnvelopeInternal();
    for (Feature feature : layer.near(degrees)) {
      for (Geometry part : OverlapWith.alike(feature.geometry())) {
        Geometry metres = inWindow(plane.toMetres(part));
        if (!metres.isEmpty()) near.add(new Near(feature, metres));
      }
    }
    near.sort(java.util.Comparator.comparingInt(n -> n.feature().number()));
    return near;
  }

  private Geometry inWindow(Geometry metres) {
    Envelope box = window.getEnvelopeInternal();
    if (box.contains(metres.getEnvelopeInternal())) return metres;
    if (metres.getDimension() == 0) return metres.intersection(window);
    // What is valid on the globe may cross itself by a rounding once it lies in a plane.
    Geometry sound =
        metres.getDimension() == 2 && !metres.isValid() ? GeometryFixer.fix(metres) : metres;
    return OverlayNGRobust.overlay(sound, window, OverlayNG.INTERSECTION);
  }
}
