package io.redline.cli;

import io.redline.admission.AdmissionCard;
import io.redline.layer.ImportPreset;
import io.redline.layer.ImportProblem;
import io.redline.layer.ImportRequest;
import io.redline.layer.LayerClaims;
import io.redline.layer.LayerImport;
import io.redline.layer.LayerText;
import io.redline.layer.Term;
import io.redline.words.Catalogue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Brings a map file into the data folder. What is not known is asked for; a bad file changes
 * nothing.
 */
@Command(
    name = "import",
    description =
        "Imports a map file as a layer: Shapefile (.shp, folder, .zip), GeoPackage, GeoJSON, KML, KMZ.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ImportCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "FILE", description = "Map file or folder.")
  Path file;

  @Option(
      names = "--as",
      paramLabel = "ID",
      required = true,
      description = "Layer id, such as ecological-redline or yangtze-shoreline-luzhou.")
  String as;

  @Option(
      names = "--accuracy",
      paramLabel = "METRES",
      description = "How far a drawn position may be from the true one.")
  Double accuracy;

  @Option(
      names = "--crs",
      paramLabel = "CRS",
      description =
          "EPSG:4490, EPSG:4326, EPSG:4513 to EPSG:4554, GCJ-02 or BD-09, when the file does not say.")
  String crs;

  @Option(names = "--title", paramLabel = "TEXT", description = "Title as printed in reports.")
  String title;

  @Option(names = "--edition", paramLabel = "TEXT", description = "Edition, such as 2024-06.")
  String edition;

  @Option(
      names = "--status",
      paramLabel = "in-force|publicised|superseded",
      defaultValue = "in-force",
      description = "Whether this edition is law: a publicised one decides nothing and is told.")
  String status;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day on which this edition is in force; the one before stays beside it.")
  LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day on which it is in force.")
  LocalDate to;

  @Option(
      names = "--announced",
      paramLabel = "DAY",
      description = "Day on which it was made public.")
  LocalDate announced;

  @Option(names = "--source", paramLabel = "TEXT", description = "Who the data are from.")
  String source;

  @Option(names = "--licence", paramLabel = "TEXT", description = "On what terms they may be used.")
  String licence;

  @Option(
      names = "--completeness",
      paramLabel = "complete|partial",
      description = "Whether everything there is inside the coverage is drawn.")
  String completeness;

  @Option(
      names = "--coverage",
      paramLabel = "FILE",
      description =
          "Map file with the covered area (default: the bounding box if complete, else none).")
  Path coverage;

  @Option(
      names = "--half-width",
      paramLabel = "METRES",
      description = "Of a centreline: how far the bank may lie from it.")
  Double halfWidth;

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      description = "Which of several layers of the file.")
  String layer;

  @Option(
      names = "--attributes",
      paramLabel = "OURS=THEIRS",
      split = ",",
      description =
          "Fields of the file that are attributes of ours, such as name=NAME,class=LEVEL.")
  Map<String, String> attributes = new LinkedHashMap<>();

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Charset of a .dbf that does not say it, such as GBK.")
  String charset;

  @Option(
      names = "--preset",
      paramLabel = "ID",
      description =
          "A known kind of file: ${COMPLETION-CANDIDATES}. Without it the fields are looked for by themselves.",
      completionCandidates = Presets.class)
  String preset;

  @Option(
      names = "--admission",
      paramLabel = "LIST",
      description =
          "Admission list (准入清单) of a layer of control units, XLSX or CSV; needs --admission-from.")
  Path admission;

  @Option(
      names = "--admission-from",
      paramLabel = "DAY",
      description = "First day on which the admission list is in force, YYYY-MM-DD.")
  LocalDate admissionFrom;

  @Option(
      names = "--admission-title",
      paramLabel = "TEXT",
      description = "Title of the admission list as printed in reports.")
  String admissionTitle;

  @Option(
      names = "--reference",
      description = "Leave the data where they are instead of copying them.")
  boolean reference;

  @Option(names = "--replace", description = "Replace an imported layer of this id.")
  boolean replace;

  @Mixin Settings settings;
  @Spec CommandSpec spec;

  /** The known kinds of file. */
  static final class Presets extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Presets() {
      super(ImportPreset.all().keySet());
    }
  }

  private AdmissionCard admission() {
    return admission == null
        ? null
        : new AdmissionCard(
            admission.toString(),
            admissionTitle,
            "",
            "",
            null,
            null,
            admissionFrom,
            null,
            Set.of());
  }

  private Term term() {
    Term.Status said = Term.Status.of(status);
    if (said == null || from != null && to != null && to.isBefore(from))
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          said == null
              ? TEXTS.say(settings.lang, "import-command.status", status)
              : TEXTS.say(settings.lang, "import-command.days", from, to));
    return new Term(said, from, to, announced);
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Map<String, ImportPreset> presets = preset == null ? Map.of() : ImportPreset.all();
    if (preset != null && !presets.containsKey(preset)) {
      err.println(TEXTS.say(settings.lang, "import-command.no-preset", preset, presets.keySet()));
      return ExitCode.UNREADABLE;
    }
    if (admission == null && (admissionFrom != null || admissionTitle != null))
      throw new CommandLine.ParameterException(
          spec.commandLine(), TEXTS.say(settings.lang, "import-command.admission-admission"));
    ImportRequest request =
        new ImportRequest(
            new ImportRequest.From(file, layer, charset, coverage),
            as,
            new LayerClaims(
                title, edition, source, licence, crs, accuracy, halfWidth, completeness),
            term(),
            new ImportRequest.Fields(attributes, preset == null ? null : presets.get(preset)),
            admission(),
            new ImportRequest.Taking(reference, replace));
    try {
      LayerImport.Imported imported =
          LayerImport.run(request, settings.dataFolder(), settings.rulebook().vocabulary());
      new LayerText(spec.commandLine().getOut(), settings.lang).imported(imported);
      return ExitCode.NOTHING_AGAINST;
    } catch (ImportProblem problem) {
      err.println(TEXTS.say(settings.lang, "import-command.nothing-imported"));
      problem.remarks().forEach(r -> err.println("  " + settings.lang.of(r.zh(), r.en())));
      return ExitCode.UNREADABLE;
    }
  }
}
