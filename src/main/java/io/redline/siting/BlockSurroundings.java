package io.redline.siting;

import io.redline.admission.ControlUnits;
import io.redline.admission.ForwardingSurroundings;
import io.redline.assess.Judgement;
import io.redline.facts.Detail;
import io.redline.facts.MapQuestion;
import io.redline.facts.Truth;
import io.redline.site.SurroundingsOnMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the map says in the middle of a block, where what is settled is not looked for again. For
 * one judgement.
 */
final class BlockSurroundings extends ForwardingSurroundings {
  /** Of something near enough, and so for no want of layers. */
  private static final Set<Detail.Kind> DOUBTS =
      Set.of(Detail.Kind.WITHIN_DOUBT, Detail.Kind.ATTRIBUTE_UNKNOWN);

  private final Settled settled;
  private final Set<MapQuestion> wanting = new HashSet<>();
  private final List<MapQuestion> unclear = new ArrayList<>(2);

  BlockSurroundings(Settled settled, SurroundingsOnMap map) {
    super(map);
    this.settled = settled;
  }

  @Override
  public Place place() {
    return settled.place() == null ? map.place() : settled.place();
  }

  @Override
  public Measured near(MapQuestion question) {
    Settled.Told known = settled.told().get(question);
    if (known != null) {
      if (known.forWantOfLayers()) wanting.add(question);
      return known.near();
    }
    Measured near = map.near(question);
    if (near.truth() == Truth.UNKNOWN && !DOUBTS.contains(near.detail().kind()))
      unclear.add(question);
    return near;
  }

  @Override
  public ControlUnits controlUnits() {
    return settled.units() == null ? map.controlUnits() : settled.units();
  }

  /** Equal where the engine says the same, and for the same want of layers. */
  Object equivalenceKey(Judgement judgement) {
    for (MapQuestion question : unclear)
      if (Patch.FOR_WANT_OF_LAYERS.contains(judgement.answer(question).detail().kind()))
        wanting.add(question);
    unclear.clear();
    return List.of(judgement.equivalenceKey(), wanting);
  }
}
