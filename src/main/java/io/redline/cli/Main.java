package io.redline.cli;

import io.redline.decisions.LogProblem;
import io.redline.layer.LayerProblem;
import io.redline.rulebook.RulebookProblem;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The command line. Starts without Spring. */
@Command(
    name = "redline",
    description =
        "红线 Redline: checks project proposals in the upper Yangtze basin against siting and"
            + " environmental rules.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  /** In the order of the help text. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          CheckCommand.class,
          AuditCommand.class,
          SiteCommand.class,
          SiteDigestCommand.class,
          RulesCommand.class,
          LayersCommand.class,
          LogCommand.class,
          ServeCommand.class);

  private static final Catalogue RULEBOOK = Catalogue.named("rulebook");

  private final HeadStart headStart;

  private Main(HeadStart headStart) {
    this.headStart = headStart;
  }

  public static void main(String[] args) {
    System.exit(run(args, utf8(System.out), utf8(System.err)));
  }

  /**
   * @return the exit code of the contract
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    int code;
    try {
      code =
          commandLine(args, err)
              .setOut(out)
              .setErr(err)
              .setCaseInsensitiveEnumValuesAllowed(true)
              .registerConverter(LocalDate.class, Main::day)
              .setExecutionExceptionHandler(
                  (problem, command, parsed) -> failed(problem, err, lang(command)))
              .execute(args);
    } catch (Error e) {
      // Left to itself the program would end with 1, which says "violated".
      err.println("程序缺陷 / a defect of ours: " + e);
      code = ExitCode.DEFECT;
    }
    out.flush();
    err.flush();
    return code;
  }

  /** Looking into a command's options takes as long as using them, so only the one called is. */
  private static CommandLine commandLine(String[] args, PrintWriter err) {
    CommandLine commandLine = new CommandLine(new Main(HeadStart.of(args, err)));
    Predicate<Class<?>> called = c -> args.length > 0 && name(c).equals(args[0]);
    List<Class<?>> needed = COMMANDS.stream().filter(called).toList();
    for (Class<?> command : needed.isEmpty() ? COMMANDS : needed)
      commandLine.addSubcommand(command);
    return commandLine;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** What is already being read for this run. */
  HeadStart headStart() {
    return headStart;
  }

  /** As the command was told; its options are read before it fails. */
  private static Lang lang(CommandLine command) {
    OptionSpec option = command.getCommandSpec().findOption("--lang");
    return option != null && option.getValue() instanceof Lang lang ? lang : Lang.ZH;
  }

  private static int failed(Exception problem, PrintWriter err, Lang lang) {
    if (problem instanceof RulebookProblem broken) {
      err.println(RULEBOOK.say(lang, "broken"));
      broken.problems().forEach(one -> err.println(one.in(lang)));
      return ExitCode.BROKEN;
    }
    if (problem instanceof LayerProblem broken) {
      err.println(TEXTS.say(lang, "main.layer-broken-nothing"));
      err.println(broken.text().in(lang));
      return ExitCode.BROKEN;
    }
    if (problem instanceof LogProblem log) {
      err.println(log.wording().zh() + " / " + log.wording().en());
      return log.isRefusal() ? ExitCode.UNREADABLE : ExitCode.BROKEN;
    }
    if (problem instanceof OutputFile.Unwritable unwritable) {
      err.println("结果无法写入 / the result cannot be written: " + unwritable.getMessage());
      return ExitCode.UNREADABLE;
    }
    err.println("程序缺陷，请附以下内容报告 / a defect of ours, please report it with the following:");
    problem.printStackTrace(err);
    return ExitCode.DEFECT;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "'"
              + text
              + "' 不是日历上的一天，应写作 YYYY-MM-DD / is no day of the calendar, expected YYYY-MM-DD");
    }
  }

  private static PrintWriter utf8(java.io.OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"redline " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
