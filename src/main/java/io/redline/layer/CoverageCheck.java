package io.redline.layer;

import io.redline.earth.Feature;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Whether a layer can have looked where it says it did. A coverage that none of its features meets
 * is of another layer; one that is only the box round its features says nothing of where anybody
 * looked, for a district is no box.
 *
 * @param missed no feature meets the coverage: no hit in it may count as a no
 * @param box the coverage is no more than the box round the features
 * @param filledShare of the box that features fill, 0 to 1
 */
record CoverageCheck(boolean missed, boolean box, double filledShare) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  /** A layer that fills its box, as control units do a district of four corners. */
  private static final double FILLED_SHARE = 0.95;

  /** How much larger a box drawn by hand may be than the one round the features. */
  private static final double SAME_BOX = 0.02;

  static CoverageCheck of(Layer layer) {
    if (layer.coverage() == null || layer.features().isEmpty())
      return new CoverageCheck(false, false, 0);
    Geometry coverage = layer.coverage().area();
    Envelope box = new Envelope();
    double filled = 0;
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(coverage);
    boolean met = false;
    for (Feature feature : layer.features()) {
      met = met || prepared.intersects(feature.geometry());
      box.expandToInclude(feature.geometry().getEnvelopeInternal());
      filled += feature.geometry().getArea();
    }
    boolean same = coverage.isRectangle() && isSame(coverage.getEnvelopeInternal(), box);
    double share = box.getArea() > 0 ? Math.min(1, filled / box.getArea()) : 0;
    return new CoverageCheck(!met, same && share < FILLED_SHARE, share);
  }

  private static boolean isSame(Envelope coverage, Envelope box) {
    double most = SAME_BOX * Math.max(box.getWidth(), box.getHeight());
    return Math.abs(coverage.getMinX() - box.getMinX()) <= most
        && Math.abs(coverage.getMaxX() - box.getMaxX()) <= most
        && Math.abs(coverage.getMinY() - box.getMinY()) <= most
        && Math.abs(coverage.getMaxY() - box.getMaxY()) <= most;
  }

  /** What a reader has to know; null when there is nothing to say. */
  Message remark(LayerCard card) {
    if (missed) return TEXTS.say("coverage.missed");
    if (!box || !card.extent().complete()) return null;
    return TEXTS.say("coverage.only-a-box", Numbers.fixed(100 * (1 - filledShare), 0));
  }
}
