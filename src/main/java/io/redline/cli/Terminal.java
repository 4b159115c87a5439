package io.redline.cli;

import java.io.Console;

/** Whether a person looks at standard output, and how much room there is. */
final class Terminal {
  private static final int LEAST_COLUMNS = 40;

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

  static boolean showsColour() {
    return isThere() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
  }

  /** Columns of the terminal as the launcher found them; 0 where nobody knows or looks. */
  static int columns() {
    String said = System.getenv("REDLINE_COLUMNS");
    if (!isThere() || said == null || !said.matches("\\d{1,4}")) return 0;
    int columns = Integer.parseInt(said);
    return columns < LEAST_COLUMNS ? 0 : columns;
  }
}
