package io.redline.site.files;

import java.util.List;

/**
 * One plot, line or set of points of a file.
 *
 * @param id as the file calls it; empty when it does not
 * @param kind null when the file lists vertices without saying what they draw
 * @param rings of an area the outer ring first; of a line its parts; of points one list
 */
record Plot(String id, Kind kind, List<List<Vertex>> rings) {

  /** What vertices draw. */
  enum Kind {
    AREA,
    LINE,
    POINTS
  }

  Plot {
    rings = rings.stream().map(List::copyOf).toList();
  }

  Plot as(Kind newKind) {
    return new Plot(id, newKind, rings);
  }

  List<Vertex> vertices() {
    return rings.stream().flatMap(List::stream).toList();
  }
}
