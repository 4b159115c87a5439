package io.redline.bench;

import io.redline.admission.ControlUnits;
import io.redline.admission.ForwardingSurroundings;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.assess.Assessor;
import io.redline.assess.Finding;
import io.redline.assess.Judgement;
import io.redline.audit.list.Entry;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.ReadRow;
import io.redline.explain.Explanation;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings.Measured;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import io.redline.words.Lang;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the processor time of a row goes, on one warm thread. */
final class Stages {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final int ROUNDS = 8;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long parse;
  private long place;
  private long distance;
  private long overlap;
  private long rules;
  private long words;
  private int rows;
  private int distances;
  private int overlaps;

  private Stages() {}

  static void tell(String map, Path list, Rulebook rulebook, LayerStore layers) throws Exception {
    Assessor assessor = new Assessor(rulebook);
    Stages stages = null;
    for (int round = 0; round < ROUNDS; round++) {
      stages = new Stages();
      stages.run(list, assessor, layers);
    }
    stages.print(map);
  }

  private void run(Path list, Assessor assessor, LayerStore layers) throws Exception {
    Explanation explanation = new Explanation(Lang.ZH, assessor.rulebook());
    long from = THREADS.getCurrentThreadCpuTime();
    List<ReadRow> read = new ArrayList<>();
    try (ProjectList file = new ListFile(list, assessor.rulebook().vocabulary()).open(null)) {
      for (Entry entry = file.next(); entry != null; entry = file.next()) read.add(entry.read());
    }
    parse = THREADS.getCurrentThreadCpuTime() - from;
    rows = read.size();
    // As an audit words them: once for all rows that share a finding, to the object.
    Map<Finding, String> reasons = new IdentityHashMap<>();
    for (ReadRow row : read) {
      long start = THREADS.getCurrentThreadCpuTime();
      Timed map = new Timed(new SurroundingsOnMap(Site.of(row.proposal()), layers));
      place += THREADS.getCurrentThreadCpuTime() - start;
      long before = THREADS.getCurrentThreadCpuTime();
      long asked = distance + overlap;
      Judgement judgement =
          assessor.judge(row.proposal(), map, DAY, Assessor.Depth.EXPLAIN_WHAT_APPLIES);
      rules += THREADS.getCurrentThreadCpuTime() - before - (distance + overlap - asked);
      before = THREADS.getCurrentThreadCpuTime();
      Finding worst = judgement.worst();
      if (worst != null) reasons.computeIfAbsent(worst, explanation::summary);
      words += THREADS.getCurrentThreadCpuTime() - before;
    }
  }

  private void print(String map) {
    System.out.printf(
        "stages %s, %,d rows, us/row on one warm thread: parse %.1f, place %.1f, distance %.1f (%.2f a row), overlap %.1f (%.2f a row), rules %.1f, reason %.1f%n",
        map,
        rows,
        parse / 1e3 / rows,
        place / 1e3 / rows,
        distance / 1e3 / rows,
        (double) distances / rows,
        overlap / 1e3 / rows,
        (double) overlaps / rows,
        rules / 1e3 / rows,
        words / 1e3 / rows);
  }

  /** Passes questions on and takes the time of each. */
  private final class Timed extends ForwardingSurroundings {
    Timed(SurroundingsWithUnits map) {
      super(map);
    }

    @Override
    public ControlUnits controlUnits() {
      long start = THREADS.getCurrentThreadCpuTime();
      ControlUnits units = map.controlUnits();
      overlap += THREADS.getCurrentThreadCpuTime() - start;
      overlaps++;
      return units;
    }

    @Override
    public Measured near(MapQuestion question) {
      long start = THREADS.getCurrentThreadCpuTime();
      Measured near = map.near(question);
      long took = THREADS.getCurrentThreadCpuTime() - start;
      if (question.limitMetres() == null) {
        overlap += took;
        overlaps++;
      } else {
        distance += took;
        distances++;
      }
      return near;
    }
  }
}
