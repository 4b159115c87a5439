package io.redline.layer.format;

/**
 * A map file that cannot be read as it stands. The message begins with the file's name and says
 * what is wrong, what is expected and, where there is a fair guess, what was meant.
 */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file name of the file, without folders that would tell a stranger about the machine
   */
  public UnreadableFile(String file, String message) {
    super(file + ": " + message);
  }

  public UnreadableFile(String file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }
}
