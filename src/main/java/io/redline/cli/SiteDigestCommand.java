package io.redline.cli;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.site.Site;
import io.redline.site.SiteDigest;
import io.redline.site.files.SiteFile;
import io.redline.words.Catalogue;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the digest by which a letter names the site it was written for. */
@Command(
    name = "site-digest",
    description = "Prints the digest of a site that a place statement's 'boundary' names.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class SiteDigestCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  private static final byte[] NO_PROPOSAL =
      "{\"id\":\"site\",\"name\":\"site\"}".getBytes(StandardCharsets.UTF_8);

  @Parameters(arity = "0..1", paramLabel = "PROPOSAL.json", description = "The site's proposal.")
  Path proposal;

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description = "The site as a file, alone or in place of the proposal's.")
  Path siteFile;

  @Option(
      names = "--crs",
      paramLabel = "CODE",
      description = "Coordinate system of --site where the file does not say.")
  String crs;

  @Option(
      names = "--shape",
      paramLabel = "area|line|points",
      description = "What a list of vertices in --site draws.")
  SiteFile.Shape shape;

  @Option(
      names = "--dxf-layer",
      paramLabel = "NAME",
      description = "Which layer of a DXF in --site holds the boundary, where several may.")
  String dxfLayer;

  @Mixin Settings settings;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (proposal == null && siteFile == null)
      throw new CommandLine.ParameterException(
          spec.commandLine(), TEXTS.say(settings.lang, "site-digest-command.give-proposal-or"));
    if (siteFile == null && (crs != null || shape != null || dxfLayer != null))
      throw new CommandLine.ParameterException(
          spec.commandLine(), TEXTS.say(settings.lang, "site-digest-command.crs-shape-go-site"));
    ProposalReader reader = new ProposalReader(settings.rulebook().vocabulary());
    PrintWriter err = spec.commandLine().getErr();
    try {
      Proposal placed =
          proposal == null ? reader.read("--site", NO_PROPOSAL) : reader.read(proposal);
      if (siteFile != null)
        placed =
            SiteFile.read(siteFile, new SiteFile.Said(crs, false, shape, dxfLayer))
                .certain(siteFile.toString())
                .placed(placed, reader);
      String digest = SiteDigest.of(Site.of(placed).geometry());
      if (digest != null) {
        spec.commandLine().getOut().println(digest);
        return ExitCode.NOTHING_AGAINST;
      }
      err.println(
          TEXTS.say(settings.lang, "site-digest-command.no-site-coordinates", placed.source()));
    } catch (IntakeProblem problem) {
      err.println(TEXTS.say(settings.lang, "site-digest-command.cannot-read", problem.source()));
      problem.problems().forEach(p -> err.println("  " + p.text(settings.lang)));
    }
    return ExitCode.UNREADABLE;
  }
}
