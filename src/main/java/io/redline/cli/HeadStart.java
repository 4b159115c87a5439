package io.redline.cli;

import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import java.util.Arrays;
import java.util.Set;

/** Begins to read the packed rulebook before the command line is understood, where it is needed. */
final class HeadStart {
  private static final Set<String> JUDGING = Set.of("check", "audit", "site");

  /** Null when nothing was begun. */
  private final BackgroundTask<Rulebook> rulebook;

  private HeadStart(BackgroundTask<Rulebook> rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * @param args of the command line; a wrong guess costs time and nothing else
   */
  static HeadStart of(String[] args) {
    boolean worthwhile =
        args.length > 1
            && JUDGING.contains(args[0])
            && Arrays.stream(args).noneMatch(a -> a.startsWith("--rules") || a.equals("--help"));
    return new HeadStart(
        worthwhile ? BackgroundTask.begin("rulebook", RulebookReader::packed) : null);
  }

  /** The packed rulebook, now if not before. */
  Rulebook rulebook() {
    return rulebook == null ? RulebookReader.packed() : rulebook.get();
  }
}
