package io.redline.cli;

import io.redline.explain.Words;
import io.redline.intake.IntakeProblem;
import io.redline.report.page.SitingPage;
import io.redline.screening.Screening;
import io.redline.siting.Grid;
import io.redline.siting.Permission;
import io.redline.siting.Prospect;
import io.redline.siting.SitingArea;
import io.redline.siting.SitingGeoJson;
import io.redline.siting.SitingMap;
import io.redline.siting.SitingPicture;
import io.redline.siting.Survey;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Maps where a kind of project would be allowed, barred, or unknown. */
@Command(
    name = "site",
    description = "Maps where such a project would be allowed, barred, or unknown.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class SiteCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  /** Where to look. */
  static final class Where {
    @Option(
        names = "--county",
        paramLabel = "CODE",
        description = "GB/T 2260 code of a county in the layer 'counties'.")
    String county;

    @Option(
        names = "--bbox",
        paramLabel = "W,S,E,N",
        description = "Longitudes and latitudes in degrees, EPSG:4490.")
    String box;

    @Option(
        names = "--within",
        paramLabel = "FILE",
        description = "An area as a site file: GeoJSON, KML, WKT, boundary points, shapefile …")
    Path file;
  }

  @Option(
      names = "--activity",
      required = true,
      paramLabel = "ID",
      description = "What is to be built, as in vocabulary.tsv.")
  String activity;

  @Option(
      names = "--nature",
      defaultValue = "new",
      description = "Nature of building (default: ${DEFAULT-VALUE}).")
  String nature;

  @ArgGroup(multiplicity = "1")
  Where where;

  @Option(
      names = "--cell",
      paramLabel = "METRES",
      defaultValue = "50",
      description = "Side of a cell (default: ${DEFAULT-VALUE}).")
  double cellMetres;

  @Option(
      names = "-o",
      required = true,
      paramLabel = "FILE.(geojson|png|html)",
      description = "Where to write; the ending says what.")
  Path output;

  @Mixin JudgingOptions judging;
  @Mixin Settings settings;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    String ending = ending();
    if (!(cellMetres >= 1)) throw wrong(TEXTS.say("site-command.cell-least-1-m"));
    Screening screening = judging.screening(settings);
    try {
      Prospect prospect = new Prospect(activity, nature, Screening.day(judging.asOf, null));
      SitingArea area = area(screening, prospect.asOf());
      SitingMap map = Survey.of(screening, prospect, area.geometry(), area.counties(), cellMetres);
      OutputFile.write(output, bytes(map, ending, screening));
      if (!settings.quiet) spec.commandLine().getErr().println(summary(map));
      return ExitCode.NOTHING_AGAINST;
    } catch (IntakeProblem problem) {
      spec.commandLine().getErr().println(problem.source() + settings.lang.of("：", ":"));
      problem
          .problems()
          .forEach(p -> spec.commandLine().getErr().println("  " + p.text(settings.lang)));
      return ExitCode.UNREADABLE;
    } catch (Grid.TooManyCells e) {
      throw wrong(TEXTS.say("site-command.too-many-cells-cell", e.leastMetres()));
    }
  }

  private SitingArea area(Screening screening, LocalDate day) throws IntakeProblem {
    if (where.county != null) return SitingArea.county(where.county, screening.layers().on(day));
    return where.box != null
        ? SitingArea.box(where.box)
        : SitingArea.within(where.file, screening.rulebook().vocabulary());
  }

  private byte[] bytes(SitingMap map, String ending, Screening screening) {
    return switch (ending) {
      case "png" -> SitingPicture.png(map);
      case "html" ->
          utf8(
              SitingPage.write(
                  map,
                  screening.rulebook(),
                  new Words(settings.lang, screening.rulebook().vocabulary())));
      default -> utf8(SitingGeoJson.write(map));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String summary(SitingMap map) {
    return TEXTS.say(
        settings.lang,
        "site-command.barred-unknown-not",
        kilometres(map, Permission.BARRED),
        kilometres(map, Permission.UNKNOWN),
        kilometres(map, Permission.ALLOWED));
  }

  private static String kilometres(SitingMap map, Permission permission) {
    return Numbers.squareKilometres(map.squareKilometres(permission));
  }

  private String ending() {
    String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
    for (String ending : new String[] {"geojson", "png", "html"})
      if (name.endsWith("." + ending)) return ending;
    throw wrong(TEXTS.say("site-command.o-must-end-geojson"));
  }

  private CommandLine.ParameterException wrong(Message what) {
    return new CommandLine.ParameterException(spec.commandLine(), what.in(settings.lang));
  }
}
