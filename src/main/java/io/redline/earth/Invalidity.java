package io.redline.earth;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What keeps a geometry from being valid, and where, in words. */
public final class Invalidity {
  private static final Catalogue TEXTS = Catalogue.named("earth");

  private Invalidity() {}

  public static Message of(TopologyValidationError error) {
    String kind =
        switch (error.getErrorType()) {
          case TopologyValidationError.SELF_INTERSECTION,
              TopologyValidationError.RING_SELF_INTERSECTION ->
              "invalidity.crosses";
          case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "invalidity.hole-outside";
          case TopologyValidationError.NESTED_HOLES -> "invalidity.nested-holes";
          case TopologyValidationError.NESTED_SHELLS -> "invalidity.nested-areas";
          case TopologyValidationError.DISCONNECTED_INTERIOR -> "invalidity.cut-in-two";
          case TopologyValidationError.DUPLICATE_RINGS -> "invalidity.ring-twice";
          case TopologyValidationError.TOO_FEW_POINTS -> "invalidity.few-points";
          default -> "invalidity.other";
        };
    Coordinate at = error.getCoordinate();
    return at == null
        ? TEXTS.say(kind)
        : TEXTS.say(
            "invalidity.near", TEXTS.say(kind), Numbers.fixed(at.x, 6), Numbers.fixed(at.y, 6));
  }
}
