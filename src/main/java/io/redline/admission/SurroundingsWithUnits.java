package io.redline.admission;

import io.redline.facts.Surroundings;

/** What the map says around a site, the control units with their admission lists among it. */
public interface SurroundingsWithUnits extends Surroundings {

  /** The units the site lies on or may lie on, and why there may be others. */
  ControlUnits controlUnits();
}
