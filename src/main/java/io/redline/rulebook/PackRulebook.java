package io.redline.rulebook;

import java.io.IOException;
import java.nio.file.Path;

/** The build's step that checks {@code rules/} and puts it, compiled, into the jar. */
public final class PackRulebook {
  private PackRulebook() {}

  /**
   * @param args rules folder, classes directory
   */
  public static void main(String[] args) throws IOException {
    try {
      RulebookReader.pack(Path.of(args[0]), Path.of(args[1]));
    } catch (RulebookProblem problem) {
      problem.problems().forEach(System.err::println);
      throw problem;
    }
  }
}
