package io.redline.siting;

import io.redline.assess.Judgement;
import io.redline.earth.CoordinateRange;
import io.redline.facts.MapQuestion;
import io.redline.facts.Truth;
import io.redline.intake.Proposal;
import io.redline.screening.Screening;
import io.redline.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The plain way to a siting map: every cell put to the engine by itself. */
final class CellByCell {
  private CellByCell() {}

  /** What is said of each cell, row by row from the south-west; null outside the area. */
  static List<Patch> of(Screening screening, Prospect prospect, Geometry area, Grid grid)
      throws Exception {
    Proposal proposal = prospect.proposal(screening.rulebook().vocabulary());
    Map<Object, Patch> known = new HashMap<>();
    List<Patch> all = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++)
      for (int column = 0; column < grid.columns(); column++) {
        Envelope box = grid.block(column, row, 1);
        if (!area.intersects(area.getFactory().createPoint(box.centre()))) {
          all.add(null);
          continue;
        }
        Site middle =
            new Site(
                area.getFactory().createPoint(box.centre()),
                CoordinateRange.DEFAULT,
                true,
                grid.reachMetres(1),
                true,
                0,
                List.of());
        Judgement judged = screening.judge(proposal, middle, prospect.asOf());
        all.add(known.computeIfAbsent(kind(judged), k -> Patch.of(judged.assessment())));
      }
    return all;
  }

  /** All of a judgement that a patch is made of. */
  private static Object kind(Judgement judged) {
    Map<MapQuestion, Object> why = new HashMap<>();
    judged
        .truths()
        .forEach(
            (question, truth) -> {
              if (truth == Truth.UNKNOWN)
                why.put(question, judged.answer(question).detail().kind());
            });
    return List.of(judged.equivalenceKey(), why);
  }
}
