package io.redline.siting;

import io.redline.assess.Assessment;
import io.redline.assess.Judgement;
import io.redline.earth.CoordinateRange;
import io.redline.facts.Detail;
import io.redline.facts.MapQuestion;
import io.redline.facts.Truth;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.screening.Screening;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import io.redline.siting.Settled.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Asks the engine block by block, largest first. A block is judged at its middle with half its
 * diagonal added to the doubt: what is firm then holds for every point of it. What stays unknown is
 * settled where the same doubt is proven all over the block. Only blocks in which something may
 * differ are divided, down to one cell, and only that is looked for in their parts. Nothing is
 * judged here: a patch is what the engine says, and every cell is told what it would be told alone.
 */
public final class Survey {
  /** Of smaller blocks each cell is asked: to find out whether they differ costs as much. */
  private static final int LEAST_TRIED = 4;

  /** Smaller blocks are not worth a thread of their own. */
  private static final int LEAST_SHARED = 16;

  private final Screening screening;
  private final Proposal proposal;
  private final Prospect prospect;
  private final Grid grid;
  private final Geometry area;
  private final PreparedGeometry within;
  private final List<String> counties;
  private final int[] cells;
  private final List<Patch> patches = new ArrayList<>();
  private final Map<Object, Integer> known = new ConcurrentHashMap<>();
  private final Set<String> openEverywhere = new TreeSet<>();

  private final BooleanSupplier goesOn;

  /** Somebody no longer waits for the map. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Survey(
      Screening screening,
      Prospect prospect,
      Geometry area,
      List<String> counties,
      Grid grid,
      BooleanSupplier goesOn)
      throws IntakeProblem {
    this.screening = screening;
    this.prospect = prospect;
    this.proposal = prospect.proposal(screening.rulebook().vocabulary());
    this.area = area;
    this.within = PreparedGeometryFactory.prepare(area);
    this.counties = counties;
    this.grid = grid;
    this.goesOn = goesOn;
    this.cells = new int[grid.columns() * grid.rows()];
    Arrays.fill(cells, SitingMap.OUTSIDE);
  }

  /**
   * @param area polygon in longitude and latitude, EPSG:4490
   * @param counties GB/T 2260 codes the area is known to lie in; empty when the map has to say
   * @param cellMetres side of a cell
   * @throws IntakeProblem when activity or nature do not exist
   * @throws Grid.TooManyCells saying which size would do
   */
  public static SitingMap of(
      Screening screening,
      Prospect prospect,
      Geometry area,
      List<String> counties,
      double cellMetres)
      throws IntakeProblem {
    return of(screening, prospect, area, counties, cellMetres, Grid.MOST_CELLS, () -> true);
  }

  /**
   * The same as far as somebody waits for it.
   *
   * @param mostCells of the grid
   * @param goesOn asked before each block, by several threads
   * @throws Stopped when it says no
   */
  public static SitingMap of(
      Screening screening,
      Prospect prospect,
      Geometry area,
      List<String> counties,
      double cellMetres,
      int mostCells,
      BooleanSupplier goesOn)
      throws IntakeProblem {
    Grid grid = Grid.over(area.getEnvelopeInternal(), cellMetres, mostCells);
    Survey survey = new Survey(screening, prospect, area, counties, grid, goesOn);
    int size = Integer.highestOneBit(Math.max(survey.grid.columns(), survey.grid.rows())) * 2;
    survey.block(0, 0, size, Settled.NOTHING);
    return survey.map();
  }

  private void block(int column, int row, int size, Settled around) {
    if (column >= grid.columns() || row >= grid.rows()) return;
    Envelope box = grid.block(column, row, size);
    if (!within.intersects(area.getFactory().toGeometry(box))) return;
    if (!goesOn.getAsBoolean()) throw new Stopped();
    Settled here = size < LEAST_TRIED ? around : settled(box, size, around);
    if (size == 1 || here.isAll()) {
      fill(column, row, size, new BlockSurroundings(here, at(box, grid.reachMetres(1))));
      return;
    }
    int half = size / 2;
    IntStream quarters = IntStream.range(0, 4);
    (half < LEAST_SHARED ? quarters : quarters.parallel())
        .forEach(i -> block(column + i % 2 * half, row + i / 2 * half, half, here));
  }

  /** What every cell of a block would be told alike. */
  private Settled settled(Envelope box, int size, Settled around) {
    double cell = grid.reachMetres(1);
    double reach = grid.reachMetres(size);
    SurroundingsOnMap middle = at(box, cell);
    Settled here = around;
    if (here.place() == null && middle.isSteadyInPlace(reach - cell))
      here = here.with(middle.place());
    Judgement wide = judge(new BlockSurroundings(here, at(box, reach)));
    if (here.units() == null && wide.isSureOfUnits()) here = here.with(middle.controlUnits());
    Map<MapQuestion, Told> more = new IdentityHashMap<>();
    boolean all = here.place() != null && here.units() != null;
    for (Map.Entry<MapQuestion, Truth> said : wide.truths().entrySet()) {
      MapQuestion question = said.getKey();
      if (here.told().containsKey(question)) continue;
      Told told = null;
      if (said.getValue() != Truth.UNKNOWN) told = new Told(middle.near(question), false);
      else if (middle.isSteady(question, reach - cell)) told = open(question, middle);
      if (told != null && told.near().truth() == said.getValue()) more.put(question, told);
      else all = false;
    }
    return here.with(more, all);
  }

  private static Told open(MapQuestion question, SurroundingsOnMap map) {
    Detail.Kind why = question.ask(map).detail().kind();
    return new Told(map.near(question), Patch.FOR_WANT_OF_LAYERS.contains(why));
  }

  private SurroundingsOnMap at(Envelope box, double accuracyMetres) {
    Site middle =
        new Site(
            area.getFactory().createPoint(box.centre()),
            CoordinateRange.DEFAULT,
            true,
            accuracyMetres,
            true,
            0,
            counties);
    return new SurroundingsOnMap(middle, screening.layers().on(prospect.asOf()));
  }

  private Judgement judge(BlockSurroundings surroundings) {
    return screening.judge(proposal, surroundings, prospect.asOf());
  }

  private void fill(int column, int row, int size, BlockSurroundings surroundings) {
    Judgement judgement = judge(surroundings);
    int patch =
        known.computeIfAbsent(surroundings.equivalenceKey(judgement), alike -> patch(judgement));
    boolean whole = within.contains(area.getFactory().toGeometry(grid.block(column, row, size)));
    for (int r = row; r < Math.min(row + size, grid.rows()); r++)
      for (int c = column; c < Math.min(column + size, grid.columns()); c++)
        if (whole || within.intersects(area.getFactory().createPoint(grid.block(c, r, 1).centre())))
          cells[r * grid.columns() + c] = patch;
  }

  private synchronized int patch(Judgement judgement) {
    Assessment assessment = judgement.assessment();
    Patch patch = Patch.of(assessment);
    openEverywhere.addAll(Patch.openEverywhere(assessment));
    int number = patches.indexOf(patch);
    if (number >= 0) return number;
    patches.add(patch);
    return patches.size() - 1;
  }

  /** Patches are numbered by their first cells, whichever thread came upon them first. */
  private SitingMap map() {
    int[] numbers = new int[patches.size()];
    Arrays.fill(numbers, SitingMap.OUTSIDE);
    List<Patch> inOrder = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == SitingMap.OUTSIDE) continue;
      if (numbers[cells[i]] == SitingMap.OUTSIDE) {
        numbers[cells[i]] = inOrder.size();
        inOrder.add(patches.get(cells[i]));
      }
      cells[i] = numbers[cells[i]];
    }
    return new SitingMap(prospect, grid, inOrder, cells, List.copyOf(openEverywhere));
  }
}
