package io.redline.decisions.impact;

import io.redline.admission.ControlUnits;
import io.redline.admission.ForwardingSurroundings;
import io.redline.admission.SurroundingsWithUnits;
import java.util.List;

/** A place as if nobody had drawn control units there. */
final class WithoutUnits extends ForwardingSurroundings {
  private static final ControlUnits NONE = new ControlUnits(List.of(), null);

  WithoutUnits(SurroundingsWithUnits map) {
    super(map);
  }

  @Override
  public ControlUnits controlUnits() {
    return NONE;
  }
}
