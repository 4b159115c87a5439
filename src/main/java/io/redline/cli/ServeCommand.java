package io.redline.cli;

import io.redline.web.Server;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers over HTTP until it is stopped. The server's classes are loaded only here. */
@Command(
    name = "serve",
    description = "HTTP API and web page, on this machine only unless told otherwise.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for every one (default: ${DEFAULT-VALUE}).")
  String host;

  @Option(
      names = "--layers",
      paramLabel = "DIR",
      description = "Layers directory; replaces imported and default layers entirely.")
  Path layers;

  /** For the launcher, which keeps what classes such a run loads. */
  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Start, answer one page and one proposal to itself, and stop.")
  boolean rehearse;

  @Mixin Settings settings;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Lang lang = settings.lang;
    PrintWriter err = spec.commandLine().getErr();
    if (port < 0 || port > 65535)
      throw wrong(TEXTS.say(lang, "serve-command.port-expected-0-65535", port));
    Serving serving =
        new Serving(
            address(),
            port,
            settings.dataFolder(),
            () -> settings.screening(layers),
            line -> {
              err.println(line);
              err.flush();
            });
    try (Server server = Server.start(serving)) {
      serving
          .console()
          .accept(
              TEXTS.say(
                  lang,
                  "serve-command.redline-answers-http",
                  serving.host().isAnyLocalAddress() ? "localhost" : host,
                  server.port()));
      if (rehearse) server.rehearse();
      else server.await();
      return ExitCode.NOTHING_AGAINST;
    } catch (Server.PortTaken e) {
      throw wrong(TEXTS.say(lang, "serve-command.port-taken-choose", port));
    }
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw wrong(TEXTS.say(settings.lang, "serve-command.host-no-such-address", host));
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
