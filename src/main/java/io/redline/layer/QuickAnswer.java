package io.redline.layer;

import io.redline.earth.Coverage;
import io.redline.earth.Footprint;
import io.redline.earth.Nearest;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings.Measured;
import io.redline.layer.OnOneLayer.Answer;
import io.redline.site.SurroundingsOnMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers without their metres: most sites are far from most features, and many lie deep inside
 * one. What is neither is measured, no farther than the question reaches.
 */
public final class QuickAnswer {
  private final Footprint site;
  private final Nearest nearest;
  private final LayerGroup group;

  public QuickAnswer(Footprint site, Nearest nearest, LayerGroup group) {
    this.site = site;
    this.nearest = nearest;
    this.group = group;
  }

  /** What {@link SurroundingsOnMap} measures, without the metres of what lies beyond the reach. */
  public Measured at(MapQuestion question) {
    double mostReach = 0;
    boolean surelyNone = false;
    for (Layer layer : group.layers()) {
      OnOneLayer one = OnOneLayer.briefly(site, nearest, question.layer(), layer);
      double reach = one.reachMetres(question.limitMetres());
      if (!one.isClear(reach)) return measured(question);
      surelyNone |= one.hasLooked(reach);
      if (layer.isComplete()) mostReach = Math.max(mostReach, reach);
    }
    return surelyNone || lookedSideBySide(mostReach) ? group.none() : group.unseen();
  }

  private boolean lookedSideBySide(double reachMetres) {
    Coverage together = group.sideBySide();
    return together != null
        && together.covers(Nearest.around(site.geometry().getEnvelopeInternal(), reachMetres));
  }

  private Measured measured(MapQuestion question) {
    List<Answer> answers = new ArrayList<>(group.layers().size());
    for (Layer layer : group.layers()) {
      OnOneLayer one = OnOneLayer.briefly(site, nearest, question.layer(), layer);
      if (question.limitMetres() == null && one.isDeepInside(question.attributes()))
        return group.yes();
      answers.add(
          question.limitMetres() == null
              ? one.overlap(question.attributes())
              : one.distance(question.attributes(), question.limitMetres()));
    }
    return LayersTogether.say(site.geometry(), group, answers);
  }
}
