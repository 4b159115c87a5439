package io.redline.cli;

import io.redline.layer.ImportFolder;
import io.redline.layer.ImportProblem;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.layer.LayerText;
import io.redline.words.Catalogue;
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
    subcommands = {ImportCommand.class, ImportAllCommand.class},
    versionProvider = Main.Version.class)
final class LayersCommand {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Spec CommandSpec spec;

  @Command(name = "list", description = "The layers in use.", mixinStandardHelpOptions = true)
  int list(
      @Mixin Settings settings,
      @Option(names = "--layers", paramLabel = "DIR", description = "Layers directory.")
          Path layers) {
    LayerText text = new LayerText(out(), settings.lang);
    for (Layer layer : store(settings, layers).layers()) text.line(layer);
    return ExitCode.NOTHING_AGAINST;
  }

  @Command(name = "show", description = "One layer's card.", mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID") String id,
      @Mixin Settings settings,
      @Option(names = "--layers", paramLabel = "DIR", description = "Layers directory.")
          Path layers) {
    List<Layer> found =
        store(settings, layers).layers().stream().filter(l -> l.card().serves(id)).toList();
    if (found.isEmpty()) {
      spec.commandLine().getErr().println(TEXTS.say(settings.lang, "layers-command.no-layer", id));
      return ExitCode.UNREADABLE;
    }
    LayerText text = new LayerText(out(), settings.lang);
    for (Layer layer : found) text.card(layer);
    return ExitCode.NOTHING_AGAINST;
  }

  @Command(
      name = "back",
      description = "Goes back to what was there before the last import of a layer.",
      mixinStandardHelpOptions = true)
  int back(@Parameters(paramLabel = "ID") String id, @Mixin Settings settings) {
    try {
      ImportFolder.in(settings.dataFolder(), settings.rulebook().vocabulary()).back(id);
    } catch (ImportProblem problem) {
      problem.remarks().forEach(r -> spec.commandLine().getErr().println(r.in(settings.lang)));
      return ExitCode.UNREADABLE;
    }
    out().println(TEXTS.say(settings.lang, "layers-command.back", id));
    LayerText text = new LayerText(out(), settings.lang);
    for (Layer layer : store(settings, null).layers())
      if (layer.card().serves(id)) text.line(layer);
    return ExitCode.NOTHING_AGAINST;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static LayerStore store(Settings settings, Path layers) {
    return settings.layers(layers, settings.rulebook().vocabulary());
  }
}
