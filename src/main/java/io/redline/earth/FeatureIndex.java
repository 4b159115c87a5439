package io.redline.earth;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Features by their edges, their areas and their bounding boxes. Any number of threads may ask. */
public final class FeatureIndex {
  private final EdgeIndex edges;
  private final AreaIndex areas;
  private final STRtree boxes = new STRtree();

  public FeatureIndex(List<Feature> features) {
    this.edges = EdgeIndex.of(features);
    this.areas = new AreaIndex(features, edges);
    for (Feature feature : features)
      boxes.insert(feature.geometry().getEnvelopeInternal(), feature);
    boxes.build();
  }

  public EdgeIndex edges() {
    return edges;
  }

  public AreaIndex areas() {
    return areas;
  }

  /** The features whose bounding box meets the box, in degrees. */
  @SuppressWarnings("unchecked")
  public List<Feature> near(Envelope box) {
    return boxes.query(box);
  }
}
