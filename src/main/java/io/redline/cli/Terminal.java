package io.redline.cli;

import java.io.Console;

/** Whether a person looks at standard output. */
final class Terminal {
  private Terminal() {}

  /**
   * From Java 22 on a console is there even when output goes to a pipe, and says itself whether it
   * is a terminal; before, there is one only at a terminal.
   */
  static boolean isThere() {
    Console console = System.console();
    if (console == null) return false;
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
