package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code .dat} of 南方 CASS: {@code 点号,编码,东坐标,北坐标,高程}, easting first and the code mostly empty.
 * Known by its ending or, whatever its name, by every line being such a point.
 */
final class CassPoints implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message ROW = TEXTS.say("cass-points.row");
  private static final int MOST_PROBLEMS = 20;

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    List<String> lines = source.text().lines().filter(line -> !line.isBlank()).toList();
    long points = lines.stream().filter(line -> point(line) != null).count();
    return points > 0 && (source.endsWith(".dat") || points == lines.size());
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    Plots plots = new Plots();
    List<Problem> problems = new ArrayList<>();
    String[] lines = source.text().split("\\R", -1);
    for (int i = 0; i < lines.length && problems.size() < MOST_PROBLEMS; i++) {
      if (lines[i].isBlank()) continue;
      double[] point = point(lines[i]);
      Message place = SiteSource.line(i + 1);
      if (point != null) plots.add(new Vertex(point[0], point[1], place));
      else problems.add(problem(place, quoted(lines[i]), ROW, SiteSource.NOTHING));
    }
    if (!problems.isEmpty()) throw source.refuse(problems);
    return new Drawing(
        TEXTS.say("cass-points.format"),
        DeclaredCrs.NOTHING,
        Axes.EAST_FIRST,
        plots.all(),
        List.of(TEXTS.say("cass-points.order")));
  }

  /** Easting and northing; null when the line is no point of CASS. */
  private static double[] point(String line) {
    if (line.length() > SystemWords.LONGEST) return null;
    String[] f = Angle.normal(line).strip().split("\\s*,\\s*", -1);
    if (f.length < 4 || f.length > 6) return null;
    Double east = BoundaryPoints.number(f[2]);
    Double north = BoundaryPoints.number(f[3]);
    if (east == null || north == null) return null;
    for (int i = 4; i < f.length; i++)
      if (!f[i].isEmpty() && BoundaryPoints.number(f[i]) == null) return null;
    boolean eastFirst =
        north >= 300_000
            && north <= 6_000_000
            && (east >= 270_000 && east <= 730_000 || east >= 25_270_000 && east <= 45_730_000);
    return eastFirst ? new double[] {east, north} : null;
  }
}
