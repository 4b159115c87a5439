package io.redline.spark;

/** Why nothing, or not all, was judged, in a sentence that says what to do. Of any machine. */
final class JobProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  JobProblem(String zh, String en) {
    super((zh + " / " + en).replaceAll("\\p{Cc}", "\uFFFD"));
  }

  /**
   * The one at the bottom of what Spark reports; null when it is something else. Of a task that
   * failed elsewhere only the text comes back, as {@link Throwable#toString} writes it.
   */
  static JobProblem in(Throwable reported) {
    String name = JobProblem.class.getName() + ": ";
    for (Throwable cause = reported; cause != null; cause = cause.getCause()) {
      if (cause instanceof JobProblem found) return found;
      String text = String.valueOf(cause.getMessage());
      int at = text.indexOf(name);
      if (at >= 0)
        return new JobProblem(text.substring(at + name.length()).lines().findFirst().get());
    }
    return null;
  }

  private JobProblem(String text) {
    super(text);
  }
}
