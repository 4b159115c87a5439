package io.redline.layer;

/**
 * A layer that cannot be used: nothing is assessed with it. The message names the file, what is
 * wrong and the remedy.
 */
public final class LayerProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LayerProblem(String message) {
    super(message);
  }

  public LayerProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
