package io.redline.cli;

import io.redline.site.Layer;
import io.redline.site.LayerCard;
import io.redline.site.LayerReader;
import io.redline.site.LayerStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows map layers and what each may claim. */
@Command(
    name = "layers",
    description = "Map layers: what there is and what each can say.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LayersCommand {
  @Spec CommandSpec spec;

  @Command(name = "list", description = "The layers in use.", mixinStandardHelpOptions = true)
  int list(
      @Mixin Common common,
      @Option(names = "--layers", paramLabel = "DIR", description = "Layers directory.")
          Path layers) {
    for (Layer layer : store(common, layers).layers())
      out()
          .printf(
              "%-40s %-8s ±%-6.0f m  %d  %s（%s）%n",
              layer.card().id(),
              layer.card().complete() ? "complete" : "partial",
              layer.card().accuracyMetres(),
              layer.count(),
              layer.card().title(),
              layer.card().edition());
    return ExitCode.NOTHING_AGAINST;
  }

  @Command(name = "show", description = "One layer's card.", mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID") String id,
      @Mixin Common common,
      @Option(names = "--layers", paramLabel = "DIR", description = "Layers directory.")
          Path layers) {
    List<Layer> found = store(common, layers).serving(id);
    if (found.isEmpty()) {
      spec.commandLine().getErr().println(common.lang.of("没有图层 " + id, "no layer " + id));
      return ExitCode.UNREADABLE;
    }
    for (Layer layer : found) {
      LayerCard c = layer.card();
      out()
          .printf(
              "id: %s%ntitle: %s%nedition: %s%nsource: %s%nlicence: %s%naccuracyMetres: %s%nhalfWidthMetres: %s%ncompleteness: %s%nfeatures: %d%ndigest: %s%nnote: %s%n%n",
              c.id(),
              c.title(),
              c.edition(),
              c.source(),
              c.licence(),
              c.accuracyMetres(),
              c.halfWidthMetres(),
              c.complete() ? "complete" : "partial",
              layer.count(),
              layer.digest(),
              c.note());
    }
    return ExitCode.NOTHING_AGAINST;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static LayerStore store(Common common, Path layers) {
    var vocabulary = common.rulebook().vocabulary();
    return layers == null ? LayerReader.defaults(vocabulary) : LayerReader.read(layers, vocabulary);
  }
}
