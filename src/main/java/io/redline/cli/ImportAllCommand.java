package io.redline.cli;

import io.redline.intake.Vocabulary;
import io.redline.layer.Delivery;
import io.redline.layer.ImportProblem;
import io.redline.layer.ImportRequest;
import io.redline.layer.LayerClaims;
import io.redline.layer.LayerImport;
import io.redline.layer.LayerText;
import io.redline.layer.Term;
import io.redline.words.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole delivery: what each file probably is, and with {@code --yes} all of them at once. */
@Command(
    name = "import-all",
    description =
        "Looks through a folder of map files, says which layer each probably is, and with --yes imports all or nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ImportAllCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "DIR", description = "Folder of the delivery.")
  Path folder;

  @Option(names = "--yes", description = "Import what is listed.")
  boolean yes;

  @Option(
      names = "--accuracy",
      paramLabel = "METRES",
      description = "How far drawn positions may be from the true ones.")
  Double accuracy;

  @Option(names = "--crs", paramLabel = "CRS", description = "Of the files that do not say it.")
  String crs;

  @Option(
      names = "--edition",
      paramLabel = "TEXT",
      description = "Edition (default: the year in each file's name).")
  String edition;

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
      names = "--from",
      paramLabel = "DAY",
      description = "First day on which these editions are in force.")
  LocalDate from;

  @Option(names = "--replace", description = "Replace imported layers of these ids.")
  boolean replace;

  @Mixin Settings settings;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isDirectory(folder)) {
      err.println(TEXTS.say(settings.lang, "import-all-command.not-folder", folder));
      return ExitCode.UNREADABLE;
    }
    Vocabulary vocabulary = settings.rulebook().vocabulary();
    Delivery delivery = Delivery.at(folder, vocabulary);
    if (delivery.items().isEmpty()) {
      err.println(TEXTS.say(settings.lang, "import-all-command.no-files", folder));
      return ExitCode.UNREADABLE;
    }
    delivery.items().forEach(this::line);
    if (!yes) {
      err.println(TEXTS.say(settings.lang, "import-all-command.ask-yes"));
      return ExitCode.NOTHING_AGAINST;
    }
    LayerClaims claims =
        new LayerClaims(null, edition, source, licence, crs, accuracy, null, completeness);
    Term term = new Term(Term.Status.IN_FORCE, from, null, null);
    try {
      var done =
          delivery.take(
              claims,
              term,
              new ImportRequest.Taking(false, replace),
              settings.dataFolder(),
              vocabulary);
      LayerText text = new LayerText(spec.commandLine().getOut(), settings.lang);
      for (LayerImport.Imported one : done) text.line(one.layer());
      err.println(TEXTS.say(settings.lang, "import-all-command.done", done.size()));
      return ExitCode.NOTHING_AGAINST;
    } catch (ImportProblem problem) {
      err.println(TEXTS.say(settings.lang, "import-command.nothing-imported"));
      problem.remarks().forEach(r -> err.println("  " + r.in(settings.lang)));
      return ExitCode.UNREADABLE;
    }
  }

  private void line(Delivery.Item item) {
    PrintWriter out = spec.commandLine().getOut();
    String unsaid = TEXTS.say(settings.lang, "import-all-command.unsaid");
    out.println(folder.relativize(item.file()) + "  →  " + (item.as() == null ? "?" : item.as()));
    if (item.problem() != null)
      out.println(
          "    "
              + TEXTS.say(
                  settings.lang, "import-all-command.left-out", item.problem().in(settings.lang)));
    if (item.table() == null) return;
    out.println(
        "    "
            + TEXTS.say(
                settings.lang,
                "import-all-command.row",
                item.table().rows().size(),
                item.table().crs().name() == null ? unsaid : item.table().crs().name(),
                item.edition() == null ? unsaid : item.edition(),
                item.preset() == null ? "–" : item.preset().id()));
  }
}
