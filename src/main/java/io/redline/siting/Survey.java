package io.redline.siting;

import io.redline.assess.Judgement;
import io.redline.facts.Condition.Detail;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.intake.CoordinateRange;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.screening.Screening;
import io.redline.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Asks the engine block by block, largest first. A block is judged at its middle with half its
 * diagonal added to the doubt: what is firm then holds for every point of it. Only blocks in doubt
 * are divided, down to one cell. Nothing is judged here: a patch is what the engine says.
 */
public final class Survey {
  private final Screening screening;
  private final Proposal proposal;
  private final Prospect prospect;
  private final Grid grid;
  private final Geometry area;
  private final PreparedGeometry within;
  private final List<String> counties;
  private final int[] cells;
  private final List<Patch> patches = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();
  private List<String> openEverywhere;

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
   * @param goesOn asked before each block
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
    survey.block(0, 0, size);
    return new SitingMap(
        prospect, survey.grid, survey.patches, survey.cells, survey.openEverywhere());
  }

  private void block(int column, int row, int size) {
    if (column >= grid.columns() || row >= grid.rows()) return;
    Envelope box = grid.block(column, row, size);
    if (!within.intersects(area.getFactory().toGeometry(box))) return;
    if (!goesOn.getAsBoolean()) throw new Stopped();
    if (size == 1 || isUniform(box, size)) {
      fill(column, row, size, judge(box, grid.reachMetres(1)));
      return;
    }
    int half = size / 2;
    block(column, row, half);
    block(column + half, row, half);
    block(column, row + half, half);
    block(column + half, row + half, half);
  }

  /** Whether every cell of the block would get the same answers. */
  private boolean isUniform(Envelope box, int size) {
    double cell = grid.reachMetres(1);
    double reach = grid.reachMetres(size);
    Judgement wide = judge(box, reach);
    if (!wide.isSureOfUnits()) return false;
    if (!wide.place().isKnown() && !wide.place().equals(judge(box, cell).place())) return false;
    List<MapQuestion> inDoubt =
        wide.truths().entrySet().stream()
            .filter(e -> e.getValue() == Truth.UNKNOWN)
            .map(Map.Entry::getKey)
            .filter(question -> !isAlike(question, wide, box))
            .toList();
    if (inDoubt.isEmpty()) return true;
    Judgement middle = judge(box, cell);
    return inDoubt.stream().allMatch(question -> isInDoubt(question, middle, reach - cell));
  }

  /** Unknown in the middle, and no point so far from it is near or far enough to be certain. */
  private static boolean isInDoubt(MapQuestion question, Judgement middle, double metres) {
    if (question.limitMetres() == null || middle.truths().get(question) != Truth.UNKNOWN)
      return false;
    Measured answer = middle.answer(question);
    return answer.detail().kind() == Detail.Kind.WITHIN_DOUBT
        && answer.metres() + answer.doubtMetres() - metres >= question.limitMetres()
        && answer.metres() - answer.doubtMetres() + metres < question.limitMetres();
  }

  private boolean isAlike(MapQuestion question, Judgement wide, Envelope box) {
    if (screening.layers().serving(question.layer()).isEmpty()) return true;
    Detail.Kind kind = wide.answer(question).detail().kind();
    if (Patch.FOR_WANT_OF_LAYERS.contains(kind)) return true;
    if (kind != Detail.Kind.OUTSIDE_COVERAGE) return false;
    return screening.layers().serving(question.layer()).stream()
        .allMatch(layer -> layer.coverage() == null || layer.coverage().misses(box));
  }

  private Judgement judge(Envelope box, double accuracyMetres) {
    Site middle =
        new Site(
            area.getFactory().createPoint(box.centre()),
            CoordinateRange.DEFAULT,
            true,
            accuracyMetres,
            true,
            0,
            counties);
    return screening.judge(proposal, middle, prospect.asOf());
  }

  private void fill(int column, int row, int size, Judgement judgement) {
    int patch = known.computeIfAbsent(judgement.likeness(), alike -> patch(judgement));
    boolean whole = within.contains(area.getFactory().toGeometry(grid.block(column, row, size)));
    for (int r = row; r < Math.min(row + size, grid.rows()); r++)
      for (int c = column; c < Math.min(column + size, grid.columns()); c++)
        if (whole || within.intersects(area.getFactory().createPoint(grid.block(c, r, 1).centre())))
          cells[r * grid.columns() + c] = patch;
  }

  private int patch(Judgement judgement) {
    Patch patch = Patch.of(judgement.assessment());
    if (openEverywhere == null) openEverywhere = Patch.openEverywhere(judgement.assessment());
    int number = patches.indexOf(patch);
    if (number >= 0) return number;
    patches.add(patch);
    return patches.size() - 1;
  }

  private List<String> openEverywhere() {
    return openEverywhere == null ? List.of() : openEverywhere;
  }
}
