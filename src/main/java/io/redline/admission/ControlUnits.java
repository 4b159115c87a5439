package io.redline.admission;

import io.redline.facts.Detail;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a site lies among the control units.
 *
 * @param layers one for each layer of units
 * @param elsewhere why a part of the site, or all of it, may lie on units that are not among those
 *     touched; null when the whole site lies on them. Units leave no gaps between them, so a place
 *     without one is a place the layer does not know.
 */
public record ControlUnits(List<OfLayer> layers, @Nullable Measured elsewhere) {
  public static final String LAYER = "control-units";

  /**
   * The units of one layer.
   *
   * @param id of the layer
   * @param title of the layer, with its edition
   * @param list null when the layer comes without one
   */
  public record OfLayer(
      String id, String title, @Nullable AdmissionList list, List<ControlUnit> touched) {
    public OfLayer {
      touched = List.copyOf(touched);
    }
  }

  /**
   * A row of a list that may be for the site.
   *
   * @param units among those touched that the row is, or may be, for
   * @param maybeElsewhere whether it may be for a unit that is not among those touched
   */
  public record InPlay(AdmissionEntry entry, List<ControlUnit> units, boolean maybeElsewhere) {}

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

  /** The rows of a layer's list that may be for the site, in the list's order. */
  public List<InPlay> rowsOf(OfLayer layer) {
    RowsByUnit rows = layer.list().rows();
    List<InPlay> all = new ArrayList<>();
    BitSet positions = rows.inPlay(layer.touched(), elsewhere != null, isAnywhere());
    positions.stream()
        .forEach(
            i -> {
              AdmissionEntry entry = rows.all().get(i);
              List<ControlUnit> units =
                  layer.touched().stream().filter(u -> entry.isFor(u) != Truth.NO).toList();
              // A unit that the layer has is where the layer draws it.
              boolean other =
                  elsewhere != null
                      && (isAnywhere() || entry.target().units().isEmpty() || rows.isOffMap(i));
              if (other || !units.isEmpty()) all.add(new InPlay(entry, units, other));
            });
    return all;
  }

  /** An unknown overlap that this fact or layer would settle. */
  public static Measured unknown(Detail.Kind why, String source, String missing) {
    return new Measured(
        Truth.UNKNOWN, null, null, null, source, new Detail(why, ""), List.of(missing));
  }
}
