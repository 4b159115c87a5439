package io.redline.cli;

import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins to read the rulebook before the command line is understood, where it is needed. */
final class HeadStart {
  private static final Set<String> JUDGING = Set.of("check", "audit", "site");

  /** Set by the launcher when the rules folder beside the jar has files newer than the jar. */
  private static final String CHANGED_RULES = "redline.rules";

  private final PrintWriter err;

  /** Null when nothing was begun. */
  private final @Nullable BackgroundTask<Rulebook> rulebook;

  private HeadStart(PrintWriter err, boolean begin) {
    this.err = err;
    this.rulebook = begin ? BackgroundTask.begin("rulebook", this::read) : null;
  }

  /**
   * @param args of the command line; a wrong guess costs time and nothing else
   */
  static HeadStart of(String[] args, PrintWriter err) {
    boolean worthwhile =
        args.length > 1
            && JUDGING.contains(args[0])
            && Arrays.stream(args).noneMatch(a -> a.startsWith("--rules") || a.equals("--help"));
    return new HeadStart(err, worthwhile);
  }

  /** The rulebook that comes with the product, now if not before. */
  Rulebook rulebook() {
    return rulebook == null ? read() : rulebook.get();
  }

  private Rulebook read() {
    String changed = System.getProperty(CHANGED_RULES);
    return changed == null
        ? RulebookReader.packed()
        : RulebookReader.checkout(
            Path.of(changed), said -> err.println("redline: " + said.zh() + " / " + said.en()));
  }
}
