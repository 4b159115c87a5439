package io.redline.admission;

import io.redline.facts.Condition.Detail;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.List;
import java.util.Set;

/**
 * Where a site lies among the control units.
 *
 * @param layers one for each layer of units
 * @param elsewhere why a part of the site, or all of it, may lie on units that are not among those
 *     touched; null when the whole site lies on them. Units leave no gaps between them, so a place
 *     without one is a place the layer does not know.
 */
public record ControlUnits(List<OfLayer> layers, Measured elsewhere) {
  public static final String LAYER = "control-units";

  /**
   * The units of one layer.
   *
   * @param id of the layer
   * @param title of the layer, with its edition
   * @param list null when the layer comes without one
   * @param codes of all units in the layer
   */
  public record OfLayer(
      String id, String title, AdmissionList list, Set<String> codes, List<ControlUnit> touched) {
    public OfLayer {
      codes = Set.copyOf(codes);
      touched = List.copyOf(touched);
    }
  }

  public ControlUnits {
    layers = List.copyOf(layers);
  }

  /** There is no layer of units. */
  public static ControlUnits withoutMap() {
    return new ControlUnits(List.of(), unknown(Detail.Kind.LAYER_MISSING, null, "layer:" + LAYER));
  }

  /** Nothing is known of the site. */
  public boolean isAnywhere() {
    return elsewhere != null
        && (elsewhere.detail().kind() == Detail.Kind.NO_GEOMETRY
            || elsewhere.detail().kind() == Detail.Kind.LAYER_MISSING);
  }

  /** An unknown overlap that this fact or layer would settle. */
  public static Measured unknown(Detail.Kind why, String source, String missing) {
    return new Measured(
        Truth.UNKNOWN, null, null, null, source, new Detail(why, ""), List.of(missing));
  }
}
